internal import TabularyModel

/// The places that a dataset's records refer to.
enum UsedPlaces {
    static func run(_ dataset: inout Dataset) {
        var isUsed = [Bool](repeating: false, count: dataset.places.count)
        for observation in dataset.observations {
            if let place = observation.place { isUsed[Int(place.value)] = true }
        }
        for mention in dataset.mentions { isUsed[Int(mention.place.value)] = true }
        for header in dataset.headers {
            for row in header.rows {
                if let place = row.place { isUsed[Int(place.value)] = true }
            }
        }
        dataset.usedPlaces = isUsed.indices.filter { isUsed[$0] }.map { PlaceIndex($0) }
    }
}
