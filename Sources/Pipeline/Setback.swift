import Calendar
import Domain

/// A failed exam as far as courses go: how the level can be reached after all, and when.
struct Setback: Hashable {
    let exam: ExamResult
    /// The group whose exam it was, where the plan in force has it.
    let group: CourseGroup?
    /// The day on which the result is there.
    let opened: CivilDate
    let deadline: CivilDate
    let resit: ExamIncident.Resit?
    let chain: ExamIncident.Chain?
    let remedy: ExamIncident.Remedy
    /// The day on which the level can be expected.
    let expected: CivilDate

    /// The resit where it is in time, since it costs least; else a course where that is; else what is there first.
    ///
    /// - Parameter weeks: What the teaching units of the step take at the campaign's pace, where nothing is planned.
    init(
        _ exam: ExamResult, group: CourseGroup?, deadline: CivilDate, chain: ExamIncident.Chain?, weeks: Int
    ) {
        self.exam = exam
        self.group = group
        self.deadline = deadline
        self.chain = chain
        opened = Setback.opened(exam, of: group)
        resit = Setback.resit(exam, of: group)
        let ofCourse = chain.map { ($0.isIndividual ? ExamIncident.Remedy.extraUnits : .newChain, $0.certificateOn) }
        let ofResit = resit.map { (ExamIncident.Remedy.resit, $0.resultOn) }
        let ways = [ofResit, ofCourse].compactMap(\.self)
        let soonest = ways.dropFirst().reduce(ways.first) { best, way in
            best.map { way.1 < $0.1 ? way : $0 }
        }
        let chosen = ways.first { $0.1 <= deadline } ?? soonest
        remedy = chosen?.0 ?? .nothingPlanned
        expected = chosen?.1 ?? opened.adding(days: 7 * weeks)
    }

    /// The result comes as many days after the exam as was planned for the group; at once where nothing is known of it.
    static func opened(_ exam: ExamResult, of group: CourseGroup?) -> CivilDate {
        guard let planned = group?.exam else { return exam.date }
        return exam.date.adding(days: planned.date.days(to: planned.resultOn))
    }

    /// The second date, as far from the exam as was planned; nil where none is known, or where registration for it closes
    /// before the result of the first is there.
    private static func resit(_ exam: ExamResult, of group: CourseGroup?) -> ExamIncident.Resit? {
        guard let planned = group?.exam, let second = planned.resitResultOn else { return nil }
        let date = exam.date.adding(days: planned.resultOn.days(to: second))
        let resit = ExamIncident.Resit(
            registerBy: date.adding(days: -planned.registerBy.days(to: planned.date)), date: date,
            resultOn: date.adding(days: planned.date.days(to: planned.resultOn)))
        return resit.registerBy < opened(exam, of: group) ? nil : resit
    }
}
