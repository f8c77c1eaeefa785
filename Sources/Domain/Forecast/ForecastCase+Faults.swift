extension ForecastCase {
    /// Everything that keeps the case from being foretold, in the order of its parts.
    package func faults() -> [PlanFault] {
        var faults: [PlanFault] = []
        func add(_ code: String, _ pointer: String, _ message: String, hint: String) {
            faults.append(PlanFault(code: code, pointer: pointer, message: message, hint: hint))
        }
        if stages.isEmpty { add("FC001", "/stages", "there is no stage", hint: "name at least one") }
        if groups.isEmpty { add("FC001", "/groups", "there is nobody", hint: "name at least one group") }
        for (index, stage) in stages.enumerated() {
            let prior = stage.prior
            if !(0...100_000_000_000).contains(stage.cost.amount) {
                add(
                    "FC002", "/stages/\(index)/cost", "\(stage.cost.amount) cents are no cost of one person",
                    hint: "write cents from 0 to 100000000000")
            }
            let isEmpty = prior.passed == 0 && prior.failed == 0
            let isInRange = [prior.passed, prior.failed].allSatisfy((0...1_000_000).contains)
            if !isInRange || isEmpty || !(1...1_000_000).contains(prior.weight) {
                add(
                    "FC002", "/stages/\(index)/prior",
                    "\(prior.passed) of \(prior.passed + prior.failed) with the weight "
                        + "of \(prior.weight) says nothing",
                    hint: "write counts from 0 to 1000000, not both 0, and a weight from 1")
            }
        }
        for (index, group) in groups.enumerated() {
            if group.counts.count != stages.count {
                add(
                    "FC003", "/groups/\(index)/counts", "found \(group.counts.count) counts for \(stages.count) stages",
                    hint: "write one for each stage")
            }
            for (place, count) in group.counts.enumerated() {
                let numbers = [count.passed, count.failed, count.waiting]
                guard !numbers.allSatisfy((0...ForecastCase.mostPeople).contains) else { continue }
                add(
                    "FC003", "/groups/\(index)/counts/\(place)", "a count is outside 0 to \(ForecastCase.mostPeople)",
                    hint: "write numbers of people from 0 to \(ForecastCase.mostPeople)")
            }
        }
        let waiting = groups.flatMap(\.counts).reduce(0) { $0 + min(max($1.waiting, 0), ForecastCase.mostPeople) }
        if waiting > ForecastCase.mostPeople {
            add(
                "FC003", "/groups", "\(waiting) people wait, more than \(ForecastCase.mostPeople)",
                hint: "foretell groups in files of their own")
        }
        return faults
    }

    /// The time that a forecast takes grows with the square of the people who wait.
    package static let mostPeople = 10_000
}
