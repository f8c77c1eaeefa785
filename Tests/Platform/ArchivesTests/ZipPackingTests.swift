import Archives
import Foundation
import Testing

@Suite struct ZipPackingTests {
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-zip-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) } }
        try body(folder)
    }

    private let limits = ZipLimits(partBytes: 1 << 20, ratio: 1_000, ratioFrom: 1 << 20)

    @Test("what is packed is read again under its name, and equal files give equal bytes")
    func roundTrip() throws {
        try withFolder { folder in
            let texts = ["Ñandú.html": "<p>Hallo</p>", "b.pdf": String(repeating: "x", count: 300_000), "leer.csv": ""]
            var parts: [ZipPacking.Part] = []
            for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
                try Data(text.utf8).write(to: folder.appending(path: name))
                parts.append(ZipPacking.Part(name: name, path: "\(folder.path())/\(name)"))
            }
            let paths = ["one.zip", "two.zip"].map { folder.appending(path: $0) }
            for path in paths { try ZipPacking.pack(parts, to: path.path(), day: (2012, 6, 20)) }
            #expect(try Data(contentsOf: paths[0]) == Data(contentsOf: paths[1]))
            let archive = try ZipArchive(path: paths[0].path(), limits: limits)
            #expect(archive.names == parts.map(\.name))
            for (name, text) in texts {
                let part = try #require(try archive.part(name))
                var bytes: [UInt8] = []
                while case let piece = try part.read(), !piece.isEmpty { bytes += piece }
                #expect(String(decoding: bytes, as: UTF8.self) == text)
            }
            // 2012-06-20 in the first local header, at the eleventh byte.
            let head = [UInt8](try Data(contentsOf: paths[0]).prefix(14))
            #expect(Int(head[12]) | Int(head[13]) << 8 == (2012 - 1980) << 9 | 6 << 5 | 20)
        }
    }

    @Test("a file that is not there and a folder that cannot be written are said, and leave no archive")
    func faults() throws {
        try withFolder { folder in
            let path = folder.appending(path: "a.zip").path()
            let missing = [ZipPacking.Part(name: "x", path: folder.appending(path: "x").path())]
            #expect(throws: ZipPackingFault.self) { try ZipPacking.pack(missing, to: path, day: (2012, 6, 20)) }
            #expect(!FileManager.default.fileExists(atPath: path))
            let present = [ZipPacking.Part(name: "x", path: #filePath)]
            #expect(throws: ZipPackingFault.self) {
                try ZipPacking.pack(present, to: "\(folder.path())/none/a.zip", day: (1970, 1, 1))
            }
        }
    }
}
