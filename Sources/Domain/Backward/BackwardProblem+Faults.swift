import Calendar

extension BackwardProblem {
    /// Everything that keeps the problem from being planned, in the order of its parts; empty = it can be planned.
    package func faults() -> [PlanFault] {
        var faults: [PlanFault] = []
        inspectIDs(&faults)
        for (index, step) in steps.enumerated() { inspect(step, "/steps/\(index)", &faults) }
        if !BackwardProblem.years.contains(start.year) || !BackwardProblem.years.contains(today.year) {
            faults.append(.outside("/start", "a year from 1990 to 2199"))
        }
        if faults.isEmpty, let circle {
            faults.append(
                PlanFault(
                    code: "BW004", pointer: "/steps",
                    message: "the steps wait for each other: \(circle.map(\.text).joined(separator: ", "))",
                    hint: "remove one of their \"after\""))
        }
        return faults
    }

    /// Years for which holidays and offices are known well enough.
    private static let years = 1990...2199

    private func inspectIDs(_ faults: inout [PlanFault]) {
        var first: [ID<Step>: Int] = [:]
        for (index, step) in steps.enumerated() {
            if step.id.text == BackwardSchedule.contract {
                faults.append(
                    PlanFault(
                        code: "BW001", pointer: "/steps/\(index)/id", message: "\"contract\" is the first day of work",
                        hint: "give the step another id"))
            }
            if let earlier = first[step.id] {
                faults.append(
                    PlanFault(
                        code: "BW001", pointer: "/steps/\(index)/id",
                        message: "\"\(step.id)\" stands already at /steps/\(earlier)",
                        hint: "give each step its own id"))
            } else {
                first[step.id] = index
            }
        }
        for (index, step) in steps.enumerated() {
            for (number, id) in step.after.enumerated() where first[id] == nil {
                faults.append(
                    PlanFault(
                        code: "BW002", pointer: "/steps/\(index)/after/\(number)",
                        message: "\"\(id)\" is not among the steps", hint: "add it to steps, or correct the id"))
            }
        }
    }

    private func inspect(_ step: Step, _ pointer: String, _ faults: inout [PlanFault]) {
        let (count, most) =
            switch step.length {
            case .days(let count): (count, 4_000)
            case .workingDays(let count): (count, 2_600)
            case .months(let count): (count, 130)
            }
        if !(0...most).contains(count) { faults.append(.outside(pointer + "/length", "0 to \(most)")) }
        for date in [step.notBefore, step.deadline, step.fixedBegin, step.begun, step.done] {
            if let date, !BackwardProblem.years.contains(date.year) {
                faults.append(.outside(pointer, "dates in the years 1990 to 2199"))
            }
        }
        if let done = step.done, done > today {
            faults.append(.future(pointer + "/done", done, today))
        }
        if let begun = step.begun, begun > step.done ?? today {
            faults.append(.future(pointer + "/begun", begun, step.done ?? today))
        }
    }

    /// Steps that wait for each other, by id; nil where there are none.
    private var circle: [ID<Step>]? {
        var open = steps
        var settled: Set<ID<Step>> = []
        while let index = open.firstIndex(where: { $0.after.allSatisfy(settled.contains) }) {
            settled.insert(open.remove(at: index).id)
        }
        return open.isEmpty ? nil : open.map(\.id).sorted()
    }
}

extension PlanFault {
    fileprivate static func outside(_ pointer: String, _ range: String) -> PlanFault {
        PlanFault(
            code: "BW003", pointer: pointer, message: "the value is outside its range, expected \(range)",
            hint: "write a value from \(range)")
    }

    fileprivate static func future(_ pointer: String, _ date: CivilDate, _ limit: CivilDate) -> PlanFault {
        PlanFault(
            code: "BW005", pointer: pointer, message: "\(date) is after \(limit)",
            hint: "write a day that has come, or leave the field out")
    }
}
