import Arguments
import Calendar
import Catalogue
import Domain
import Intake
import JSONText
import SampleWriter
import Store

/// `lotse new FILE`: starts a campaign, empty or from a folder of input files or a shipped sample.
enum NewCommand {
    private static let file = Operand("FILE", .file, "The campaign's file, ending in .lotse")
    private static let sample = Option(
        "sample", .oneOf(Sample.Preset.self, placeholder: "NAME"), "Fill it with a shipped sample")
    private static let from = Option(
        "from", .folder, "Fill it from a folder with campaign.json, employers.csv or .xlsx, vacancies.csv …")
    private static let name = Option("name", .text, "What the campaign is called")
    private static let land = Option("land", .text, "The Land of the workplaces: BW, BY …")
    private static let route = Option(
        "route", .oneOf(Route.self, placeholder: "ROUTE"), "How it gets to contracts", fallback: "fair")
    private static let venue = Option("venue", .text, "Where the fair is held")
    private static let seed = Option("seed", .seed, "Decides ties", fallback: "1")

    static let value = command(
        "new", "Start a campaign in a file of its own",
        examples: [
            Example("lotse new fair.lotse --sample schwarzwald-baar-heuberg-2012", "the fair of 2012, invented people"),
            Example("lotse new mine.lotse --name 'Fachkräfte 2027' --land BW --date 2027-03-01", "an empty campaign"),
            Example("lotse new mine.lotse --from exports/", "one from a folder of exports"),
        ], operands: [file.spec],
        options: [sample.spec, from.spec, name.spec, route.spec, land.spec, venue.spec, seed.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let invocation = call.invocation
        if let preset = invocation[sample] {
            return try fill(call, from: SampleFiles(preset: preset))
        }
        if let folder = invocation[from] {
            return try fill(call, from: FolderFiles(call.session, folder: folder))
        }
        let path = try invocation.required(file)
        let campaign = try campaign(call, path: path)
        _ = try CampaignStore.create(
            at: call.session.path(path), campaign: campaign, actor: call.actor, now: call.session.now)
        report(call, campaign: campaign, path: path, imports: [])
        return .done
    }

    private static func campaign(_ call: Call, path: String) throws -> Campaign {
        let invocation = call.invocation
        let text = try invocation.required(land)
        guard let land = Land(code: text) else {
            throw UsageError.conflict(
                "--land \(text) is no German Land",
                hint: "write one of \(Land.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        let id = path.split(separator: "/").last.map { String($0.replacing(".lotse", with: "")) } ?? path
        return Campaign(
            id: ID(id), name: invocation[name] ?? id, route: try invocation.required(route), land: land,
            date: call.date,
            venue: invocation[venue] ?? "", zone: "Europe/Berlin", seed: try invocation.required(seed))
    }

    private static func fill(_ call: Call, from files: some CampaignFiles) throws -> ExitCode {
        let path = try call.invocation.required(file)
        let description = try CampaignFile.read(try files.bytes(of: "campaign.json"), file: "campaign.json")
        var campaign = description.campaign
        if let date = call.invocation[GlobalOptions.date] { campaign.date = date }
        let store = try CampaignStore.create(
            at: call.session.path(path), campaign: campaign, actor: call.actor, now: call.session.now)
        let desk = ImportDesk(Workplace(call, store: store, catalogue: try Catalogue.load()))
        var reports: [ImportReport] = []
        for kind in ImportKind.inOrderOfFiles {
            guard let file = try files.file(kind) else { continue }
            reports.append(try desk.run(kind, [file]))
        }
        for pair in description.required {
            for side in [ChangeActor.applicant, .employer] {
                let pin = ShortlistPin(applicant: pair.applicant, vacancy: pair.vacancy, answer: .invite, by: side)
                try store.record(Decision(pin: pin, actor: call.actor, at: call.session.now))
            }
        }
        report(call, campaign: campaign, path: path, imports: reports)
        return reports.allSatisfy(\.isComplete) ? .done : .no
    }

    private static func report(_ call: Call, campaign: Campaign, path: String, imports: [ImportReport]) {
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("file", .string(path)), ("campaign", .string(campaign.id.text)),
                    ("imports", .array(imports.map(\.json))),
                ]).pretty)
            return
        }
        let out = call.session.out
        out.line("\(campaign.name): \(path), law of \(campaign.date), \(campaign.land.rawValue)")
        for report in imports { out.line("  " + report.line) }
        call.session.note(
            imports.isEmpty ? "next: lotse import employers FILE" : "next: lotse --campaign \(path) run")
    }
}

/// The input files of a campaign, wherever they lie.
protocol CampaignFiles {
    /// The file, opened; nil where there is none of that name.
    func file(_ name: String) throws -> ImportFile?
    /// The bytes of a small file; nil where there is none of that name.
    func optionalBytes(of name: String) throws -> [UInt8]?
}

extension CampaignFiles {
    /// The table of a kind, as CSV or as a workbook; nil where there is neither.
    func file(_ kind: ImportKind) throws -> ImportFile? {
        let found = try ["csv", "xlsx"].compactMap { try file("\(kind.rawValue).\($0)") }
        guard found.count < 2 else {
            throw Failure(
                code: "CL016", message: "the folder holds \(found.map(\.name).joined(separator: " and "))",
                hint: "keep the one that counts", at: found[0].name, exit: .usage)
        }
        return found.first
    }

    func bytes(of name: String) throws -> [UInt8] {
        guard let bytes = try optionalBytes(of: name) else {
            throw Failure(
                code: "CL011", message: "the folder holds no \(name)",
                hint: "see docs/reference/file-formats.md for the files a campaign begins with", at: name, exit: .usage)
        }
        return bytes
    }
}

/// A shipped sample, written into memory.
private struct SampleFiles: CampaignFiles {
    private var files: [String: [UInt8]] = [:]

    init(preset: Sample.Preset) {
        var files: [String: [UInt8]] = [:]
        Sample(preset).write { file, piece in files[file.rawValue, default: []] += piece }
        self.files = files
    }

    func file(_ name: String) -> ImportFile? { files[name].map { ImportFile(name: name, bytes: $0) } }

    func optionalBytes(of name: String) -> [UInt8]? { files[name] }
}

/// A folder of exports.
struct FolderFiles: CampaignFiles {
    let session: Session
    let folder: String

    init(_ session: Session, folder: String) {
        self.session = session
        self.folder = folder
    }

    func file(_ name: String) throws -> ImportFile? {
        let path = folder + "/" + name
        return session.exists(path) ? try ImportFile(path: session.path(path), name: name) : nil
    }

    func optionalBytes(of name: String) throws -> [UInt8]? {
        let path = folder + "/" + name
        return session.exists(path) ? try session.read(path) : nil
    }
}
