import Calendar
import Domain
import Hashing
import Store
import Support
import Testing

@testable import Pipeline

/// What an invitation can become, who is next, and how many to invite.
@Suite struct InvitationTests {
    private static let fair = [day(6, 25), day(6, 26), day(6, 27)]

    private static func day(_ month: Int, _ day: Int) -> CivilDate { FairInstances.date(2012, month, day) }

    /// One of each state on 8 May; sent on the first, to be answered by the seventh, but for the open one.
    private static func invitation(_ state: Invitation.State) -> Invitation {
        let replies: [Invitation.State: Invitation.Answer] = [
            .coming: .coming(days: nil), .video: .video, .declined: .declined(.family),
        ]
        return Invitation(
            applicant: ID("A"), sentOn: day(5, 1), answerBy: state == .open ? day(5, 20) : day(5, 7),
            reply: replies[state].map { Invitation.Reply($0, on: day(5, 3)) })
    }

    private enum Event: CaseIterable {
        case send, coming, someDays, video, decline

        var answer: Invitation.Answer? {
            switch self {
            case .send: nil
            case .coming: .coming(days: nil)
            case .someDays: .coming(days: [InvitationTests.fair[1]])
            case .video: .video
            case .decline: .declined(.dates)
            }
        }
    }

    private static func outcome(
        _ former: Invitation?, _ event: Event
    ) -> Result<Invitation.State, InvitationRefusal> {
        let today = day(5, 8)
        do throws(InvitationRefusal) {
            guard let answer = event.answer else {
                return .success(
                    try Invitation.sent(
                        to: ID("A"), after: former, on: today, answerBy: day(5, 21), fair: fair
                    ).state(on: today))
            }
            guard let former else { throw .notInvited }
            return .success(try former.answered(answer, on: today, fair: fair).state(on: today))
        } catch { return .failure(error) }
    }

    @Test("every event in every state: what follows, or why not")
    func transitions() {
        let table: [(from: Invitation.State?, outcomes: [Result<Invitation.State, InvitationRefusal>])] = [
            (nil, [.success(.open)] + Array(repeating: .failure(.notInvited), count: 4)),
            (
                .open,
                [
                    .failure(.waits(until: Self.day(5, 20))), .success(.coming), .success(.coming), .success(.video),
                    .success(.declined),
                ]
            ),
            (
                .coming,
                [
                    .failure(.attends(.coming)), .success(.coming), .success(.coming), .success(.video),
                    .success(.declined),
                ]
            ),
            (
                .video,
                [
                    .failure(.attends(.video)), .success(.coming), .success(.coming), .success(.video),
                    .success(.declined),
                ]
            ),
            (.declined, [.success(.open)] + Array(repeating: .failure(.declined(on: Self.day(5, 3))), count: 4)),
            (
                .silent,
                [.success(.open)] + Array(repeating: .failure(.tooLate(deadline: Self.day(5, 7))), count: 3)
                    + [.success(.declined)]
            ),
        ]
        #expect(Set(table.compactMap(\.from)) == Set(Invitation.State.allCases))
        for row in table {
            let former = row.from.map(Self.invitation)
            #expect(former?.state(on: Self.day(5, 8)) == row.from)
            for (event, outcome) in zip(Event.allCases, row.outcomes) {
                #expect(Self.outcome(former, event) == outcome, "\(String(describing: row.from)), \(event)")
            }
        }
    }

