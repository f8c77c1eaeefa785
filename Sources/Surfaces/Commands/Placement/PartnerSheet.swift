import Domain
import JSONText
import Pipeline
import Placement
import Store

/// Couples of a campaign: where the two would work, what else each could have, and which pairs lie within reach.
struct PartnerSheet {
    private let inputs: CampaignInputs
    private let couples: [Couple]
    private let silent: [(couple: Partnership, missing: [ID<Applicant>])]
    private let isOfOne: Bool

    /// How many prospects and pairs are printed; `--json` has all.
    private static let most = 5

    /// - Parameter wanted: One of the couple that is to be shown; nil = all.
    init(_ place: Workplace, of wanted: String?) throws {
        let wanted = try wanted.map { try place.applicant($0).id }
        inputs = try place.store.loadInputs()
        let all = try place.pipeline().couples()
        func isWanted(_ couple: Partnership) -> Bool { wanted.map(couple.applicants.contains) ?? true }
        couples = all.couples.filter { isWanted($0.partnership) }
        silent = all.withoutConsent.filter { isWanted($0.key) }.sorted { $0.key.id < $1.key.id }
            .map { (couple: $0.key, missing: $0.value) }
        isOfOne = wanted != nil
        if let wanted, couples.isEmpty, silent.isEmpty { throw PartnerSheet.noPartner(wanted) }
    }

    static func noPartner(_ applicant: ID<Applicant>) -> Failure {
        Failure(
            code: "CL076", message: "\(applicant) belongs to no couple", hint: "lotse import partners FILE",
            at: applicant.text, exit: .no)
    }

    var lines: [String] {
        var lines = couples.flatMap { isOfOne ? details($0) : [PartnerSheet.line($0)] }
        for (couple, missing) in silent {
            lines.append(
                "\(PartnerSheet.names(couple)): nothing is shown without the consent of "
                    + missing.map(\.text).joined(separator: " and "))
        }
        return lines.isEmpty ? ["no applicants come as a couple"] : lines
    }

    private static func names(_ couple: Partnership) -> String {
        couple.applicants.map(\.text).joined(separator: " and ") + (couple.onlyTogether ? " (only together)" : "")
    }

    /// One line: where the two would work and whether one home would do.
    static func line(_ couple: Couple) -> String {
        let places = couple.halves.map { half in
            half.place.map { "\($0) \(half.contract?.rawValue ?? "recommended")" } ?? "no place"
        }.joined(separator: " and ")
        return "\(names(couple.partnership)): \(places): \(reach(couple))"
    }

    private static func reach(_ couple: Couple) -> String {
        let count = couple.pairs.count
        let others = count == 0 ? "no pair of offers" : count == 1 ? "1 pair of offers" : "\(count) pairs of offers"
        return switch couple.reach {
        case .together(let kilometres): "within reach of one home, \(kilometres) km"
        case .apart(let kilometres): "apart, \(kilometres) km; \(others) within reach"
        case .unknown: "the distance is not known; \(others) within reach"
        case .without: "\(others) within reach"
        }
    }

    private func details(_ couple: Couple) -> [String] {
        var lines = [PartnerSheet.line(couple)]
        for half in couple.halves {
            lines.append("\(half.applicant) could have:" + (half.prospects.isEmpty ? " nothing that fits" : ""))
            lines += half.prospects.prefix(PartnerSheet.most).map { "  \(name($0))" }
            lines += PartnerSheet.rest(half.prospects.count, "vacancies")
        }
        let limit = inputs.campaign.settings.partnerKilometres
        lines.append("pairs of offers at most \(limit) km apart:" + (couple.pairs.isEmpty ? " none" : ""))
        lines += couple.pairs.prefix(PartnerSheet.most).map {
            "  \($0.first.vacancy) – \($0.second.vacancy)  \($0.kilometres) km, together \($0.score)"
        }
        return lines + PartnerSheet.rest(couple.pairs.count, "pairs")
    }

    private static func rest(_ count: Int, _ what: String) -> [String] {
        count > most ? ["  and \(count - most) more \(what)"] : []
    }

    private func name(_ choice: OfferPairs.Choice) -> String {
        let vacancy = inputs.vacancies.first { $0.id == choice.vacancy }
        let employer = inputs.employers.first { $0.id == vacancy?.employer }
        let town = (vacancy?.place ?? employer?.place)?.original
        let what = [vacancy?.title.original, employer?.name, town].compactMap(\.self).joined(separator: ", ")
        return "\(choice.vacancy) \(what): \(choice.isTheirs ? "a contract" : "score \(choice.score)")"
    }

    var json: JSONValue {
        .object([
            ("couples", .array(couples.map(PartnerSheet.json))),
            (
                "withoutConsent",
                .array(
                    silent.map {
                        .object([
                            ("applicants", .strings($0.couple.applicants.map(\.text))),
                            ("missing", .strings($0.missing.map(\.text))),
                        ])
                    })
            ),
        ])
    }

    /// A couple as `partner show` and `placement show` write it.
    static func json(_ couple: Couple) -> JSONValue {
        let (word, kilometres): (String, Int?) =
            switch couple.reach {
            case .together(let kilometres): ("together", kilometres)
            case .apart(let kilometres): ("apart", kilometres)
            case .unknown: ("unknown", nil)
            case .without: ("without", nil)
            }
        return .object([
            ("applicants", .strings(couple.halves.map(\.applicant.text))),
            ("onlyTogether", .bool(couple.partnership.onlyTogether)), ("reach", .string(word)),
            ("kilometres", kilometres.map(JSONValue.int) ?? .null),
            ("partners", .array(couple.halves.map(json))),
            (
                "pairs",
                .array(
                    couple.pairs.map {
                        .object([
                            ("vacancies", .strings([$0.first.vacancy.text, $0.second.vacancy.text])),
                            ("kilometres", .int($0.kilometres)), ("score", .int($0.score)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ half: Couple.Half) -> JSONValue {
        .object([
            ("applicant", .string(half.applicant.text)), ("vacancy", .optional(half.place?.text)),
            (
                "state",
                .optional(half.contract?.rawValue ?? (half.place == nil ? nil : "recommended"))
            ),
            (
                "prospects",
                .array(
                    half.prospects.map {
                        .object([("vacancy", .string($0.vacancy.text)), ("score", .int($0.score))])
                    })
            ),
        ])
    }
}
