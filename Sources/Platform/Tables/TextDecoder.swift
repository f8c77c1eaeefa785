/// Turns blocks of bytes in any of our encodings into UTF-8; remembers where bytes stand for nothing.
struct TextDecoder {
    /// A place where the bytes stand for no character; U+FFFD is in the text instead.
    struct Fault {
        /// In the decoded text, counted from its beginning.
        let position: Int
        /// In the file, from 0.
        let byteOffset: Int
    }

    /// Nil while everything read was ASCII, which all but UTF-16 write alike.
    private(set) var encoding: TextEncoding?
    private var hasStarted = false
    /// Bytes of a sequence that the next block completes.
    private var pending: [UInt8] = []
    private var offset = 0

    /// Appends the text of a block to `text`; `base` is the position of `text`'s first byte in the whole text.
    mutating func decode(
        _ block: ArraySlice<UInt8>, isLast: Bool, into text: inout [UInt8], base: Int, faults: inout [Fault]
    ) {
        var bytes = block
        if !pending.isEmpty {
            bytes = ArraySlice(pending + block)
            pending = []
        }
        if !hasStarted {
            hasStarted = true
            if let (marked, length) = TextEncoding.marked(bytes) {
                encoding = marked
                bytes = bytes.dropFirst(length)
                offset = length
            } else {
                encoding = TextEncoding.zeroPattern(bytes)
            }
        }
        if encoding == nil { encoding = TextEncoding.byValidity(bytes) }
        var output = Output(text: text, base: base, faults: faults)
        text = []
        let used =
            switch encoding {
            case .utf8, nil: utf8(bytes, isLast: isLast, &output)
            case .windows1252: windows1252(bytes, &output)
            case .utf16LittleEndian: utf16(bytes, isLast: isLast, high: 1, &output)
            case .utf16BigEndian: utf16(bytes, isLast: isLast, high: 0, &output)
            }
        pending = Array(bytes.dropFirst(used))
        offset += used
        text = output.text
        faults = output.faults
    }

    private struct Output {
        var text: [UInt8]
        let base: Int
        var faults: [Fault]

        mutating func fault(at byteOffset: Int) {
            faults.append(Fault(position: base + text.count, byteOffset: byteOffset))
            text.append(contentsOf: [0xef, 0xbf, 0xbd])
        }

        mutating func append(_ scalar: Unicode.Scalar) {
            if let encoded = UTF8.encode(scalar) { text.append(contentsOf: encoded) }
        }
    }

    /// Each decoder returns how many bytes it used; the rest is the beginning of a sequence.
    private func utf8(_ bytes: ArraySlice<UInt8>, isLast: Bool, _ output: inout Output) -> Int {
        var runStart = bytes.startIndex
        var index = bytes.startIndex
        while true {
            index = UTF8Sequence.endOfValid(from: index, in: bytes)
            guard index < bytes.endIndex else { break }
            switch UTF8Sequence.at(index, in: bytes) {
            case .valid(let length):
                index += length
            case .truncated where !isLast:
                output.text.append(contentsOf: bytes[runStart..<index])
                return index - bytes.startIndex
            case .truncated, .invalid:
                output.text.append(contentsOf: bytes[runStart..<index])
                output.fault(at: offset + index - bytes.startIndex)
                index += 1
                runStart = index
            }
        }
        output.text.append(contentsOf: bytes[runStart..<index])
        return bytes.count
    }

    private func windows1252(_ bytes: ArraySlice<UInt8>, _ output: inout Output) -> Int {
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case 0x00...0x7f:
                output.text.append(byte)
            case 0x80...0x9f:
                if let scalar = TextDecoder.windowsScalars[Int(byte) - 0x80] {
                    output.append(scalar)
                } else {
                    output.fault(at: offset + index - bytes.startIndex)
                }
            default:
                output.text.append(0xc0 | byte >> 6)
                output.text.append(0x80 | byte & 0x3f)
            }
        }
        return bytes.count
    }

    private func utf16(_ bytes: ArraySlice<UInt8>, isLast: Bool, high: Int, _ output: inout Output) -> Int {
        var index = bytes.startIndex
        func unit(_ at: Int) -> UInt32? {
            at + 1 < bytes.endIndex ? UInt32(bytes[at + high]) << 8 | UInt32(bytes[at + 1 - high]) : nil
        }
        while index < bytes.endIndex {
            let place = offset + index - bytes.startIndex
            guard let first = unit(index) else {
                guard isLast else { break }
                output.fault(at: place)
                return bytes.count
            }
            if let scalar = Unicode.Scalar(first) {
                output.append(scalar)
                index += 2
                continue
            }
            if first < 0xdc00, index + 3 >= bytes.endIndex, !isLast { break }
            if first < 0xdc00, let second = unit(index + 2), (0xdc00...0xdfff).contains(second),
                let scalar = Unicode.Scalar(0x1_0000 + (first - 0xd800) << 10 + (second - 0xdc00))
            {
                output.append(scalar)
                index += 4
            } else {
                output.fault(at: place)
                index += 2
            }
        }
        return index - bytes.startIndex
    }

    /// 0x80…0x9F of Windows-1252; five bytes stand for nothing.
    /// Source: unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT.
    private static let windowsScalars: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