    @Test("silence begins on the day after the deadline, and days have to be in order")
    func days() {
        let open = Invitation(applicant: ID("A"), sentOn: Self.day(5, 1), answerBy: Self.day(5, 7))
        #expect(open.state(on: Self.day(5, 7)) == .open)
        #expect(open.state(on: Self.day(5, 8)) == .silent)
        func refusal(_ work: () throws(InvitationRefusal) -> Invitation) -> InvitationRefusal? {
            do throws(InvitationRefusal) {
                _ = try work()
                return nil
            } catch { return error }
        }
        let other = Self.day(6, 28)
        #expect(
            refusal { () throws(InvitationRefusal) in
                try open.answered(.coming(days: [Self.fair[0], other]), on: Self.day(5, 7), fair: Self.fair)
            } == .noFairDay(other, days: Self.fair))
        #expect(
            refusal { () throws(InvitationRefusal) in
                try open.answered(.video, on: Self.day(4, 30), fair: Self.fair)
            } == .beforeLetter(sent: Self.day(5, 1)))
        let letters: [(by: CivilDate, InvitationRefusal?)] = [
            (Self.day(5, 7), .deadlineBeforeLetter(sent: Self.day(5, 8))), (Self.day(5, 8), nil),
            (Self.day(6, 24), nil), (Self.day(6, 25), .deadlineAtFair(begins: Self.fair[0])),
        ]
        for (by, expected) in letters {
            #expect(
                refusal { () throws(InvitationRefusal) in
                    try Invitation.sent(
                        to: ID("A"), after: open, on: Self.day(5, 8), answerBy: by, fair: Self.fair)
                } == expected, "\(by)")
        }
    }

    // MARK: The waiting list

    @Test("the waiting list is that of a comparison of every two people")
    func waiting() {
        for seed in UInt64(0)..<400 {
            var draw = Draw(seed: seed)
            let people = (0..<8).map { ID<Applicant>("A\($0)") }
            let entries = (0..<draw.below(16)).map { _ in
                ShortlistEntry(
                    applicant: draw.one(of: people), vacancy: ID("V\(draw.below(4))"), employer: ID("E"),
                    mutualScore: 100 * draw.below(4), rankForVacancy: 1, rankForApplicant: 1, isPinned: false,
                    isOnlyInterview: false)
            }
            let invited = people.filter { _ in draw.below(3) == 0 }
            let book = InvitationBook(invited.map { draw.invitation(of: $0) }, on: Self.day(5, 8))
            // Few values, so that ties of ties come up.
            let tie: (ID<Applicant>) -> UInt64 = { SipHash24(seed: seed)($0.text) % 3 }
            func isBefore(_ left: ID<Applicant>, _ right: ID<Applicant>) -> Bool {
                func facts(_ id: ID<Applicant>) -> (Int, Int) {
                    let own = entries.filter { $0.applicant == id }
                    return (own.map(\.mutualScore).max() ?? 0, own.count)
                }
                let (mine, others) = (facts(left), facts(right))
                if mine.0 != others.0 { return mine.0 > others.0 }
                if mine.1 != others.1 { return mine.1 > others.1 }
                return tie(left) == tie(right) ? left.text < right.text : tie(left) < tie(right)
            }
            let candidates = people.filter { id in
                !invited.contains(id) && entries.contains { $0.applicant == id }
            }
            // Each person's place is the number of people who come before.
            var expected: [Int: ID<Applicant>] = [:]
            for id in candidates { expected[candidates.count { isBefore($0, id) }] = id }
            let found = book.waiting(entries, tie: tie)
            #expect(found == (0..<candidates.count).compactMap { expected[$0] }, "seed \(seed)")
            #expect(book.waiting(entries.shuffled(seed), tie: tie) == found, "seed \(seed)")
        }
    }

    @Test("as many invitations as fill the room, no fewer and no more, by trying every number")
    func figures() {
        for seed in UInt64(0)..<300 {
            var draw = Draw(seed: seed)
            let (people, share) = (1 + draw.below(120), draw.below(91))
            let figures = InvitationBook.Figures(
                interviews: draw.below(600), proposed: people + draw.below(400), shortlisted: people,
                noShowShare: share, standing: draw.below(150))
            // The largest number of people whose interviews fit, each taking what people take on average.
            let room = (0...5_000).last { $0 * figures.proposed <= figures.interviews * people }
            #expect(figures.capacity == room, "seed \(seed)")
            let least = (0...60_000).first { $0 * (100 - share) >= figures.capacity * 100 }
            #expect(figures.target == least, "seed \(seed)")
            #expect(figures.target * (100 - share) / 100 == figures.capacity, "seed \(seed)")
            #expect(figures.missing == max(0, figures.target - figures.standing), "seed \(seed)")
        }
        let empty = InvitationBook.Figures(interviews: 9, proposed: 0, shortlisted: 0, noShowShare: 10, standing: 0)
        #expect((empty.capacity, empty.target, empty.missing) == (0, 0, 0))
    }
}

extension Array {
    fileprivate func shuffled(_ seed: UInt64) -> [Element] {
        var generator = SplitMix64(seed: seed)
        return shuffled(using: &generator)
    }
}
