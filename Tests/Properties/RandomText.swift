/// Texts of names, pieces of names, signs and broken bytes, the same for the same seed.
package enum RandomText {
    private static let pieces = [
        "Congo", ",", " ", "Republic", "of", "Korea", "(", ")", "the", "and", "Saint", "St.", "Trinidad", "Tobago",
        "\n",
        "-", "-\n", "1", "’s", "'", "é", "U.S.A.", "&", "<br/>", "<", "Papua New Guinea", "Jordan", ";", "\t",
        "\u{301}",
        "China", "Hong Kong", "Lao PDR", "中国", "  ", "Niger", "River", ".", "*",
    ]

    package static func make(seed: UInt64) -> [UInt8] {
        var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
        func next(_ bound: Int, _ state: inout UInt64) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(bound))
        }
        var bytes: [UInt8] = []
        for _ in 0..<next(60, &state) {
            if next(12, &state) == 0 {
                bytes.append(UInt8(next(256, &state)))
            } else {
                bytes += Array(pieces[next(pieces.count, &state)].utf8)
                if next(2, &state) == 0 { bytes.append(0x20) }
            }
        }
        return bytes
    }
}
