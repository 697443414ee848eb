#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Makes a worker fail on marked reports, so that tests can see that it costs that report only.
///
/// Release builds do not have it; elsewhere it does nothing unless `TABULARY_TEST_HOOK` is set.
enum TestHook {
    #if DEBUG
        private static let isActive = unsafe getenv("TABULARY_TEST_HOOK") != nil
    #endif

    /// Ends, hangs or takes memory where the bytes hold the word for it.
    static func act(on bytes: [UInt8]) {
        #if DEBUG
            guard isActive, bytes.count < 1 << 16 else { return }
            let text = String(decoding: bytes, as: UTF8.self)
            if text.contains("HOOK-CRASH") { abort() }
            if text.contains("HOOK-EXIT") { exit(3) }
            if text.contains("HOOK-HANG") { while true { sleep(60) } }
            if text.contains("HOOK-SLOW") { sleep(1) }
            if text.contains("HOOK-GREED") {
                var held: [[UInt8]] = []
                while held.count < 4_096 {
                    held.append([UInt8](repeating: 1, count: 1 << 22))
                    usleep(1_000)
                }
            }
        #endif
    }
}
