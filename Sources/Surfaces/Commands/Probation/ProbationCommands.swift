import Arguments
import Calendar
import Domain
import JSONText
import PlanFiles
import Probation

/// `lotse probation`; `dates` reckons the days of one probation, with the law.
enum ProbationCommands {
    private static let start = Operand("START", .date, "The first day as agreed in the contract")
    private static let months = Option(
        "months", .integer(1...24), "Months that were agreed; else six, for apprentices four")
    private static let land = Option(
        "land", .oneOf(Land.self, placeholder: "LAND"), "The Land whose holidays count; else weekends alone")
    private static let council = Flag("works-council", "The firm has a works council")
    private static let apprentice = Flag("apprentice", "A training contract")
    private static let until = Option("until", .date, "The last day of a fixed term")
    private static let decision = Option(
        "decision-days", .integer(1...120), "Days from the decision to the last day; else 21, for apprentices 14")
    private static let language = Option(
        "language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of the reasons", fallback: "en")

    static let value = Command<Session>(
        "probation", summary: "Reckon the days of a probation, record what happens, find new work",
        page: "docs/reference/commands.md#lotse-probation",
        commands: [
            command(
                "dates", "List the last day, the days to decide and to talk, with the law",
                examples: [
                    Example(
                        "lotse probation dates 2012-09-01 --land BY --works-council", "six months, a works council"),
                    Example(
                        "lotse probation dates 2014-09-01 --land BW --apprentice --language de",
                        "an apprentice: four months at most"),
                ], operands: [start.spec],
                options: [
                    months.spec, land.spec, council.spec, apprentice.spec, until.spec, decision.spec, language.spec,
                ], under: "probation", run: dates)
        ] + ProbationCampaign.commands)

    private static func dates(_ call: Call) throws -> ExitCode {
        let terms = try terms(call)
        let calendar = ProbationCalendar(of: terms)
        if call.isJSON {
            call.session.out.write(ProbationFiles.json(calendar).pretty)
            return .done
        }
        let language = LanguageCode(call.invocation[language] ?? "en") ?? .english
        for line in ProbationSheet.days(calendar, start: terms.start, in: language).lines {
            call.session.out.line(line)
        }
        call.session.out.line("")
        for reason in calendar.reasons {
            let mark = reason.isWarning ? "! " : ""
            call.session.out.line("\(mark)\(reason.text.text(in: language)) (\(reason.law))")
        }
        return .done
    }

    private static func terms(_ call: Call) throws -> ProbationTerms {
        let first = try call.invocation.required(start)
        let end = call.invocation[until]
        if let end, end < first {
            throw Failure(
                code: "CL140", message: "the fixed term ends on \(end.iso), before it starts on \(first.iso)",
                hint: "give --until a day from \(first.iso) on", at: end.iso, exit: .usage)
        }
        var terms = ProbationTerms(
            kind: call.invocation[apprentice] ? .apprenticeship : .employment, start: first, months: 1,
            region: call.invocation[land].flatMap { HolidayRegion(code: $0.rawValue) },
            hasWorksCouncil: call.invocation[council], fixedTermEnd: end, decisionDays: call.invocation[decision])
        terms.months = call.invocation[months] ?? ProbationLaw.longestMonths(of: terms)
        return terms
    }
}
