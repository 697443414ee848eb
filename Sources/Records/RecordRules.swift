/// What the records of one report say of each other.
enum RecordRules {
    /// Takes in what a record says, for those that follow.
    static func take(_ record: Record, _ resource: DatasetDescriptor.Resource, _ group: inout ReportGroup) {
        switch resource.name {
        case "tables": group.tables.insert(record.hash([1]))
        case "items": group.items.insert(record.hash([1]))
        case "observations":
            // report, table, row_key, column_key, place … region.
            guard let region = resource.position("region"), !record.field(4).isEmpty else { return }
            let row = record.hash([1, 2])
            let place = record.hash([4])
            group.places[row, default: []].insert(place)
            if !record.field(region).isEmpty {
                group.regionPlaces[ReportGroup.hash(row, record.hash([region])), default: []].insert(place)
            }
        case "figures":
            // report, table, row_key, column_key, scope … value.
            guard let value = resource.position("value"), let number = FieldRule.integer(record.field(value)) else {
                return
            }
            group.figures.insert(
                ReportGroup.hash(
                    ReportGroup.hash(record.hash([1, 2]), record.hash([4])), ReportGroup.hash(number: number)))
        case "diagnostics":
            switch record.text(2) {
            case "warning": group.warnings += 1
            case "error": group.errors += 1
            default: return
            }
        default: return
        }
    }

    /// What is wrong with a record beside the others of its report.
    static func problems(
        _ record: Record, _ resource: DatasetDescriptor.Resource, _ group: ReportGroup
    ) -> [(field: Int, code: CheckFinding.Code, message: String)] {
        switch resource.name {
        case "checks": return problems(ofCheck: record, resource, group)
        case "mentions":
            if group.items.contains(record.hash([1])) { return [] }
            return [(1, .reference, "the item \(record.text(1)) is not in items.csv")]
        default: return []
        }
    }

    /// A check's difference and status follow from what it states and counts, and those from figures and observations.
    private static func problems(
        ofCheck record: Record, _ resource: DatasetDescriptor.Resource, _ group: ReportGroup
    ) -> [(field: Int, code: CheckFinding.Code, message: String)] {
        guard let target = resource.position("target"), let stated = resource.position("stated"),
            let counted = resource.position("counted"), let difference = resource.position("difference"),
            let status = resource.position("status"), let scope = resource.position("scope")
        else { return [] }
        var found: [(field: Int, code: CheckFinding.Code, message: String)] = []
        let row = record.hash([1, 2])
        let scopeHash = record.hash([scope])
        let isTotal = record.text(scope) == "total"
        let listed = isTotal ? group.places[row]?.count : group.regionPlaces[ReportGroup.hash(row, scopeHash)]?.count
        let count = FieldRule.integer(record.field(counted)) ?? 0
        if count != listed ?? 0 {
            found.append((counted, .arithmetic, "it says \(count), and observations.csv lists \(listed ?? 0) places"))
        }
        for field in [target, stated] {
            guard let number = FieldRule.integer(record.field(field)) else { continue }
            let figure = ReportGroup.hash(ReportGroup.hash(row, scopeHash), ReportGroup.hash(number: number))
            if !group.figures.contains(figure) {
                found.append((field, .arithmetic, "\(number) is no figure of its row and scope in figures.csv"))
            }
        }
        let statement = FieldRule.integer(record.field(stated))
        let expected = statement.map { String(count - $0) } ?? ""
        if record.text(difference) != expected {
            found.append(
                (
                    difference, .arithmetic,
                    "it is \"\(record.text(difference))\": counted less stated is \"\(expected)\""
                ))
        }
        let right = statement == nil ? "unstated" : statement == count ? "ok" : "differs"
        if record.text(status) != right {
            found.append((status, .arithmetic, "it is \"\(record.text(status))\": expected \"\(right)\""))
        }
        return found
    }
}
