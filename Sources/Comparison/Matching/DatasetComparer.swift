/// Compares two datasets, table by table.
package struct DatasetComparer {
    let options: ComparisonOptions

    package init(options: ComparisonOptions = ComparisonOptions()) { self.options = options }

    /// What changed from one dataset to another. O(bytes).
    ///
    /// - Throws: ``ReadingProblem`` where a key is not there or not unique, or nothing can be compared.
    package func compare(
        _ old: ComparedDataset, _ new: ComparedDataset
    ) throws(ReadingProblem) -> DatasetDifference {
        if let first = old.layout, let second = new.layout, first != second {
            throw ReadingProblem(
                new.name,
                "the dataset has layout \(second), and \(old.name) has layout \(first): extract one of them anew")
        }
        var difference = DatasetDifference(oldName: old.name, newName: new.name)
        let pairs = try pairTables(old, new, &difference)
        var comparers: [(name: String, comparer: TableComparer)] = []
        var sources: [EntityFinder.Source] = []
        for (first, second) in pairs {
            let isProvenance = { [options] (name: String) in
                TableLayout.provenance.contains(name) || options.provenanceColumns.contains(name)
                    || options.ignoredColumns.contains(name)
            }
            let pairing = ColumnMatcher(old: first.table, new: second.table, isProvenance: isProvenance).match()
            let layout = TableLayout.find(second.table.header) ?? .find(first.table.header)
            comparers.append(
                (
                    second.name,
                    TableComparer(
                        first.table, second.table, pairing: pairing, layout: layout,
                        packageKey: second.primaryKey.isEmpty ? first.primaryKey : second.primaryKey, options: options)
                ))
            if let layout {
                sources.append(.init(old: first.table, new: second.table, pairing: pairing, layout: layout))
            }
        }
        var finder = EntityFinder(sources)
        let entities = finder.find()
        var names = NameCollector()
        for (name, comparer) in comparers {
            var table = try comparer.compare(entities: entities, &names, &difference.notes)
            table.name = name
            difference.tables.append(table)
        }
        difference.names = names.changes
        ConsequenceFinder.attribute(&difference, entities: entities)
        return difference
    }

    /// The tables of both sides by their names; two single files whatever they are called.
    private func pairTables(
        _ old: ComparedDataset, _ new: ComparedDataset, _ difference: inout DatasetDifference
    ) throws(ReadingProblem) -> [(ComparedDataset.Table, ComparedDataset.Table)] {
        if old.isSingleFile, new.isSingleFile {
            switch (old.tables.first, new.tables.first) {
            case (let first?, let second?): return [(first, second)]
            case (nil, let second?): return [(try second.withoutRows(), second)]
            case (let first?, nil): return [(first, try first.withoutRows())]
            case (nil, nil): return []
            }
        }
        if old.isSingleFile != new.isSingleFile {
            return [try pair(ofFile: old.isSingleFile ? old : new, in: old.isSingleFile ? new : old, old.isSingleFile)]
        }
        if let only = options.only { try check(only, old, new) }
        var pairs: [(ComparedDataset.Table, ComparedDataset.Table)] = []
        var earlier: [String: ComparedDataset.Table] = [:]
        for table in old.tables where options.only?.contains(table.name) ?? true { earlier[table.name] = table }
        for table in new.tables where options.only?.contains(table.name) ?? true {
            if let other = earlier.removeValue(forKey: table.name) {
                pairs.append((other, table))
            } else if old.emptyTables.contains(table.name) {
                pairs.append((try table.withoutRows(), table))
            } else if !new.extraTables.contains(table.name) {
                difference.addedTables.append(table.name)
            }
        }
        for table in old.tables where earlier[table.name] != nil {
            if new.emptyTables.contains(table.name) {
                pairs.append((table, try table.withoutRows()))
            } else if !old.extraTables.contains(table.name) {
                difference.removedTables.append(table.name)
            }
        }
        return pairs
    }

    /// A single file against the file of a dataset that has its columns.
    private func pair(
        ofFile single: ComparedDataset, in dataset: ComparedDataset, _ isOld: Bool
    ) throws(ReadingProblem) -> (ComparedDataset.Table, ComparedDataset.Table) {
        let layout = single.tables.first.flatMap { TableLayout.find($0.table.header) }
        guard let file = single.tables.first,
            let table = dataset.tables.first(where: { $0.name == layout?.name || $0.name == file.name })
        else {
            throw ReadingProblem(
                single.name, "\(dataset.name) is a dataset with no such file: compare two datasets, or two files")
        }
        return isOld ? (file, table) : (table, file)
    }

    private func check(_ only: Set<String>, _ old: ComparedDataset, _ new: ComparedDataset) throws(ReadingProblem) {
        let known =
            new.tables.map(\.name)
            + old.tables.map(\.name).filter { name in
                !new.tables.contains { $0.name == name }
            }
        for name in only.sorted() where !known.contains(name) {
            throw ReadingProblem(
                new.name, "neither dataset has '\(name)': expected \(known.joined(separator: ", "))")
        }
    }
}
