extension PairGate {
    /// The gate that an assessment amounts to. A permit that is still needed takes `permitWeeks` from the campaign's
    /// date; `salaryThreshold` is the lowest pay for which the assessed path is open, where pay decides it.
    package init(of assessment: Assessment, permitWeeks: Int, salaryThreshold: Cents? = nil) {
        self.init(
            recognition: recognitionGate(assessment),
            languageMinimum: assessment.recognition?.isNeeded == true ? assessment.recognition?.languageMinimum : nil,
            permit: permitGate(assessment, weeks: permitWeeks), salaryThreshold: salaryThreshold)
    }
}

private func recognitionGate(_ assessment: Assessment) -> RecognitionGate {
    guard let answer = assessment.recognition else { return .unknown }
    if answer.kind == .notAvailable { return assessment.verdict == .mayNot ? .impossible : .unknown }
    guard let isNeeded = answer.isNeeded else { return .unknown }
    guard isNeeded || assessment.waitsFor.contains(.recognition) else { return .notNeeded }
    return .needed(
        steps: 1 + answer.measures.count, weeks: ((answer.deadlineDays ?? 0) + 6) / 7,
        cost: answer.fees?.upperBound ?? .zero)
}

private func permitGate(_ assessment: Assessment, weeks: Int) -> PermitGate {
    guard let permit = assessment.permit else { return .unknown }
    if permit.path == .none { return assessment.verdict == .mayNot ? .closed : .unknown }
    return assessment.waitsFor.contains(.permit) ? .needed(weeks: weeks) : .open
}
