import Arguments
import Domain
import Intake

/// `lotse import KIND FILE…`: reads files into the campaign as one batch.
enum ImportCommand {
    private static let kind = Operand("KIND", .oneOf(ImportKind.self, placeholder: "KIND"), "What the files hold")
    private static let files = Operand(
        "FILE", .file, "CSV, Excel workbook (.xlsx), JSON; Europass XML of applicants; GTFS archive or folder",
        count: .oneOrMore)
    private static let dryRun = Flag("dry-run", "Read and check everything, store nothing")
    private static let report = Option("report", .file, "Write the refused rows there, to correct and import again")
    private static let sheet = Option("sheet", .text, "The sheet of a workbook; else the first that is not hidden")
    private static let quiet = Flag("quiet", "Print no warnings")

    static let value = command(
        "import", "Read files into the campaign",
        examples: [
            Example("lotse import applicants export.csv --dry-run", "see what would happen"),
            Example(
                "lotse import applicants export.csv --report refused.csv", "take the good rows, get the others back"),
            Example("lotse import applicants agency.xlsx --sheet Bewerber", "a sheet of an Excel workbook"),
            Example("lotse import esco occupations_de.csv", "let later imports know the names of ESCO"),
            Example("lotse import vacancies jobs-2012.csv jobs-2013.csv", "two files as one batch"),
            Example(
                "lotse import gtfs feed.zip --name rail --from 2012-08-01 --to 2012-09-30 --bbox 47.5,7.5,50.6,13.9",
                "a public timetable: the trips of those days that touch the box"),
        ], operands: [kind.spec, files.spec],
        options: [sheet.spec, dryRun.spec, report.spec, quiet.spec] + FeedOptions.specs, run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        if call.invocation[kind] == .gtfs { return try runFeed(call) }
        try FeedOptions.refuse(call.invocation)
        let place = try Workplace(call)
        let opened = try call.invocation.all(files).map { try call.session.open($0, sheet: call.invocation[sheet]) }
        let isRehearsal = call.invocation[dryRun]
        let refusals = try call.invocation[report].map { try RefusalFiles($0, call.session) }
        let desk = ImportDesk(place, isRehearsal: isRehearsal) { try refusals?.append($0) }
        var result: ImportReport
        do {
            result = try desk.run(try call.invocation.required(kind), opened)
        } catch {
            refusals?.discard()
            throw error
        }
        try refusals?.finish()
        result.reports = refusals?.targets ?? []
        if call.isJSON {
            call.session.out.write(result.json.pretty)
        } else {
            tell(result, call, isRehearsal: isRehearsal)
        }
        return result.isComplete ? .done : .no
    }

    private static func runFeed(_ call: Call) throws -> ExitCode {
        let wish = try FeedOptions.wish(call.invocation)
        let given = call.invocation.all(files)
        guard given.count == 1, call.invocation[report] == nil, call.invocation[sheet] == nil else {
            throw UsageError.conflict(
                "'lotse import gtfs' takes one archive or folder, without --report or --sheet",
                hint: "import feeds one by one; each has a name of its own")
        }
        let isRehearsal = call.invocation[dryRun]
        let result = try FeedDesk(Workplace(call), isRehearsal: isRehearsal).run(given[0], wish)
        if call.isJSON {
            call.session.out.write(result.json.pretty)
        } else {
            tell(result, call, isRehearsal: isRehearsal)
        }
        return result.isComplete ? .done : .no
    }

    private static func tell(_ result: ImportReport, _ call: Call, isRehearsal: Bool) {
        let out = call.session.out
        out.line(result.line)
        if let feed = result.feed { out.line(feed.line) }
        let named = result.columns.filter { $0.field != nil }.map { "\($0.header) → \($0.field ?? "")" }
        if !named.isEmpty { out.line("columns: " + named.joined(separator: ", ")) }
        let notes = result.columns.filter { $0.field == nil && !$0.isOfReport }.map(\.header)
        if !notes.isEmpty { out.line("kept as notes: " + notes.joined(separator: ", ")) }
        for finding in result.tally.findings where finding.severity == .error || !call.invocation[quiet] {
            out.line(finding.text)
        }
        for pair in result.tally.duplicates {
            out.line(
                "\(pair.first) and \(pair.second) may be one person: "
                    + pair.reasons.map(\.rawValue).joined(separator: ", "))
        }
        let leftOut = [
            (result.tally.findingsLeftOut, "findings"), (result.tally.duplicatesLeftOut, "likely duplicates"),
        ]
        for (count, word) in leftOut where count > 0 { out.line("and \(count) more \(word)") }
        if result.reports.count > 1 {
            out.line("refused rows, a file for each header: " + result.reports.joined(separator: ", "))
        }
        call.session.note(isRehearsal ? "nothing was stored (--dry-run)" : "next: lotse status")
    }
}
