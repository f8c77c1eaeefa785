import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse course exam`: records how somebody did in an exam.
enum ExamCommand {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let passed = Flag("passed", "The exam was passed: it counts as a certificate of its day")
    private static let failed = Flag("failed", "It was failed: the next run says how the level is reached after all")
    private static let group = Option(
        "group", .text, "The group whose exam it was; else the last that ended by that day")
    private static let level = Option("level", .level, "The level of an exam that belongs to no group")

    static let value = command(
        "exam", "Record that an exam was passed or failed",
        examples: [
            Example("lotse course exam B009 --date 2012-08-02 --passed", "the level counts from then on"),
            Example(
                "lotse course exam B110 --date 2012-08-02 --failed",
                "then 'lotse run'; 'lotse course show' and 'lotse backward' say what it means"),
        ], operands: [applicant.spec], options: [passed.spec, failed.spec, group.spec, level.spec], under: "course",
        run: record)

    private static func record(_ call: Call) throws -> ExitCode {
        let isPassed = call.invocation[passed]
        guard isPassed != call.invocation[failed] else {
            throw UsageError.conflict(
                isPassed ? "--passed and --failed exclude each other" : "neither --passed nor --failed is given",
                hint: "write one of --passed and --failed")
        }
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let exam = try subject(of: person, place)
        let result = ExamResult(
            applicant: person, level: exam.level, date: call.date, outcome: isPassed ? .passed : .failed,
            group: exam.group)
        let batch = try place.keep([result], as: .exams, by: "course exam")
        let counts = try place.shownLevels(of: person).contains { $0.certificate == result.certificate }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("applicant", .string(person.text)), ("level", .string(result.level.name)),
                    ("date", .string(result.date.iso)), ("outcome", .string(result.outcome.rawValue)),
                    ("group", .optional(result.group?.text)), ("batch", .optional(batch)), ("counts", .bool(counts)),
                ]).pretty)
            return .done
        }
        call.session.out.line("\(person): \(result.outcome.rawValue) \(result.level.name) on \(result.date)")
        if isPassed, !counts { call.session.out.line(try place.whyNotCounted(result.date)) }
        call.session.note("next: lotse run" + (isPassed ? "" : "; then 'lotse course show'"))
        return .done
    }

    /// The group that is named, or the last one that ended by the day; the level alone where that is named.
    private static func subject(
        of person: ID<Applicant>, _ place: Workplace
    ) throws -> (level: CEFRLevel, group: ID<CourseGroupName>?) {
        let call = place.call
        if let level = call.invocation[level] {
            guard call.invocation[group] == nil else {
                throw UsageError.conflict(
                    "--group and --level exclude each other", hint: "a group's exam is of the level it leads to")
            }
            return (level, nil)
        }
        let courses = try CoursesInForce(place)
        if let name = call.invocation[group] {
            let group = try courses.group(name)
            try courses.require(person, in: group)
            try requireTime(call.date, of: group)
            return (group.to, group.id)
        }
        let own = courses.groups(of: person)
        guard let last = own.last(where: { ($0.meetings.last?.date ?? $0.certificateOn) <= call.date }) else {
            let names = own.map(\.id.text).joined(separator: ", ")
            throw Failure(
                code: "CL084", message: "no group of \(person) has ended by \(call.date)",
                hint: own.isEmpty
                    ? "say which level was examined: --level"
                    : "say which it is: --group with one of \(names), or --level",
                at: person.text, exit: .no)
        }
        try requireTime(call.date, of: last)
        return (last.to, last.id)
    }

    /// Days after the planned result within which an exam may have been taken: a second attempt lies within them.
    private static let longestDelay = 366

    /// Throws the failure that names the planned day where the exam was before the last lesson or long after.
    private static func requireTime(_ day: CivilDate, of group: CourseGroup) throws(Failure) {
        let first = group.meetings.last?.date ?? group.certificateOn
        let last = group.certificateOn.adding(days: longestDelay)
        guard day < first || last < day else { return }
        let planned = group.exam?.date ?? group.certificateOn
        throw Failure(
            code: "CL085", message: "the exam of \(group.id) is planned for \(planned), found \(day)",
            hint: "--date is the day of the exam, from \(first) to \(last); --level records one of no group",
            at: group.id.text, exit: .no)
    }
}
