internal import TabularyModel
internal import TabularyText

// How the text of one cell goes on with that of another.
extension PageBreakJoiner {
    func pairs(_ fragment: TableBuilder, _ row: Int, _ table: TableBuilder, _ shift: Int) -> [Pair] {
        (0..<fragment.rows[row].count).map { column in
            guard let below = fragment.part(row, column), let above = table.lastPart(column + shift),
                !below.cell.text.isEmpty, !above.cell.text.isEmpty,
                let last = table.lastBlock(column + shift, in: blocks), let first = below.firstBlock(in: blocks)
            else { return Pair(strength: .none, joint: .block, isList: false, isNumbers: false, evidence: "") }
            var pair = pair(last, first, isProse: false)
            if pair.strength < .strong || pair.joint == .block, !first.hasSign,
                let evidence = cutName(last.text, first.text) ?? cutList(last.text, first.text)
            {
                pair = Pair(strength: .strong, joint: .space, isList: false, isNumbers: false, evidence: evidence)
            }
            pair.isList = last.kind == .bullet && first.kind == .bullet
            // A number is a cell of its own: it never goes on, and only a sentence goes on with one.
            let isNumber = (above: sort(of: above) == .number, below: sort(of: below) == .number)
            pair.isNumbers = isNumber.above && isNumber.below
            if isNumber.above || (isNumber.below && !edges.hasWords(4, last.text)) {
                pair.strength = .none
                pair.joint = .block
            }
            return pair
        }
    }

    func isListOfPlaces(_ text: TextRange) -> Bool {
        judge.places(in: buffer.bytes.span.extracting(text.bounds)) > 0
    }

    /// Whether a list of places ends in a semicolon, and places follow: "Mali;" and "Peru; Chile".
    private func cutList(_ above: TextRange, _ below: TextRange) -> String? {
        guard above.upperBound > above.lowerBound, buffer.bytes[above.upperBound - 1] == UInt8(ascii: ";"),
            isListOfPlaces(above), isListOfPlaces(below)
        else { return nil }
        return "\(edges.tail(above)) goes on with \(edges.head(below)), a list cut in two"
    }

    /// Whether two texts list more places together than apart: "Mali, Costa" and "Rica, Peru".
    private func cutName(_ above: TextRange, _ below: TextRange) -> String? {
        guard above.count + below.count <= 400, edges.ending(of: above) != .closed else { return nil }
        let bytes = buffer.bytes
        let joined = bytes[above.bounds] + [0x20] + bytes[below.bounds]
        let together = judge.places(in: Array(joined).span)
        guard together > 0 else { return nil }
        let apart =
            judge.places(in: bytes.span.extracting(above.bounds))
            + judge.places(in: bytes.span.extracting(below.bounds))
        return together > apart || isCut(above, below)
            ? "\(edges.tail(above)) goes on with \(edges.head(below)), a name cut in two" : nil
    }

    func pair(_ above: TextBlock, _ below: TextBlock, isProse: Bool, leastWords: Int = 4) -> Pair {
        let ending = edges.ending(of: above.text)
        let beginsSmall = edges.beginsSmall(below.text)
        let isSentence = edges.hasWords(4, above.text)
        let (strength, joint): (Strength, TableBuilder.Joint) =
            switch ending {
            case .closed: (.none, .block)
            case .hyphen: beginsSmall || !isProse ? (.strong, .hyphen) : (.none, .block)
            // "Moldova, Republic of" ends in the middle of nothing.
            case .middle where isListOfPlaces(above.text): (.none, .block)
            case .middle: isSentence || beginsSmall ? (.strong, .space) : (.medium, .space)
            // A bullet with a sign of its own is an item of its own, unless a word or a phrase is cut.
            case .comma where below.hasSign: (.none, .block)
            case .comma: (.strong, .space)
            case .open where below.hasSign: (.none, .block)
            case .open where edges.beginsInside(below.text): (.strong, .space)
            case .open where beginsSmall && isProse:
                (isSentence || isStub(above.text, leastWords) ? .strong : .none, .space)
            case .open where beginsSmall: (.strong, .space)
            case .open where below.kind == .bullet: (.none, .block)
            case .open: (isSentence ? .weak : .none, .space)
            }
        return Pair(
            strength: strength, joint: strength == .none && isProse ? .block : joint, isList: false, isNumbers: false,
            evidence: "\(edges.tail(above.text)) goes on with \(edges.head(below.text))")
    }

    /// Whether the last part of a list and the first part of another are one place, and one of them alone is none: "Bosnia and"
    /// and "Herzegovina".
    private func isCut(_ above: TextRange, _ below: TextRange) -> Bool {
        func isSeparator(_ position: Int) -> Bool {
            buffer.bytes[position] == UInt8(ascii: ",") || buffer.bytes[position] == UInt8(ascii: ";")
        }
        let start = above.bounds.last(where: isSeparator).map { $0 + 1 } ?? above.lowerBound
        let end = below.bounds.first(where: isSeparator) ?? below.upperBound
        let bytes = buffer.bytes
        let (last, first) = (
            Bytes.trim(bytes.span, start..<above.upperBound), Bytes.trim(bytes.span, below.lowerBound..<end)
        )
        guard !last.isEmpty, !first.isEmpty, !isListOfPlaces(TextRange(last)) || !isListOfPlaces(TextRange(first))
        else {
            return false
        }
        return judge.places(in: Array(bytes[last] + [0x20] + bytes[first]).span) == 1
    }

    /// Whether a text of few words may be the beginning of a sentence: it is no list of places.
    private func isStub(_ text: TextRange, _ leastWords: Int) -> Bool {
        edges.hasWords(leastWords, text) && !isListOfPlaces(text)
    }
}
