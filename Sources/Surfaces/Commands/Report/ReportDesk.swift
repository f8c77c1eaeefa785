import Calendar
import Domain
import Equality
import Forecast
import Ledger
import Pipeline
import PlanFiles
import Store

/// Gathers the figures of a campaign's report.
struct ReportDesk {
    let report: CampaignReport

    init(_ place: Workplace, on day: CivilDate) throws {
        let campaign = try place.store.campaign()
        let funnel = try place.pipeline().funnel(on: day)
        let expectations = campaign.settings.expectations(on: campaign.route)
        let problem = try ForecastDesk.checked(funnel.forecast(expectations))
        let outcomes = Forecast.outcomes(of: problem)
        let counts = funnel.counts()
        let stages = expectations.indices.map { index in
            CampaignReport.Stage(
                stage: expectations[index].stage, count: counts[index], costEach: expectations[index].expected.cost,
                outcome: outcomes[index])
        }
        let inputs = try place.store.loadInputs()
        let signed = inputs.employments(on: day)
        let audit = EqualityAudit(funnel, answers: try place.store.all(.groups))
        let account = try place.pipeline().account(on: day)
        report = CampaignReport(
            name: campaign.name, day: day, people: funnel.people.count, stages: stages,
            toSpend: Forecast.cost(of: problem),
            fees: account.fees.sum { $0.amount }, money: ReportDesk.money(account),
            timetable: try ReportDesk.timetable(place, inputs), levels: try ReportDesk.levels(place, inputs, on: day),
            weeks: try ReportDesk.weeks(place),
            employed: EmploymentState.allCases.compactMap { state in
                let contracts = signed.count { $0.state == state }
                return contracts == 0 ? nil : CampaignReport.Employed(state: state, contracts: contracts)
            }, equality: audit.tables.isEmpty ? nil : audit)
    }

    private static func money(_ account: CampaignAccount) -> CampaignReport.Money? {
        guard !account.entries.isEmpty else { return nil }
        return CampaignReport.Money(
            stages: account.byStage.map { stage, amount in
                let paid = CampaignAccount.sum(
                    account.entries.filter { $0.item.stage == stage && $0.progress == .paid })
                return CampaignReport.Money.Stage(stage: stage, paid: paid, open: amount - paid)
            }, payers: account.byPayer.map { CampaignReport.Money.Payer(name: $0.payer, amount: $0.amount) },
            perApplicant: account.perApplicant, perHire: account.perHire)
    }

    private static func timetable(
        _ place: Workplace, _ inputs: CampaignInputs
    ) throws -> CampaignReport.Timetable? {
        guard inputs.campaign.route.hasTimetable, let release = try place.store.lastRelease() else { return nil }
        let held = release.interviews.filter { !$0.isCancelled }
        guard !held.isEmpty else { return nil }
        let days = Dictionary(grouping: held, by: \.window.date).sorted { $0.key < $1.key }
        let hours = days.flatMap { date, own -> [CampaignReport.Hour] in
            let starts = own.map { $0.window.from.minutes / 60 }
            let ends = own.map { ($0.window.to.minutes - 1) / 60 }
            guard let first = starts.min(), let last = ends.max() else { return [] }
            return (first...last).map { hour in
                let now = own.indices.filter { starts[$0] <= hour && hour <= ends[$0] }.map { own[$0].interview }
                return CampaignReport.Hour(
                    date: date, hour: hour, tables: Set(now.map(\.table)).count,
                    interpreters: Set(now.compactMap(\.interpreter)).count)
            }
        }
        return CampaignReport.Timetable(
            interviews: held.count,
            tables: max(inputs.tables.count, Set(held.map(\.interview.table)).count),
            interpreters: max(inputs.interpreters.count, Set(held.compactMap(\.interview.interpreter)).count),
            hours: hours)
    }

    /// Each learner of the courses in force counts for the highest level that is planned, and for the one that the newest
    /// certificate shows.
    private static func levels(
        _ place: Workplace, _ inputs: CampaignInputs, on day: CivilDate
    ) throws -> [CampaignReport.Level] {
        guard let plan = try place.store.lastPlan(of: Stage.Name.courses.rawValue) else { return [] }
        let enrolments = try CourseLines.timetable(plan).enrolments
        let planned = Dictionary(grouping: enrolments, by: \.learner).compactMapValues { $0.map(\.to).max() }
        let shown = Dictionary(
            grouping: inputs.certificates + inputs.exams.compactMap(\.certificate), by: \.applicant)
        let reached = planned.keys.compactMap { learner in
            (shown[learner] ?? []).filter { $0.date <= day }.newest(on: day)[.german]?.level
        }
        let exams = inputs.exams.filter { $0.date <= day }
        return CEFRLevel.allCases.compactMap { level in
            let row = CampaignReport.Level(
                level: level, planned: planned.values.count { $0 == level }, reached: reached.count { $0 == level },
                examsPassed: exams.count { $0.level == level && $0.outcome == .passed },
                examsFailed: exams.count { $0.level == level && $0.outcome == .failed })
            return row.planned + row.reached + row.examsPassed + row.examsFailed == 0 ? nil : row
        }
    }

    private static func weeks(_ place: Workplace) throws -> [CampaignReport.Week] {
        guard try place.store.lastPlan(of: Stage.Name.housing.rawValue) != nil else { return [] }
        let occupancy = try HousingCommands.sheet(place).occupancy
        return occupancy.weeks.indices.map { week in
            let beds = occupancy.beds(in: week)
            return CampaignReport.Week(monday: occupancy.weeks[week], taken: beds.taken, open: beds.open)
        }
    }
}

extension CampaignInputs {
    /// What had happened on a day to each contract that was signed by then.
    fileprivate func employments(on day: CivilDate) -> [Employment] {
        let events = Dictionary(grouping: employment.filter { $0.on <= day }, by: \.contract)
        return contracts.filter { $0.signedOn.map { $0 <= day } ?? false }
            .map { Employment($0, events[$0.id] ?? []) }
    }
}
