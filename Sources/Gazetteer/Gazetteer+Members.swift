public import TabularyModel

extension Gazetteer {
    /// The places that belong to a group, in the order of ``places``; empty where the code is no group's, or where the
    /// group has no list of members, as "Global South" has none.
    ///
    /// A region of a scheme (`africa`, `latin-america-and-the-caribbean`) has the places that the first scheme with a
    /// region of that name puts there; an organisation has the members of `group-members.tsv`. Cost: one pass over that
    /// table and one over the places.
    ///
    /// ```swift
    /// Gazetteer.standard.members(of: "eu", in: 2019).count  // 28
    /// Gazetteer.standard.members(of: "benelux").map(\.code)  // ["BEL", "LUX", "NLD"]
    /// ```
    ///
    /// - Parameters:
    ///   - group: The code of the group: `eu`, `asean`.
    ///   - year: The year in which they were members, the first and the last one of a membership counted in; nil for those
    ///     that still are, or that were members of a group that is no more.
    public func members(of group: String, in year: Int? = nil) -> [Place] {
        guard let place = place(code: group), place.kind == .group else { return [] }
        if group == "united-nations" { return places.filter(\.isMemberOfUN) }
        let key = GazetteerBuilder.key(ofCode: group)
        var codes: Set<String> = []
        EmbeddedTable.groupMembers.forEachRow { text, row in
            guard row.hash(0, in: text) == key else { return }
            let first = row.number(2, in: text) ?? Int.min
            let last = row.number(3, in: text)
            let isMember = year.map { first <= $0 && $0 <= last ?? Int.max } ?? (last == nil || last == place.validTo)
            if isMember { codes.insert(row.string(1, in: text)) }
        }
        if !codes.isEmpty { return places.filter { codes.contains($0.code) } }
        for scheme in RegionScheme.allCases {
            for region in regionNames.lists[scheme.position] where region.lowercased() == place.name.lowercased() {
                return places.filter { $0.region(in: scheme) == region }
            }
        }
        return []
    }
}
