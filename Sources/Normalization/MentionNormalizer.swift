internal import TabularyGazetteer
internal import TabularyModel

/// The places that items mention.
enum MentionNormalizer {
    static func run(_ dataset: inout Dataset, _ gazetteer: Gazetteer, cellByteLimit: Int) {
        var found: [ProseMention] = []
        for (position, item) in dataset.items.enumerated() {
            let text = item.text
            if item.table != nil, text.count > cellByteLimit { continue }
            found.removeAll(keepingCapacity: true)
            gazetteer.scan(prose: dataset.document.buffer.bytes.span.extracting(text.bounds), into: &found)
            // Scalars are counted on from one mention to the next.
            var characters = 0
            var counted = 0
            for mention in found {
                characters += scalars(of: text.slice(counted..<mention.start), dataset)
                let length = scalars(of: text.slice(mention.start..<mention.end), dataset)
                dataset.mentions.append(
                    TabularyModel.Mention(
                        item: position, table: item.table, row: item.row, column: item.column, place: mention.place,
                        kind: mention.kind, text: text.slice(mention.start..<mention.end),
                        characters: characters..<(characters + length)))
                characters += length
                counted = mention.end
            }
        }
    }

    private static func scalars(of text: TextRange, _ dataset: Dataset) -> Int {
        let bytes = dataset.document.buffer.bytes.span
        var count = 0
        for position in text.bounds where bytes[position] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
