import Domain
import Testing

@testable import Pipeline

@Suite struct PairBytesTests {
    @Test("kept pairs have the digest of their canonical bytes, whatever their names", arguments: [0, 1, 7, 2_000])
    func digest(count: Int) {
        let names = ["A1", "Ä-2", "b", "a much longer name than the others", "人"]
        let pairs = MatchList(
            (0..<count).map { number in
                Match(
                    applicant: ID(names[number % 5]), vacancy: ID(names[number / 5 % 5] + "v"),
                    needsPlan: number % 3 == 0, employerScore: number, applicantScore: 10_000 - number,
                    mutualScore: number * 31 % 20_001)
            })
        var expected = CanonicalBytes()
        expected.append(pairs) { $0.append($1) }
        var bytes = PairBytes(pairs.names)
        bytes.append(pairs)
        let (digest, wanted) = (bytes.finish(), expected.finish())
        #expect(digest == wanted)
    }
}
