import Hashing
import Testing

@Suite struct SipHash24Tests {
    @Test("the test vector of the paper's appendix A holds")
    func vector() {
        let hash = SipHash24(key0: 0x0706_0504_0302_0100, key1: 0x0f0e_0d0c_0b0a_0908)
        #expect(hash(Array(0..<15)) == 0xa129_ca61_49be_45e5)
        #expect(hash([UInt8]()) == 0x726f_db47_dd0e_0e31)
        #expect(hash(Array(0..<8)) == 0x93f5_f579_9a93_2462)
    }

    @Test("the same seed draws the same numbers, within the bound")
    func draws() {
        var generator = SplitMix64(seed: 1_234_567)
        // First outputs of the reference implementation for this seed (prng.di.unimi.it, splitmix64.c).
        #expect(generator.next() == 6_457_827_717_110_365_317)
        #expect(generator.next() == 3_203_168_211_198_807_973)
        #expect((0..<1_000).allSatisfy { _ in (0..<7).contains(generator.below(7)) })
    }
}
