internal import CZlib

/// Unpacks gzip (RFC 1952), member after member.
///
/// A class, as zlib's state is freed when its last owner is gone.
@safe final class Inflater {
    /// The most bytes that one call unpacks.
    private static let roomSize = 1 << 17

    private var stream = unsafe z_stream()
    private var isInMember = true
    private var hasBytes = false

    init?() {
        if unsafe tabulary_inflate_init(&stream) != Z_OK { return nil }
    }

    deinit { _ = unsafe inflateEnd(&stream) }

    /// Whether the bytes so far end with a whole member.
    var isComplete: Bool { hasBytes && !isInMember }

    /// Unpacks packed bytes from a position on, which moves behind what was taken.
    ///
    /// - Returns: Some of the unpacked bytes; none where more packed ones are needed. nil where they are no gzip.
    func unpack(_ packed: [UInt8], from position: inout Int) -> [UInt8]? {
        var isSound = true
        let start = position
        var taken = 0
        let unpacked = unsafe [UInt8](unsafeUninitializedCapacity: Self.roomSize) { room, count in
            unsafe packed.withUnsafeBytes { input in
                if start == input.count { return }
                if !isInMember {
                    // What follows a member is another one, or padding of zeros.
                    if unsafe input[start...].allSatisfy({ $0 == 0 }) {
                        taken = input.count - start
                        return
                    }
                    _ = unsafe inflateReset(&stream)
                    isInMember = true
                }
                hasBytes = true
                let base = unsafe input.baseAddress?.advanced(by: start).assumingMemoryBound(to: UInt8.self)
                unsafe stream.next_in = UnsafeMutablePointer(mutating: base)
                unsafe stream.avail_in = UInt32(clamping: input.count - start)
                unsafe stream.next_out = room.baseAddress
                unsafe stream.avail_out = UInt32(clamping: room.count)
                let offered = unsafe Int(stream.avail_in)
                let code = unsafe inflate(&stream, Z_NO_FLUSH)
                taken = unsafe offered - Int(stream.avail_in)
                count = unsafe room.count - Int(stream.avail_out)
                if code == Z_STREAM_END { isInMember = false } else { isSound = code == Z_OK || code == Z_BUF_ERROR }
            }
        }
        position += taken
        return isSound ? unpacked : nil
    }
}
