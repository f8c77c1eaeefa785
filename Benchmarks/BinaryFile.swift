import Foundation

/// Numbers one after another, the lowest byte first.
struct BinaryFile {
    private(set) var bytes: [UInt8]

    /// - Parameter mark: Eight letters that say what is in it.
    init(_ mark: String) {
        bytes = Array(mark.utf8)
    }

    mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
        numbers.map(\.littleEndian).withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    func write(to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }
}

/// Takes such a file apart, from front to end, so that no more of it is in memory than what was asked for.
struct BinaryReader {
    private let file: FileHandle

    init(_ path: String, mark: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else { throw BenchError(text: "\(path) cannot be read\n") }
        self.file = file
        guard try numbers(8, UInt8.self).elementsEqual(mark.utf8) else {
            throw BenchError(text: "\(path) does not begin with \(mark): make it with lotse-bench make\n")
        }
    }

    mutating func numbers<Number: FixedWidthInteger>(_ count: Int, _ kind: Number.Type) throws -> [Number] {
        guard count >= 0 else { throw BenchError(text: "the file says that it has \(count) numbers\n") }
        let numbers = [Number](unsafeUninitializedCapacity: count) { buffer, filled in
            let bytes = UnsafeMutableRawBufferPointer(buffer)
            var done = 0
            while done < bytes.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
                let got = read(file.fileDescriptor, rest.baseAddress, rest.count)
                if got <= 0 { break }
                done += got
            }
            filled = done / MemoryLayout<Number>.size
            for index in 0..<filled { buffer[index] = Number(littleEndian: buffer[index]) }
        }
        guard numbers.count == count else { throw BenchError(text: "the file ends too early\n") }
        return numbers
    }

    mutating func number<Number: FixedWidthInteger>(_ kind: Number.Type) throws -> Int {
        Int(try numbers(1, kind)[0])
    }
}

/// Why a benchmark cannot run.
struct BenchError: Error {
    let text: String
}
