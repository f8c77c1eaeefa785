import Foundation

/// Numbers one after another, the lowest byte first.
struct BinaryFile {
    private(set) var bytes: [UInt8]

    /// - Parameter mark: Eight letters that say what is in it.
    init(_ mark: String) {
        bytes = Array(mark.utf8)
    }

    mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
        for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    }

    func write(to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }
}

/// Takes such a file apart.
struct BinaryReader {
    private let content: Data
    private var place = 8

    init(_ path: String, mark: String) throws {
        content = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        guard content.count >= 8, content.prefix(8).elementsEqual(mark.utf8) else {
            throw BenchError(text: "\(path) does not begin with \(mark): make it with lotse-bench make")
        }
    }

    mutating func numbers<Number: FixedWidthInteger>(_ count: Int, _ kind: Number.Type) throws -> [Number] {
        let size = count * MemoryLayout<Number>.size
        guard count >= 0, place + size <= content.count else { throw BenchError(text: "the file ends too early") }
        defer { place += size }
        return [Number](unsafeUninitializedCapacity: count) { buffer, filled in
            content.copyBytes(to: UnsafeMutableRawBufferPointer(buffer), from: place..<(place + size))
            filled = count
        }.map { Number(littleEndian: $0) }
    }

    mutating func number<Number: FixedWidthInteger>(_ kind: Number.Type) throws -> Int {
        Int(try numbers(1, kind)[0])
    }
}

/// Why a benchmark cannot run.
struct BenchError: Error {
    let text: String
}
