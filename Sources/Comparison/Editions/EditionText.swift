/// Tells what changed from one edition to the next, to a person or to a program.
package enum EditionText {
    /// Whether the editions are the same.
    package static func areSame(_ entries: [EditionComparer.Entry]) -> Bool { entries.allSatisfy(\.isSame) }

    /// `3 indicators matched, 1 only in the old edition, 0 only in the new one`.
    package static func headline(_ entries: [EditionComparer.Entry]) -> String {
        let both = entries.count { $0.old != nil && $0.new != nil }
        let old = entries.count { $0.new == nil }
        let new = entries.count { $0.old == nil }
        return "\(both) \(both == 1 ? "indicator" : "indicators") matched, \(old) only in the old edition, "
            + "\(new) only in the new one"
    }

    package static func describe(_ entries: [EditionComparer.Entry]) -> String {
        var text = headline(entries) + "\n"
        for entry in entries {
            text += "\n" + title(entry) + "\n"
            let numbers = [
                number("target", entry.old?.target, entry.new?.target),
                number("stated", entry.old?.stated, entry.new?.stated),
                number("counted", entry.old?.counted, entry.new?.counted),
            ].compactMap { $0 }
            if !numbers.isEmpty { text += "  " + numbers.joined(separator: ", ") + "\n" }
            text += line("entered", entry.entered) + line("left", entry.left)
            if !entry.moved.isEmpty { text += "  moved \(entry.moved.count):\n" }
            for move in entry.moved {
                let from = move.from.isEmpty ? "nowhere else" : move.from.joined(separator: "; ")
                let to = move.to.isEmpty ? "nowhere else" : move.to.joined(separator: "; ")
                text += "    " + Printable.line("\(move.place): \(from) → \(to)") + "\n"
            }
            text += line("stayed", entry.stayed)
        }
        return text
    }

    private static func title(_ entry: EditionComparer.Entry) -> String {
        let label = Printable.line(entry.new?.label ?? entry.old?.label ?? "")
        if entry.old == nil { return "+ \(label)" }
        if entry.new == nil { return "- \(label)" }
        return entry.old?.label == entry.new?.label
            ? label : "\(label) (was: \(Printable.line(entry.old?.label ?? "")))"
    }

    private static func number(_ name: String, _ old: String?, _ new: String?) -> String? {
        if (old ?? "").isEmpty, (new ?? "").isEmpty { return nil }
        func shown(_ value: String?) -> String { (value ?? "").isEmpty ? "none" : value ?? "" }
        return "\(name) \(shown(old)) → \(shown(new))"
    }

    private static func line(_ name: String, _ places: [String]) -> String {
        places.isEmpty ? "" : "  \(name) \(places.count): \(Printable.line(places.joined(separator: ", ")))\n"
    }

    /// As JSON, `tabulary-editions/1`.
    package static func json(_ entries: [EditionComparer.Entry]) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.breakLine()
        json.member("schema", "tabulary-editions/1")
        json.breakLine()
        json.member("headline", headline(entries))
        json.breakLine()
        json.key("indicators")
        json.beginArray()
        for entry in entries {
            json.breakLine()
            json.beginObject()
            for (name, side) in [("old", entry.old), ("new", entry.new)] {
                guard let side else { continue }
                json.key(name)
                json.beginObject()
                json.member("row_key", side.key)
                json.member("row_label", side.label)
                json.member("target", side.target)
                json.member("stated", side.stated)
                json.member("counted", side.counted)
                json.endObject()
            }
            json.member("entered", entry.entered)
            json.member("left", entry.left)
            json.member("stayed", entry.stayed)
            json.key("moved")
            json.beginArray()
            for move in entry.moved {
                json.beginObject()
                json.member("place", move.place)
                json.member("from", move.from)
                json.member("to", move.to)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
        json.breakLastLine()
        json.endObject()
        return json.bytes + [0x0A]
    }
}
