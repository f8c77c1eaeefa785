import Catalogue
import Domain

/// An assessment as a person reads it.
struct AssessmentText {
    let language: LanguageCode
    let catalogue: Catalogue

    func lines(_ assessment: Assessment) -> [String] {
        var lines: [String] = []
        let title = assessment.occupation.flatMap { catalogue.occupation($0) }?.title(in: language)
        lines.append([title, assessment.verdict.text].compactMap(\.self).joined(separator: ": "))
        if !assessment.waitsFor.isEmpty {
            lines.append("  waits for: " + assessment.waitsFor.map(\.rawValue).joined(separator: ", "))
        }
        if let recognition = assessment.recognition { lines += recognitionLines(recognition) }
        if let permit = assessment.permit { lines += permitLines(permit) }
        for reason in assessment.reasons {
            let mark =
                reason.announced.map { " (announced \($0.iso), not in force)" }
                ?? (reason.isConfirmed ? "" : " (to be confirmed by the authority)")
            lines.append("  because: \(reason.text.text(in: language)) — \(reason.law) [\(reason.rule)]\(mark)")
        }
        if !assessment.assumed.isEmpty { lines.append("  assumed: " + assessment.assumed.joined(separator: "; ")) }
        if !assessment.missing.isEmpty { lines.append("  would matter: " + assessment.missing.joined(separator: "; ")) }
        for candidate in assessment.candidates { lines += self.lines(candidate) }
        return lines
    }

    private func recognitionLines(_ answer: RecognitionAnswer) -> [String] {
        var lines = ["  recognition: \(answer.kind.rawValue)" + (answer.isNeeded == true ? ", needed" : "")]
        if !answer.authorities.isEmpty {
            lines.append("    authority: " + answer.authorities.map(\.name).joined(separator: "; "))
        }
        if let days = answer.deadlineDays { lines.append("    decision within \(days) days of complete papers") }
        if let fees = answer.fees { lines.append("    fees: \(euros(fees.lowerBound)) to \(euros(fees.upperBound))") }
        if !answer.measures.isEmpty { lines.append("    measures: " + answer.measures.joined(separator: "; ")) }
        if !answer.documents.isEmpty { lines.append("    papers: " + answer.documents.joined(separator: "; ")) }
        if let level = answer.languageMinimum { lines.append("    German for the licence: \(level.name)") }
        if let meanwhile = answer.meanwhile { lines.append("    meanwhile: \(meanwhile)") }
        return lines
    }

    private func permitLines(_ permit: PermitAnswer) -> [String] {
        var lines = ["  permit: \(permit.path.rawValue)"]
        for condition in permit.conditions { lines.append("    condition: \(condition)") }
        for other in permit.alternatives where other.path != permit.path {
            let state = other.isOpen ? "open" : "shut"
            let points = other.points.map { " (\($0.reached) of \($0.needed) points)" } ?? ""
            lines.append(
                "    \(state): \(other.path.rawValue)\(points)"
                    + (other.unmet.isEmpty ? "" : " — " + other.unmet.joined(separator: "; ")))
        }
        return lines
    }
}

extension AssessmentVerdict {
    fileprivate var text: String {
        switch self {
        case .mayWork: "may work"
        case .mayWorkAfter: "may work after a step"
        case .mayNot: "may not work"
        case .unclear: "unclear"
        }
    }
}

extension Occupation {
    /// The title in that language; English where we do not speak it.
    func title(in language: LanguageCode) -> String {
        switch language {
        case .german: titleGerman
        case .spanish: titleSpanish
        default: titleEnglish
        }
    }
}

/// `1,234.50 €` as English writes amounts, without cents where they are zero.
func euros(_ amount: Cents) -> String {
    let whole = String(abs(amount.amount) / 100)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
        grouped.append(digit)
    }
    let cents = abs(amount.amount) % 100
    let fraction = cents == 0 ? "" : "." + (cents < 10 ? "0\(cents)" : String(cents))
    return "\(amount.amount < 0 ? "-" : "")\(grouped)\(fraction) €"
}
