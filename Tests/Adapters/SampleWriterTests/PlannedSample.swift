import Catalogue
import Domain
import FairTimetable
import Intake
import Matching
import Recognition
import SampleWriter
import Shortlists

@testable import Pipeline

/// A shipped sample taken through import, recognition, matching and shortlists, as the program does it.
struct PlannedSample {
    let inputs: CampaignInputs
    let catalogue: Catalogue
    let rules: RecognitionRules
    let refusedRows: Int
    let duplicates: Int
    let assessments: [ApplicantAssessment]
    let matches: MatchResult
    let shortlists: Shortlists
    let fair: FairProblem

    init(_ preset: Sample.Preset) throws {
        let files = collected(Sample(preset))
        /// The file, where the sample has it.
        func file(_ wanted: Sample.File) -> [ImportFile] {
            files.filter { $0.file == wanted }.map { ImportFile(name: $0.file.rawValue, bytes: $0.bytes) }
        }
        let description = try CampaignFile.read(
            files.first { $0.file == .campaign }?.bytes ?? [], file: Sample.File.campaign.rawValue)
        let catalogue = try Catalogue.load()
        let importer = Importer(catalogue: catalogue, seed: description.campaign.seed)
        let applicants = try importer.applicants(file(.applicants))
        var inputs = CampaignInputs(campaign: description.campaign)
        inputs.employers = try importer.employers(file(.employers)).values
        inputs.vacancies = try importer.vacancies(file(.vacancies)).values
        inputs.applicants = applicants.values
        inputs.delegations = try importer.delegations(file(.delegations)).values
        inputs.interpreters = try importer.interpreters(file(.interpreters)).values
        inputs.tables = try importer.tables(file(.tables)).values
        for row in try importer.days(file(.days)).values {
            guard case .day(let day, let blocks) = row else { continue }
            inputs.days.append(day)
            inputs.blocks += blocks
        }
        inputs.rankings = try importer.rankings(file(.rankings)).values
        inputs.contracts = try importer.contracts(file(.contracts)).values
        inputs.certificates = try importer.certificates(file(.certificates)).values
        inputs = inputs.asCertified
        var finder = DuplicateFinder()
        for applicant in inputs.applicants { finder.add(applicant) }
        let answers = description.required.flatMap { pair in
            [ChangeActor.applicant, .employer].map {
                ShortlistPin(applicant: pair.applicant, vacancy: pair.vacancy, answer: .invite, by: $0)
            }
        }
        let rules = RecognitionRules(book: try RuleBook.builtIn(), table: try OccupationTable(catalogue))
        let similarities = catalogue.similarities
        let asked = CampaignPipeline.Rules(
            assess: { rules.assess($0) }, classes: { QuestionClasses(rules, on: $0) },
            standing: { rules.standing(of: $0, on: $1) }, digest: "built in")
        let gates = Gates(inputs, similarity: { similarities.basisPoints(from: $0, to: $1) }, rules: asked)
        let matches = Matcher(MatchProblem(inputs, gates: gates.table, answers: answers, catalogue: catalogue)).match()
        let shortlists = ShortlistPlanner.plan(ShortlistProblem(inputs, matches: matches.pairs, answers: answers))
        self.inputs = inputs
        self.catalogue = catalogue
        self.rules = rules
        refusedRows = applicants.summary.refused
        duplicates = finder.duplicates().count
        assessments = Array(gates.assessments)
        self.matches = matches
        self.shortlists = shortlists
        fair = FairProblem(inputs, entries: shortlists.entries, answers: answers, released: [])
    }

    /// Recognition kinds that occur, by name.
    var kinds: Set<String> { Set(assessments.compactMap { $0.assessment.recognition?.kind.rawValue }) }

    /// Pairs of a hundred that fail on more than one criterion.
    var percentFailingSeveral: Int { matches.funnel.failingSeveral * 100 / matches.funnel.pairs }
}
