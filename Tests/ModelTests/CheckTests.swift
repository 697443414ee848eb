import TabularyModel
import Testing

@Suite struct CheckTests {
    @Test(
        arguments: [
            (7, 7, .ok, 0), (7, 5, .differs, -2), (0, 3, .differs, 3), (0, 0, .ok, 0), (nil, 0, .unstated, nil),
            (nil, 4, .unstated, nil),
        ] as [(Int?, Int, Check.Status, Int?)])
    func statedAndCountedMakeTheStatus(stated: Int?, counted: Int, status: Check.Status, difference: Int?) {
        let check = Check(table: 0, row: 0, scope: .total, target: 9, stated: stated, counted: counted)
        #expect(check.status == status)
        #expect(check.difference == difference)
    }
}
