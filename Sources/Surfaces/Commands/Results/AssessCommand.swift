import Arguments
import CaseFiles
import Catalogue
import Domain
import JSONText
import Pipeline
import Recognition

/// `lotse assess`: recognition and permit, with the law; for an applicant of the campaign or a single case.
enum AssessCommand {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id", count: .optional)
    private static let occupation = Operand(
        "OCCUPATION", .text, "An id of 'lotse occupations', an ISCO-08 code or a job title", count: .optional)
    private static let file = Option("case", .file, "A case file (docs/reference/cases.md), - for standard input")
    private static let language = Option(
        "language", .word("LANGUAGE", of: ["de", "en", "es"]), "The language of the reasons", fallback: "en")

    static let value = command(
        "assess", "Answer whether somebody may work in an occupation, with the law",
        examples: [
            Example("lotse assess B001 eng-mechanical", "an applicant of the campaign"),
            Example("lotse assess --case case.json --json", "a single case, without a campaign"),
            Example(
                "lotse --campaign fair.lotse assess --case case.json",
                "the same under the campaign's rule packs and names of occupations"),
        ], operands: [applicant.spec, occupation.spec], options: [file.spec, language.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let assessment: Assessment
        if let path = call.invocation[file] {
            let bytes = try call.session.read(path)
            if call.namesCampaign {
                let place = try Workplace(call)
                let question = try CaseFileReader.read(bytes, try place.catalogueWithSynonyms())
                assessment = try RuleDesk(place).recognition.assess(question)
            } else {
                let catalogue = try Catalogue.load()
                let question = try CaseFileReader.read(bytes, catalogue)
                assessment = try RuleDesk(catalogue: catalogue).recognition.assess(question)
            }
        } else {
            let place = try Workplace(call)
            let question = try question(place)
            assessment = try RuleDesk(place).recognition.assess(question)
        }
        if call.isJSON {
            call.session.out.write(AssessmentJSON.value(assessment).pretty)
        } else {
            let text = AssessmentText(
                language: LanguageCode(call.invocation[language] ?? "en") ?? .english, catalogue: try Catalogue.load())
            for line in text.lines(assessment) { call.session.out.line(line) }
        }
        return assessment.verdict == .unclear ? .no : .done
    }

    private static func question(_ place: Workplace) throws -> AssessmentCase {
        let invocation = place.call.invocation
        let campaign = try place.store.campaign()
        let known = try place.applicant(try invocation.required(applicant))
        let applicant = known.certified(by: try place.certificates(of: known.id), on: campaign.date)
        let target = try invocation.required(occupation)
        let similarities = place.catalogue.similarities
        return AssessmentCase(
            applicant, for: target.target(in: place.catalogue), in: campaign,
            similarity: { similarities.basisPoints(from: $0, to: $1) })
    }
}

extension String {
    /// What a person means by an id, an ISCO-08 code or a title.
    fileprivate func target(in catalogue: Catalogue) -> AssessmentCase.Target {
        if catalogue.occupation(ID(self)) != nil { return .occupation(ID(self)) }
        if let code = ISCO08Code(self) { return .isco(code) }
        return .title(self)
    }
}
