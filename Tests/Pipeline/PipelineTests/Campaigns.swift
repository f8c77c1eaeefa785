import Calendar
import Catalogue
import Commands
import Domain
import Foundation
import Pipeline
import Recognition
import Store

/// A small campaign of the sample writer in a folder of its own.
struct SmallCampaign {
    static let now: Int64 = 1_795_251_600

    let folder: URL
    let store: CampaignStore
    let catalogue: Catalogue
    /// The program's own rules.
    let recognition: RecognitionRules
    var rules: CampaignPipeline.Rules

    /// `applicants` and `vacancies` of the seeded generator, imported as `lotse new --from` does.
    init(seed: Int = 7, applicants: Int, vacancies: Int, route: String = "fair") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        SmallCampaign.lotse(
            [
                "sample", "--seed", "\(seed)", "--applicants", "\(applicants)", "--vacancies", "\(vacancies)",
                "--route",
                route, "demo",
            ], in: folder)
        SmallCampaign.lotse(["new", "a.lotse", "--from", "demo"], in: folder)
        store = try CampaignStore.open(at: folder.appending(path: "a.lotse").path())
        catalogue = try Catalogue.load()
        let book = try RuleBook(try BuiltInPacks.read(), overriding: [])
        let recognition = RecognitionRules(book: book, table: try OccupationTable(catalogue))
        self.recognition = recognition
        rules = CampaignPipeline.Rules(
            assess: { recognition.assess($0) }, classes: { QuestionClasses(recognition, on: $0) },
            standing: { recognition.standing(of: $0, on: $1) }, digest: "built in")
    }

    func clear() { try? FileManager.default.removeItem(at: folder) }

    /// Runs the pipeline on that many threads.
    func run(to last: Stage.Name = .fair, threads: Int = 1) throws -> [StageReport] {
        try pipeline(threads: threads).run(to: last)
    }

    func pipeline(threads: Int) -> CampaignPipeline {
        CampaignPipeline(
            store: store, catalogue: catalogue, rules: rules,
            circumstances: CampaignPipeline.Circumstances(
                actor: "anna", now: SmallCampaign.now, program: "test", threads: threads),
            zones: ZoneDatabase(environment: [:]))
    }

    /// Stores these applicants in place of those of the same ids.
    func replace(_ applicants: [Applicant]) throws {
        _ = try store.importRows(
            .applicants, applicants, from: ImportSource(file: "changed.csv", digest: "00"), actor: "anna",
            now: SmallCampaign.now)
    }

    @discardableResult
    static func lotse(_ words: [String], in folder: URL) -> String {
        let out = Output()
        _ = Lotse.run(
            words,
            in: Session(out: out, err: Output(), environment: ["LOTSE_USER": "anna"], folder: folder.path(), now: now))
        return out.text
    }
}
