import Testing

@testable import TabularyComparison

struct ThreeWayTests {
    @Test(arguments: [
        ("one side alone", "id,v\n1,x\n2,y\n", "id,v\n1,q\n2,y\n", "id,v\n1,x\n2,y\n", ["old id 1 v x→q,x"]),
        ("the other alone", "id,v\n1,x\n2,y\n", "id,v\n1,x\n2,y\n", "id,v\n1,x\n2,z\n", ["new id 2 v y→y,z"]),
        ("both alike", "id,v\n1,x\n", "id,v\n1,q\n", "id,v\n1,q\n", ["both id 1 v x→q,q"]),
        ("both, differently", "id,v\n1,x\n", "id,v\n1,q\n", "id,v\n1,r\n", ["conflict id 1 v x→q,r"]),
        (
            "two columns of a row", "id,v,w\n1,x,5\n", "id,v,w\n1,q,5\n", "id,v,w\n1,x,6\n",
            ["old id 1 v x→q,x", "new id 1 w 5→5,6"]
        ),
        (
            "removed and changed", "id,v\n1,x\n2,y\n", "id,v\n2,y\n", "id,v\n1,z\n2,y\n",
            ["conflict id 1 - 1 | x→,", "conflict id 1 v x→,z"]
        ),
        ("removed on both", "id,v\n1,x\n2,y\n", "id,v\n2,y\n", "id,v\n2,y\n", ["both id 1 - 1 | x→,"]),
        (
            "added on both", "id,v\n1,x\n", "id,v\n1,x\n2,a\n3,b\n", "id,v\n1,x\n2,a\n3,c\n",
            ["both id 2 + →2 | a,2 | a", "conflict id 3 + →3 | b,3 | c"]
        ),
        ("no change", "id,v\n1,x\n", "id,v\n1,x\n", "id,v\n1,x\n", []),
    ])
    func changesAreMarked(name: String, base: String, old: String, new: String, expected: [String]) throws {
        let first = try Comparison.difference(base, old) { $0.key = ["id"] }
        let second = try Comparison.difference(base, new) { $0.key = ["id"] }
        let changes = ThreeWayComparer.compare(first, second).map { change in
            let place = ([change.mark.rawValue] + change.key + [change.column ?? ""]).joined(separator: " ")
            return "\(place) \(change.base ?? "")→\(change.old ?? ""),\(change.new ?? "")"
        }
        #expect(changes == expected)
    }
}
