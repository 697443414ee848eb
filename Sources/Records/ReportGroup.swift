/// What the files of a dataset say of one report, to be held against each other.
struct ReportGroup {
    /// How many records each file has, by the resource's name.
    var counts: [String: Int] = [:]
    /// The numbers of the tables, and those of the items.
    var tables: Set<UInt64> = []
    var items: Set<UInt64> = []
    /// The keys that stood in the file at hand.
    var keys: Set<UInt64> = []
    var warnings = 0
    var errors = 0
    /// The places that a row lists, and those of each region: a hash of the row, and the region's, to those of places.
    var places: [UInt64: Set<UInt64>] = [:]
    var regionPlaces: [UInt64: Set<UInt64>] = [:]
    /// Hashes of a row, a scope and a number that a figure of it states.
    var figures: Set<UInt64> = []

    /// Puts two hashes together.
    static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let mixed = (first ^ (second &+ 0x9e37_79b9_7f4a_7c15 &+ first << 6 &+ first >> 2)) &* 0xff51_afd7_ed55_8ccd
        return mixed ^ mixed >> 32
    }

    /// A hash of a number as it stands in a field.
    static func hash(number: Int) -> UInt64 { UInt64(bitPattern: Int64(number)) &* 0x9e37_79b9_7f4a_7c15 }
}
