import Calendar
import Domain
import Hashing
import Support
import Testing

@testable import Export

@Suite struct ReleaseHistoryTests {
    /// What an item looks like to the person, in one string: the oracle compares strings, not items.
    private func face(_ interview: FairInterview, _ release: FairRelease) -> String {
        let day = release.days[interview.day]
        return [
            day.date.iso, day.slots[interview.slot].start.text, String(interview.table), interview.employer.text,
            interview.candidate.text, interview.vacancy?.text ?? "-", interview.interpreter?.text ?? "-",
        ].joined(separator: "|")
    }

    private func releases(_ generator: inout SplitMix64) -> [FairRelease] {
        (0..<(1 + generator.below(5))).map { number in
            let requests = (0..<6).filter { _ in generator.below(10) < 7 }
            let interviews = requests.map { request in
                ExampleFair.interview(
                    "R\(request)", "B00\(1 + generator.below(2))", "F0\(1 + request % 3)", "V01",
                    day: generator.below(2), slot: generator.below(2), table: generator.below(2),
                    team: generator.below(2), interpreter: ["D01", "D02", nil][generator.below(3)])
            }
            return ExampleFair.release(
                name: "\(number)", publishedAt: Instant(seconds: 1_000 * (number + 1)), days: ExampleFair.days,
                blocks: [],
                interviews: interviews)
        }
    }

    @Test("sequence, stamp and change are what replaying the releases one by one gives")
    func replay() {
        var compared = 0
        for seed in Tier.seeds(300, long: 30_000) {
            var generator = SplitMix64(seed: seed)
            let releases = releases(&generator)
            let history = ReleaseHistory(earlier: releases.dropLast(), latest: releases[releases.count - 1])
            for candidate in ["B001", "B002"] {
                let audience = Audience.candidate(ID(candidate))
                let mine =
                    (history.current(for: audience) + history.removed(for: audience)).map(described).sorted()
                let wanted = expected(releases, candidate: candidate).sorted()
                #expect(mine == wanted, "seed \(seed)")
                compared += wanted.count
            }
        }
        print("Releases: \(compared) entries compared")
    }

    private func described(_ entry: ReleaseHistory.Entry) -> String {
        let change =
            switch entry.change {
            case .none: "none"
            case .added: "added"
            case .changed: "changed"
            case .removed: "removed"
            }
        return "\(entry.item.key) \(entry.sequence) \(entry.changedAt.seconds) \(change)"
    }

    /// By definition: walk along each request's faces, nil where it is absent; every difference after the first
    /// appearance counts, and the last difference (or the first appearance) gives the stamp.
    private func expected(_ releases: [FairRelease], candidate: String) -> [String] {
        (0..<6).compactMap { number in
            let request = "R\(number)"
            let interviews = releases.map { release in
                release.interviews.map(\.interview).first { $0.request.text == request }
            }
            let faces = zip(interviews, releases).map { pair in pair.0.map { face($0, pair.1) } }
            guard let start = faces.firstIndex(where: { $0 != nil }) else { return nil }
            var sequence = 0
            var stamp = releases[start].publishedAt.seconds
            for index in faces.indices.dropFirst(start + 1) where faces[index] != faces[index - 1] {
                sequence += 1
                stamp = releases[index].publishedAt.seconds
            }
            let last = releases.count - 1
            let isMine = interviews[last]?.candidate.text == candidate
            let wasMine = last > 0 && interviews[last - 1]?.candidate.text == candidate
            let change: String
            switch (isMine, wasMine) {
            case (true, true): change = faces[last] == faces[last - 1] ? "none" : "changed"
            case (true, false): change = last == 0 ? "none" : "added"
            case (false, true): change = "removed"
            case (false, false): return nil
            }
            return "interview/\(request) \(sequence) \(stamp) \(change)"
        }
    }

    @Test("a calendar is told to forget whatever any release gave it and the last has not")
    func everRemoved() throws {
        let third = ExampleFair.release(
            name: "3", publishedAt: Instant(seconds: 2_000_000_000), days: ExampleFair.days, blocks: [],
            interviews: [
                ExampleFair.interview("R6", "B001", "F03", "V03", day: 1, slot: 6, table: 2, interpreter: "D01")
            ])
        let history = ReleaseHistory(earlier: [ExampleFair.first, ExampleFair.second], latest: third)
        let keys = history.everRemoved(for: .candidate(ID("B001"))).map(\.item.key)
        #expect(
            keys == [
                "block/0/Begrüßung im Großen Saal", "interview/R1", "interview/R2", "interview/R3",
                "block/0/Bus zum Flughafen",
            ])
    }
}
