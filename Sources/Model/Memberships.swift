/// The organisations that a place is a member State of.
package struct Memberships: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    /// The United Nations: 193 member States.
    package static let un = Memberships(rawValue: 1)
    /// The International Labour Organization: 187 member States.
    package static let ilo = Memberships(rawValue: 2)

    package init(rawValue: UInt8) { self.rawValue = rawValue }
}
