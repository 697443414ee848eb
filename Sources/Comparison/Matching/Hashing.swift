internal import CBytes

/// Hashes of bytes and of fields, 64 bits wide.
enum Hashing {
    @inline(__always)
    static func hash(_ text: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        unsafe text.extracting(range).withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return cbytes_mix(0, 0) }
            return unsafe cbytes_hash(base, buffer.count)
        }
    }

    /// The hash of a field's value, however it is quoted.
    @inline(__always)
    static func hash(_ field: CSVField, of table: borrowing CSVTable) -> UInt64 {
        if field.isEscaped {
            let value = table.value(field)
            return hash(value.span, 0..<value.count)
        }
        return hash(table.bytes.span, field.bounds)
    }

    static func hash(_ text: String) -> UInt64 {
        let bytes = Array(text.utf8)
        return hash(bytes.span, 0..<bytes.count)
    }

    @inline(__always)
    static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 { cbytes_mix(first, second) }

    /// Asks for an element of an array before it is needed.
    @inline(__always)
    static func prefetch<Element>(_ array: [Element], _ index: Int) {
        unsafe array.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            unsafe cbytes_prefetch(base + index)
        }
    }

    /// Whether two stretches hold the same bytes.
    @inline(__always)
    static func areEqual(
        _ old: Span<UInt8>, _ oldRange: Range<Int>, _ new: Span<UInt8>, _ newRange: Range<Int>
    ) -> Bool {
        if oldRange.count != newRange.count { return false }
        return unsafe old.extracting(oldRange).withUnsafeBufferPointer { first in
            unsafe new.extracting(newRange).withUnsafeBufferPointer { second in
                guard let one = first.baseAddress, let other = second.baseAddress else { return true }
                return unsafe memcmp(one, other, first.count) == 0
            }
        }
    }

    /// Whether two fields have one value.
    @inline(__always)
    static func areEqual(
        _ old: CSVField, of oldTable: borrowing CSVTable, _ new: CSVField, of newTable: borrowing CSVTable
    ) -> Bool {
        if old.isEscaped != new.isEscaped { return oldTable.value(old) == newTable.value(new) }
        return areEqual(oldTable.bytes.span, old.bounds, newTable.bytes.span, new.bounds)
    }
}
