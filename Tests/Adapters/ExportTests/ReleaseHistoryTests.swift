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

    @Test("a sequence is never less than the release says, whatever was erased since")
    func erased() {
        func release(_ number: Int, slot: Int, sequence: Int) -> FairRelease {
            let whole = ExampleFair.release(
                name: "\(number)", publishedAt: Instant(seconds: 1_000 * number), days: ExampleFair.days, blocks: [],
                interviews: [
                    ExampleFair.interview("R1", "B001", "F01", "V01", day: 0, slot: slot, table: 0)
                ])
            return FairRelease(
                name: whole.name, publishedAt: whole.publishedAt, days: whole.days, blocks: [],
                interviews: whole.interviews.map {
                    ReleasedInterview(
                        interview: $0.interview, window: $0.window, sequence: sequence, changedAt: $0.changedAt)
                })
        }
        // The second release changed the interpreter, who is erased: both look alike now.
        let told = [release(1, slot: 1, sequence: 0), release(2, slot: 1, sequence: 1)]
        let ana = Audience.candidate(ID("B001"))
        #expect(ReleaseHistory(earlier: [told[0]], latest: told[1]).current(for: ana).map(\.sequence) == [1])
        let moved = ReleaseHistory(earlier: told, latest: release(3, slot: 2, sequence: 2))
        #expect(moved.current(for: ana).map(\.sequence) == [2])
        let gone = FairRelease(
            name: "3", publishedAt: Instant(seconds: 3_000), days: ExampleFair.days, blocks: [], interviews: [])
        #expect(ReleaseHistory(earlier: told, latest: gone).everRemoved(for: ana).map(\.sequence) == [2])
    }

    @Test("an announced interview stands at its date and time, however days and slots are numbered now")
    func standing() {
        let monday = ExampleFair.days[0]
        let interviews = ExampleFair.first.interviews
        let release = TimetableRelease(
            number: 1, name: "1", actor: "anna", at: 0, days: ExampleFair.days,
            interviews: interviews.map { held in
                ReleasedInterview(
                    interview: held.interview, window: held.window, sequence: 0, changedAt: 0,
                    isCancelled: held.interview.request == ID("R5"))
            })
        let places = { (days: [FairDay]) in
            release.standing(on: days).map { "\($0.request) \($0.day) \($0.slot) \($0.table)" }
        }
        #expect(places(ExampleFair.days) == ["R1 0 1 0", "R2 0 3 1", "R3 1 0 2", "R4 0 2 0"])
        let earlier = FairDay(date: monday.date.adding(days: -1), slots: monday.slots)
        #expect(places([earlier] + ExampleFair.days) == ["R1 1 1 0", "R2 1 3 1", "R3 2 0 2", "R4 1 2 0"])
        // A slot is put before the others, the one of R4 is cut away, and Tuesday is gone.
        let begin = FairSlot(start: LocalTime(minutes: 60) ?? monday.slots[0].start, minutes: 15)
        let changed = FairDay(
            date: monday.date, slots: [begin] + monday.slots.enumerated().filter { $0.offset != 2 }.map(\.element))
        #expect(places([changed]) == ["R1 0 2 0", "R2 0 3 1", "R3 -1 -1 2", "R4 0 -1 0"])
        #expect(places([]) == ["R1 -1 -1 0", "R2 -1 -1 1", "R3 -1 -1 2", "R4 -1 -1 0"])
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
