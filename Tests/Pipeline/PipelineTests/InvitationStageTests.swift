import Calendar
import Domain
import FairTimetable
import Hashing
import Store
import Support
import Testing

@testable import Pipeline

/// Invitations through the pipeline: who is on the shortlists, and who is in the timetable when.
@Suite struct InvitationStageTests {
    /// Answers drawn for the shortlisted people of a campaign: each in four does not come, some on one day or by video.
    private func invite(_ campaign: SmallCampaign, seed: UInt64) throws -> [Invitation] {
        let entries = try #require(try campaign.store.shortlists()).entries
        let days = try campaign.store.all(.days).map(\.date).sorted()
        let date = try campaign.store.campaign().date
        var draw = Draw(seed: seed)
        let invitations = Set(entries.map(\.applicant)).sorted().compactMap { id -> Invitation? in
            let answers: [Invitation.Answer?] = [
                .coming(days: nil), .coming(days: [draw.one(of: days)]), .video, .declined(.family), nil,
            ]
            guard draw.below(8) > 0 else { return nil }
            return Invitation(
                applicant: id, sentOn: date.adding(days: -30), answerBy: date.adding(days: -10),
                reply: draw.one(of: answers).map { Invitation.Reply($0, on: date.adding(days: -20)) })
        }
        try add(invitations, to: campaign)
        return invitations
    }

    private func add(_ invitations: [Invitation], to campaign: SmallCampaign) throws {
        let receipt = try campaign.store.importRows(
            .invitations, invitations, from: ImportSource(file: "rows.csv", digest: "00"), actor: "anna",
            now: SmallCampaign.now)
        #expect(receipt.refused == [])
    }

    private func plan(_ campaign: SmallCampaign) throws -> [FairInterview] {
        let number = try #require(try campaign.store.drafts().last)
        return try campaign.store.draft(number).plan.interviews
    }

    @Test("nobody who declined, was silent or was not invited is in the timetable, and nobody outside the days named")
    func timetable() throws {
        var restricted = 0
        for seed in UInt64(1)...3 {
            let campaign = try SmallCampaign(seed: Int(seed), applicants: 24, vacancies: 10)
            defer { campaign.clear() }
            _ = try campaign.run()
            let all = try plan(campaign)
            let invitations = try invite(campaign, seed: seed)
            let reports = try campaign.run()
            #expect(reports.filter { $0.outcome == .skipped }.map(\.stage) == [.recognition, .matching])
            let byPerson = Dictionary(uniqueKeysWithValues: invitations.map { ($0.applicant, $0) })
            let inputs = try campaign.store.loadInputs()
            let (date, days) = (inputs.campaign.date, inputs.days.map(\.date))
            let planned = try plan(campaign)
            #expect(!planned.isEmpty)
            for interview in planned {
                let invitation = try #require(byPerson[interview.candidate])
                #expect([.coming, .video].contains(invitation.state(on: date)), "\(interview.candidate)")
                if let own = invitation.days {
                    restricted += 1
                    #expect(own.contains(days[interview.day]), "\(interview.candidate)")
                }
            }
            // At no time more interviews than tables, and none at a table twice.
            let places = planned.map { [$0.day, $0.slot, $0.table] }
            #expect(Set(places).count == places.count)
            #expect(planned.allSatisfy { $0.table < inputs.tables.count })
            // The shortlists let go of those who do not come, and of nobody else.
            let listed = Set(try #require(try campaign.store.shortlists()).entries.map(\.applicant))
            #expect(invitations.allSatisfy { !$0.state(on: date).isGone || !listed.contains($0.applicant) })
            // Without invitations everything is as it was.
            let last = try #require(try campaign.store.batches().last { $0.kind == .invitations })
            try campaign.store.revert(batch: last.id, actor: "anna", now: SmallCampaign.now)
            _ = try campaign.run()
            #expect(try plan(campaign) == all)
        }
        #expect(restricted > 0)
    }

    @Test("a pin of somebody who declines holds nothing, and one of somebody who comes does")
    func pins() throws {
        let campaign = try SmallCampaign(seed: 3, applicants: 24, vacancies: 10)
        defer { campaign.clear() }
        _ = try campaign.run()
        let interviews = try plan(campaign)
        let first = try #require(interviews.first)
        let other = try #require(interviews.first { $0.candidate != first.candidate })
        for interview in [first, other] {
            try campaign.store.pin(
                FairProblem.Pin(
                    request: interview.request, day: interview.day, slot: interview.slot, table: interview.table),
                candidate: interview.candidate, actor: "anna", now: SmallCampaign.now)
        }
        let date = try campaign.store.campaign().date
        func invitation(_ id: ID<Applicant>, _ answer: Invitation.Answer) -> Invitation {
            Invitation(
                applicant: id, sentOn: date.adding(days: -30), answerBy: date.adding(days: -10),
                reply: Invitation.Reply(answer, on: date.adding(days: -20)))
        }
        try add(
            [invitation(first.candidate, .declined(.dates)), invitation(other.candidate, .video)], to: campaign)
        _ = try campaign.run()
        let after = try plan(campaign)
        #expect(Set(after.map(\.candidate)) == [other.candidate])
        #expect(
            after.contains {
                $0.request == other.request && $0.day == other.day && $0.slot == other.slot && $0.table == other.table
            })
    }

    @Test("somebody erased is on no list of invitations, and the places move up")
    func erased() throws {
        let campaign = try SmallCampaign(seed: 2, applicants: 24, vacancies: 10)
        defer { campaign.clear() }
        _ = try campaign.run(to: .shortlists)
        let invitations = try invite(campaign, seed: 2)
        let gone = try #require(invitations.first)
        let date = try campaign.store.campaign().date
        #expect(try campaign.pipeline(threads: 1).invitations(on: date).book[gone.applicant] == gone)
        try campaign.store.erase(.applicant(gone.applicant), ground: "request", actor: "anna", now: SmallCampaign.now)
        let desk = try campaign.pipeline(threads: 1).invitations(on: date)
        #expect(desk.book[gone.applicant] == nil)
        #expect(desk.book.invitations.count == invitations.count - 1)
        #expect(!desk.waiting.contains(gone.applicant))
        #expect(Set(desk.waiting).isDisjoint(with: Set(desk.book.invitations.map(\.applicant))))
    }
}
