import Domain

extension Assessment {
    /// One answer for several occupations: what agrees is given, what differs is nil, and each stands among the candidates.
    static func joined(_ answers: [Assessment]) -> Assessment {
        guard let first = answers.first else {
            return Assessment(
                occupation: nil, verdict: .unclear, recognition: nil, permit: nil, missing: ["occupation"])
        }
        guard answers.count > 1 else { return first }
        let verdicts = Set(answers.map(\.verdict))
        var joined = Assessment(
            occupation: nil, verdict: verdicts.count == 1 ? first.verdict : .unclear,
            waitsFor: agreed(answers, \.waitsFor) ?? [], recognition: agreed(answers, \.recognition) ?? nil,
            permit: agreed(answers, \.permit) ?? nil,
            reasons: first.reasons.filter { reason in answers.allSatisfy { $0.reasons.contains(reason) } },
            assumed: first.assumed.filter { text in answers.allSatisfy { $0.assumed.contains(text) } },
            candidates: answers)
        for text in answers.flatMap(\.missing) where !joined.missing.contains(text) { joined.missing.append(text) }
        if joined.verdict == .unclear, !joined.missing.contains("occupation") { joined.missing.append("occupation") }
        return joined
    }

    private static func agreed<Value: Hashable>(_ answers: [Assessment], _ value: KeyPath<Assessment, Value>) -> Value?
    {
        let values = Set(answers.map { $0[keyPath: value] })
        return values.count == 1 ? values.first : nil
    }
}
