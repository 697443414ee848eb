import TabularyModel

/// The codes, names and regions of a gazetteer's places as bytes, made once a writer.
struct PlaceTexts: Sendable {
    /// All texts, end to end.
    private(set) var bytes: [UInt8] = []
    /// The places' codes, indexed by place.
    private(set) var codes: [TextRange] = []
    /// The places' names.
    private(set) var names: [TextRange] = []
    /// The places' regions in the scheme; empty where it does not place them.
    private(set) var placeRegions: [TextRange] = []
    /// The scheme's regions, indexed by region.
    private(set) var regions: [TextRange] = []
    /// The places' positions in the order of their codes.
    private(set) var ranks: [Int] = []
    private var places: [Place] = []
    private var scheme: RegionScheme?
    private var regionNames: [String] = []

    /// Makes the texts of a dataset's places, unless they are those made last. O(1) where they are the same array.
    mutating func prepare(for dataset: Dataset) {
        if scheme == dataset.regionScheme, places == dataset.places, regionNames == dataset.regions { return }
        self = PlaceTexts()
        places = dataset.places
        scheme = dataset.regionScheme
        regionNames = dataset.regions
        codes = places.map { append($0.code) }
        names = places.map { append($0.name) }
        placeRegions = places.map { append($0.region(in: dataset.regionScheme)) }
        regions = dataset.regions.map { append($0) }
        ranks = [Int](repeating: 0, count: places.count)
        let order = places.indices.sorted {
            Array(places[$0].code.utf8).lexicographicallyPrecedes(places[$1].code.utf8)
        }
        for (rank, position) in order.enumerated() { ranks[position] = rank }
    }

    private mutating func append(_ text: String) -> TextRange {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        return TextRange(start..<bytes.count)
    }

    /// Places in the order of their codes, by bytes: the same in every run and for every gazetteer.
    func ordered(_ indices: [PlaceIndex]) -> [PlaceIndex] {
        indices.sorted { ranks[Int($0.value)] < ranks[Int($1.value)] }
    }
}
