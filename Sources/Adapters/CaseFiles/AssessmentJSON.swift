import Calendar
package import Domain
package import JSONText

/// Writes an assessment as contracts.md has it.
package enum AssessmentJSON {
    /// The answer as one object; `candidates` nest the same object with their `occupation`.
    package static func value(_ assessment: Assessment) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [
            ("occupation", .optional(assessment.occupation?.text)),
            ("verdict", .string(assessment.verdict.rawValue)),
            ("waitsFor", .strings(assessment.waitsFor.map(\.rawValue))),
            ("recognition", assessment.recognition.map(recognition) ?? .null),
            ("permit", assessment.permit.map(permit) ?? .null),
        ]
        members.append(("reasons", .array(assessment.reasons.map(reason))))
        members.append(("assumed", .strings(assessment.assumed)))
        members.append(("missing", .strings(assessment.missing)))
        members.append(("candidates", .array(assessment.candidates.map(value))))
        return .object(members)
    }

    private static func recognition(_ answer: RecognitionAnswer) -> JSONValue {
        let authorities = answer.authorities.map(authority)
        return .object([
            ("kind", .string(answer.kind.rawValue)),
            ("needed", .optional(answer.isNeeded)),
            ("authority", authorities.first ?? authority(Authority(kind: .none, name: ""))),
            ("authorities", .array(authorities)),
            ("deadlineDays", .optional(answer.deadlineDays)),
            ("fees", answer.fees.map { .array([cents($0.lowerBound), cents($0.upperBound)]) } ?? .null),
            ("measures", .strings(answer.measures)),
            ("documents", .strings(answer.documents)),
            ("languageMinimum", .optional(answer.languageMinimum?.name)),
            ("meanwhile", .optional(answer.meanwhile)),
        ])
    }

    private static func cents(_ amount: Cents) -> JSONValue { .int(Int(amount.amount)) }

    private static func authority(_ authority: Authority) -> JSONValue {
        .object([("kind", .string(authority.kind.rawValue)), ("name", .string(authority.name))])
    }

    private static func permit(_ answer: PermitAnswer) -> JSONValue {
        .object([
            ("path", .string(answer.path.rawValue)),
            ("conditions", .strings(answer.conditions)),
            (
                "alternatives",
                .array(
                    answer.alternatives.map { alternative in
                        .object([
                            ("path", .string(alternative.path.rawValue)), ("open", .bool(alternative.isOpen)),
                            ("unmet", .strings(alternative.unmet)), ("rule", .optional(alternative.rule)),
                            ("points", alternative.points.map(points) ?? .null),
                        ])
                    })
            ),
        ])
    }

    private static func points(_ count: PointCount) -> JSONValue {
        .object([
            ("needed", .int(count.needed)), ("reached", .int(count.reached)), ("possible", .int(count.possible)),
            (
                "counted",
                .array(count.counted.map { .object([("id", .string($0.id)), ("points", .int($0.points))]) })
            ),
        ])
    }

    private static func reason(_ reason: LegalReason) -> JSONValue {
        .object([
            ("rule", .string(reason.rule)),
            ("law", .string(reason.law)),
            ("from", .optional(reason.from?.iso)),
            ("to", .optional(reason.to?.iso)),
            (
                "text",
                .object([
                    ("de", .string(reason.text.german)), ("en", .string(reason.text.english)),
                    ("es", .string(reason.text.spanish)),
                ])
            ),
            ("confirmed", .bool(reason.isConfirmed)),
            ("campaignPack", .optional(reason.campaignPack)),
            ("announced", .optional(reason.announced?.iso)),
        ])
    }
}
