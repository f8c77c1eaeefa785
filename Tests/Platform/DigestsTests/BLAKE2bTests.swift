import Digests
import Foundation
import Testing

/// Vectors of RFC 7693 appendix A and of the authors' known-answer file (blake2b-kat.txt); those with 32 bytes are from
/// Python's hashlib.blake2b, which has its own implementation.
@Suite struct BLAKE2bTests {
    struct Case: CustomTestStringConvertible {
        let count: Int
        let plain: String
        let keyed: String
        var testDescription: String { "\(count) bytes" }
    }

    @Test("the vectors of the standard hold")
    func standard() {
        #expect(
            Hexadecimal.text(BLAKE2b.digest(Array("abc".utf8), length: 64))
                == "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d1"
                + "7d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923")
        #expect(
            Hexadecimal.text(BLAKE2b.digest([], key: Array(0..<64), length: 64))
                == "10ebb67700b1868efb4417987acf4690ae9d972fb7a590c2f02871799aaa4786"
                + "b5e996e8f0f4eb981fc214b005f42d2ff4233499391653df7aefcbc13fc51568")
        #expect(
            Hexadecimal.text(BLAKE2b.digest(Array("abc".utf8), length: 16)) == "cf4ab791c62b8d2b2109c90275287816")
    }

    @Test(
        "the bytes 0, 1, 2 … have these digests, plain and under the key 0 … 31",
        arguments: [
            Case(
                count: 0, plain: "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8",
                keyed: "4e51e7a913fc80137da52880fecca175bf81e117d5c68126dc2774033517ea0d"),
            Case(
                count: 1, plain: "03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314",
                keyed: "41ff93a4eaeebd3b78a93438a6f62a92ab5959c859e682b72c7def406197ca4d"),
            Case(
                count: 3, plain: "3d8c3d594928271f44aad7a04b177154806867bcf918e1549c0bc16f9da2b09b",
                keyed: "e14fc9161564dd081204f2dd6146a9ffbef66f95d5dc80e0a225e213c09dad7b"),
            Case(
                count: 127, plain: "f2fe67ff342e21b8f45e8f2e0bcd1d9243245d50ee6c78042e9c491388791c72",
                keyed: "12879e69734944f25f9ed95cbfdbb3659a307e485ed8ec118ce7c60f107357f1"),
            Case(
                count: 128, plain: "c3582f71ebb2be66fa5dd750f80baae97554f3b015663c8be377cfcb2488c1d1",
                keyed: "138893f1631ef3165629515d6ed800da3771b7926dced294205c7507351deebc"),
            Case(
                count: 129, plain: "f7f3c46ba2564ff4c4c162da1f5b605f9f1c4aa6a20652a9f9a337c1a2f5b9c9",
                keyed: "ca60f75cbb714330c046d8f28b4ed351a3ee81776bb02a96abb646fe573e3d5c"),
            Case(
                count: 255, plain: "1d0850ee9bca0abc9601e9deabe1418fedec2fb6ac4150bd5302d2430f9be943",
                keyed: "f60f5c4a575c43db6c93608515866ea998e04b35792f5a92b27aa5880cd6721e"),
        ])
    func known(_ row: Case) {
        let bytes = (0..<row.count).map { UInt8($0 % 256) }
        #expect(Hexadecimal.text(BLAKE2b.digest(bytes)) == row.plain)
        #expect(Hexadecimal.text(BLAKE2b.digest(bytes, key: Array(0..<32))) == row.keyed)
    }

    @Test("pieces of any size give the digest of the whole", arguments: [1, 7, 64, 127, 128, 129, 200])
    func pieces(size: Int) {
        let bytes = (0..<500).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var hash = BLAKE2b(key: Array(0..<16))
        for start in stride(from: 0, to: bytes.count, by: size) {
            hash.update(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(hash.finish() == BLAKE2b.digest(bytes, key: Array(0..<16)))
    }

    @Test("a sequence without storage hashes like the array of its bytes")
    func lazySequence() {
        #expect(BLAKE2b.digest((0..<200).lazy.map { UInt8($0) }) == BLAKE2b.digest(Array(0..<200)))
    }

    static let peer = ["/usr/bin/b2sum", "/opt/homebrew/bin/b2sum"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test("the program b2sum agrees on 100 kB", .enabled(if: peer != nil, "b2sum is not installed"))
    func agreesWithPeer() throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0) }
        let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(filePath: try #require(BLAKE2bTests.peer))
        process.arguments = ["--length=256", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        process.waitUntilExit()
        let answer = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        #expect(answer.prefix(64) == Hexadecimal.text(BLAKE2b.digest(bytes)))
    }
}
