package import Calendar
package import Domain
import Store

/// What notes of talks make of people's checklists.
package struct CheckInLines: Hashable, Sendable {
    /// Notes of the worker's side that are missing, due the day after the talk.
    package let entries: [OnboardingPlan.Entry]
    /// Talks that both sides have written down, with the day.
    package let done: [ID<GuidesProblem.Task>: CivilDate]

    /// - Parameters:
    ///   - probations: Those that go on.
    ///   - notes: Of any contracts.
    package init(_ probations: [OngoingProbation], notes: [CheckInNote]) {
        let days = Dictionary(grouping: notes) { Talk(contract: $0.contract, day: $0.day) }
        var entries: [OnboardingPlan.Entry] = []
        var done: [ID<GuidesProblem.Task>: CivilDate] = [:]
        for own in probations {
            let contract = own.work.contract
            for talk in own.calendar.checkIns {
                let written = days[Talk(contract: contract.id, day: talk.day)] ?? []
                if let note = written.first(where: { $0.side == .employer }) {
                    done[.task("probation-day-\(talk.day)", of: contract.applicant)] = note.on
                }
                // Before anybody began, there is nothing to write down.
                guard own.work.state == .inProbation, !written.contains(where: { $0.side == .worker }) else { continue }
                entries.append(.init(applicant: contract.applicant, line: CheckInLines.missing(talk)))
            }
        }
        self.entries = entries
        self.done = done
    }

    private struct Talk: Hashable {
        let contract: ID<Contract>
        let day: Int
    }

    private static func missing(_ talk: ProbationCalendar.CheckIn) -> ChecklistLine {
        let due = talk.date.adding(days: 1)
        return ChecklistLine(
            rule: "probation-note-\(talk.day)", due: due, reckoned: due, actor: .guide, isLegal: false, law: "practice",
            weekendLaw: nil, isSeen: true,
            title: LocalText(
                german: "Notiz der Arbeitnehmerseite fehlt: \(talk.kind.title.german)",
                english: "The worker's note is missing: \(talk.kind.title.english)",
                spanish: "Falta la nota del trabajador: \(talk.kind.title.spanish)"))
    }
}

extension CampaignPipeline {
    /// What the notes of talks make of the checklists.
    package func checkInLines() throws(PipelineError) -> CheckInLines {
        let notes: [CheckInNote]
        do throws(StoreError) { notes = try store.all(.checkIns) } catch { throw .store(error) }
        return CheckInLines(try probations(), notes: notes)
    }
}

extension [CheckInNote] {
    /// Whether the firm offered any support in a probation: asked before a negative decision is recorded.
    package func offerSupport(in contract: ID<Contract>) -> Bool {
        contains { $0.contract == contract && $0.side == .employer && !$0.support.isEmpty }
    }
}
