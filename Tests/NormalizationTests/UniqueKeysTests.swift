import Testing

@testable import TabularyNormalization

@Suite struct UniqueKeysTests {
    @Test func repeatsAreNumbered() {
        var keys = UniqueKeys()
        let given = ["a", "b", "a", "a", "b", ""].map { keys.unique(Array($0.utf8)) }
        #expect(given.map { String(decoding: $0, as: UTF8.self) } == ["a", "b", "a~2", "a~3", "b~2", ""])
    }

    @Test func aRepeatThatIsTakenIsPassedOver() {
        var keys = UniqueKeys()
        let given = ["a", "a~2", "a", "a"].map { keys.unique(Array($0.utf8)) }
        #expect(given.map { String(decoding: $0, as: UTF8.self) } == ["a", "a~2", "a~3", "a~4"])
    }
}
