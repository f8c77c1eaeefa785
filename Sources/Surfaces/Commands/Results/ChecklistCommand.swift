import Arguments
import Calendar
import Checklist
import Domain
import JSONText
import PlanFiles

/// `lotse checklist`: what one person, the employer, and the others have to do around arrival, with the law.
enum ChecklistCommand {
    private static let arrival = Option("arrival", .date, "The day of moving in", required: true)
    private static let start = Option("start", .date, "The first day of work", required: true)
    private static let land = Option(
        "land", .oneOf(Land.self, placeholder: "LAND"), "The Land whose holidays count", required: true)
    private static let visa = Option("visa-until", .date, "The last day of the visa")
    private static let regime = Option(
        "regime", .oneOf(ArrivalFacts.Regime.self, placeholder: "REGIME"), "Free movement (eu) or not", fallback: "eu")
    private static let conditions = Option(
        "with", .oneOf(ArrivalFacts.Condition.self, placeholder: "FACT"),
        "What holds for the person or the work; may be given several times", repeats: true)
    private static let language = Option(
        "language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of the lines", fallback: "en")

    static let value = command(
        "checklist", "List what is to be done around an arrival, by day, with the law",
        examples: [
            Example(
                "lotse checklist --arrival 2013-04-02 --start 2013-05-02 --land BY --language de",
                "a person with free movement"),
            Example(
                "lotse checklist --arrival 2026-03-02 --start 2026-03-16 --land BW --regime thirdCountry "
                    + "--visa-until 2026-08-31 --with hiredAbroad",
                "somebody with a visa"),
        ],
        options: [
            arrival.spec, start.spec, land.spec, visa.spec, regime.spec, conditions.spec, language.spec,
        ], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let facts = ArrivalFacts(
            arrival: try call.invocation.required(arrival), start: try call.invocation.required(start),
            visaEnd: call.invocation[visa],
            region: HolidayRegion(code: try call.invocation.required(land).rawValue) ?? .germany,
            regime: call.invocation[regime] ?? .eu, conditions: Set(call.invocation.all(conditions)))
        let book = try ChecklistBook.builtIn()
        let lines = book.lines(for: facts)
        if call.isJSON {
            call.session.out.write(json(lines, checked: book.checked).pretty)
            return .done
        }
        let language = LanguageCode(call.invocation[language] ?? "en") ?? .english
        var table = TextTable([.left, .left, .left, .left])
        table.add(["day", "who", "what", "law"])
        for line in lines {
            table.add([
                line.due.iso, line.actor.rawValue, line.title.text(in: language),
                line.isSeen || !line.isLegal ? line.law : "\(line.law) (to be confirmed by the authority)",
            ])
        }
        for line in table.lines { call.session.out.line(line) }
        return .done
    }

    private static func json(_ lines: [ChecklistLine], checked: CivilDate) -> JSONValue {
        .object([("checked", .string(checked.iso)), ("lines", .array(lines.map(ChecklistFiles.json)))])
    }
}
