package import TabularyGazetteer
package import TabularyModel

/// Turns a document into a dataset: an ordered list of small normalizers, each a function of what went before.
package enum Normalization {
    /// Normalizes one report. Never fails: what is odd is a diagnostic. O(length).
    ///
    /// - Parameter cellByteLimit: The longest cell in which places are looked for, in bytes.
    package static func dataset(
        of document: consuming Document, report: Report, gazetteer: Gazetteer, regionScheme: RegionScheme,
        cellByteLimit: Int = .max
    ) -> Dataset {
        var dataset = Dataset(
            report: report, document: document, places: gazetteer.places, regionScheme: regionScheme,
            regions: gazetteer.regions(of: regionScheme))
        // A flood of diagnostics is held once.
        var draft = NormalizationDraft(diagnostics: dataset.document.diagnostics)
        dataset.document.diagnostics = []
        TitleNormalizer.run(&dataset)
        HeaderNormalizer.run(&dataset, &draft, gazetteer)
        RowNormalizer.run(&dataset, gazetteer)
        FigureNormalizer.run(&dataset, &draft, gazetteer)
        PlaceListNormalizer.run(&dataset, &draft, gazetteer, cellByteLimit: cellByteLimit)
        EvidenceNormalizer.run(&dataset, &draft)
        ItemNormalizer.run(&dataset)
        MentionNormalizer.run(&dataset, gazetteer, cellByteLimit: cellByteLimit)
        CheckNormalizer.run(&dataset, &draft)
        UsedPlaces.run(&dataset)
        dataset.diagnostics = ordered(draft.diagnostics)
        return dataset
    }

    /// How many places a cell's text lists; 0 where it is no list of places.
    package static func placeCount(of text: Span<UInt8>, _ gazetteer: Gazetteer) -> Int {
        PlaceListNormalizer.placeCount(of: text, gazetteer)
    }

    /// The dataset of a report that could not be read: no records but its diagnostics.
    ///
    /// - Parameter map: Holds the file that the diagnostics' places are of.
    package static func failedDataset(
        report: Report, diagnostics: [Diagnostic], map: SourceMap? = nil, gazetteer: Gazetteer,
        regionScheme: RegionScheme
    ) -> Dataset {
        let document = Document(
            encoding: "", buffer: TextBuffer(source: [], map: map), blocks: [], tables: [], cellBlocks: [], joins: [],
            words: WordCount(), diagnostics: diagnostics)
        var dataset = Dataset(
            report: report, document: document, places: gazetteer.places, regionScheme: regionScheme,
            regions: gazetteer.regions(of: regionScheme))
        dataset.diagnostics = diagnostics
        return dataset
    }

    /// Diagnostics in the order of the report; those about the whole report first.
    private static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        func place(_ index: Int) -> Int { diagnostics[index].bytes?.lowerBound ?? -1 }
        if diagnostics.indices.dropFirst().allSatisfy({ place($0 - 1) <= place($0) }) { return diagnostics }
        let order = diagnostics.indices.sorted { left, right in
            let (first, second) = (place(left), place(right))
            return first != second ? first < second : left < right
        }
        return order.map { diagnostics[$0] }
    }
}
