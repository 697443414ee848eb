import Testing

@testable import TabularyComparison

struct DatasetComparerTests {
    @Test(arguments: [
        ("a file against itself", "id,v\n1,x\n2,y\n", "id,v\n1,x\n2,y\n", [], "no differences"),
        ("only headers", "id,v\n", "id,v\n", [], "no differences"),
        ("rows in another order", "id,v\n1,x\n2,y\n", "id,v\n2,y\n1,x\n", [], "no differences"),
        ("quoting and line ends", "id,v\r\n1,\"x\"\r\n", "id,v\n1,x\n", [], "no differences"),
        (
            "a row gone, one come, one changed", "id,v\n1,x\n2,y\n3,z\n", "id,v\n1,x\n3,q\n4,n\n",
            ["removed 2 y", "changed v: z → q", "added 4 n"],
            "3 changes in the data, 0 in the columns, 0 rows shifted"
        ),
        (
            "lines that shifted", "id,v,line\n1,x,10\n2,y,11\n", "id,v,line\n1,x,12\n2,z,13\n",
            ["changed v: y → z"], "1 change in the data, 0 in the columns, 1 row shifted"
        ),
        (
            "a column renamed and one added", "id,v\n1,x\n2,y\n3,z\n", "id,note,value\n1,a,x\n2,b,y\n3,c,z\n", [],
            "0 changes in the data, 2 in the columns, 0 rows shifted"
        ),
        (
            "the key itself renamed", "code,v\nA1,x\nA2,y\nA3,z\n", "unit,v\nA1,x\nA2,y\nA3,w\n",
            ["changed v: z → w"], "1 change in the data, 1 in the columns, 0 rows shifted"
        ),
        (
            "columns in another order", "id,v,w\n1,x,p\n2,y,q\n", "id,w,v\n1,p,x\n2,q,y\n", [],
            "0 changes in the data, 1 in the columns, 0 rows shifted"
        ),
        (
            "a column removed", "id,v,w\n1,x,5\n2,y,6\n", "id,v\n1,x\n2,y\n", [],
            "0 changes in the data, 1 in the columns, 0 rows shifted"
        ),
        (
            "lists are sets", "id,v\n1,a;b;c\n2,a;b\n", "id,v\n1,c; a;b\n2,a;c\n", ["changed v: a;b → a;c"],
            "1 change in the data, 0 in the columns, 0 rows shifted"
        ),
        (
            "no column tells rows apart", "v\nx\nx\ny\n", "v\nx\nz\nx\nx\n", ["removed y", "added z", "added x"],
            "3 changes in the data, 0 in the columns, 0 rows shifted"
        ),
    ])
    func changesAreToldApart(name: String, old: String, new: String, words: [String], headline: String) throws {
        let difference = try Comparison.difference(old, new)
        #expect(Comparison.words(difference) == words)
        #expect(difference.headline == headline)
    }

    @Test func inferredKeysAreTold() throws {
        let difference = try Comparison.difference(
            "country,year,v\nKEN,1,5\nKEN,2,6\nGHA,1,5\n", "country,year,v\nKEN,1,5\nKEN,2,7\nGHA,1,5\n")
        #expect(difference.notes == ["new.csv: no key was given; rows are matched by country, year"])
        #expect(Comparison.words(difference) == ["changed v: 6 → 7"])
    }

    @Test func optionsSayWhatCounts() throws {
        let old = "a,b,page,v\n1,1,5,1.00\n1,2,5,2\n"
        let new = "a,b,page,v\n1,1,6,1.004\n1,2,5,2.5\n"
        let difference = try Comparison.difference(old, new) {
            $0.key = ["a", "b"]
            $0.provenanceColumns = ["page"]
            $0.tolerance = 0.01
        }
        #expect(difference.headline == "1 change in the data, 0 in the columns, 1 row shifted")
        let ignoring = try Comparison.difference(old, new) { $0.ignoredColumns = ["page", "v"] }
        #expect(ignoring.isEmpty)
    }

    @Test(arguments: [
        (
            "id,v\n1,x\n1,y\n", "id,v\n1,x\n", ["id"],
            "old.csv:3: the rows at lines 2 and 3 have the same key: id '1'"
        ),
        (
            "id,v\n1,x\n", "id,v\n2,x\n1,x\n1,y\n", ["id"],
            "new.csv:4: the rows at lines 3 and 4 have the same key: id '1'"
        ),
        (
            "id,v\n1,x\n", "id,v\n2,\"x\ny\"\n2,y\n", ["id"],
            "new.csv:4: the rows at lines 2 and 4 have the same key: id '2'"
        ),
        (
            "id,v\n1,x\n", "id,v\n1,x\n", ["nr"],
            "new.csv: there is no column 'nr' for the key: the columns are 'id', 'v'"
        ),
        (
            "id,v\n1,x\n", "id,v,w\n1,x,\n", ["w"],
            "old.csv: the key 'w' stands only in new.csv: the columns here are 'id', 'v'"
        ),
    ])
    func keysThatDoNotServeAreErrors(old: String, new: String, key: [String], message: String) {
        #expect {
            _ = try Comparison.difference(old, new) { $0.key = key }
        } throws: { "\($0)" == message }
    }

    @Test func aKeyMayHaveItsOldOrItsNewName() throws {
        for key in ["code", "unit"] {
            let difference = try Comparison.difference(
                "code,v\nA1,x\nA2,y\nA3,z\nA4,z\n", "v,unit\ny,A2\nx,A1\nw,A3\nz,A4\n"
            ) { $0.key = [key] }
            #expect(Comparison.words(difference) == ["changed v: z → w"])
        }
    }

    @Test func layoutsOfTwoVersionsAreNotCompared() throws {
        let table = ComparedDataset.Table(name: "a", table: try Comparison.table("a\n"))
        #expect {
            _ = try DatasetComparer().compare(
                ComparedDataset(name: "old", tables: [table], layout: 1),
                ComparedDataset(name: "new", tables: [table], layout: 2))
        } throws: { "\($0)" == "new: the dataset has layout 2, and old has layout 1: extract one of them anew" }
    }
}
