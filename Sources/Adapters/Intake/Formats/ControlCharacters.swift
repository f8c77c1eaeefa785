import Domain

/// Characters that have no place in a text and can deceive a reader or a terminal.
enum ControlCharacters {
    /// The first control character but tab and line breaks, or the first that turns the direction of writing.
    static func first(in bytes: ArraySlice<UInt8>) -> UInt32? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte < 0x20, byte != 0x09, byte != 0x0a, byte != 0x0d { return UInt32(byte) }
            if byte == 0x7f { return 0x7f }
            if byte == 0xe2, index + 2 < bytes.endIndex {
                let scalar = UInt32(bytes[index + 1] & 0x3f) << 6 | UInt32(bytes[index + 2] & 0x3f) | 0x2000
                if (0x202a...0x202e).contains(scalar) || (0x2066...0x2069).contains(scalar) { return scalar }
            }
            index += 1
        }
        return nil
    }

    static func finding(_ scalar: UInt32, file: String, location: Finding.Location, field: String?) -> Finding {
        let digits = String(scalar, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Finding(
            severity: .error, file: file, location: location, field: field, value: nil,
            code: ImportCode.controlCharacter.rawValue, message: "found the control character \(name)",
            hint: "Remove it; it may hide what the text really says.")
    }
}
