import Bytes
import Testing

@Suite struct SharedBytesTests {
    @Test("a stretch of a stretch is what stands there")
    func stretches() {
        let all = SharedBytes("abcdefgh").whole
        #expect([all].bytes == Array("abcdefgh".utf8))
        #expect([all[2..<6][1..<3]].bytes == Array("de".utf8))
        #expect([all[0..<3], all[3..<3], all[6..<8]].bytes == Array("abcgh".utf8))
        #expect([SharedBytes([]).whole].bytes == [])
    }

    @Test("a stretch beyond the bytes is refused")
    func beyond() async {
        await #expect(processExitsWith: .failure) { _ = SharedBytes("abc").whole[2..<4] }
    }
}
