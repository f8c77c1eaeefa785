import Arguments
import Calendar
import CaseFiles
import Catalogue
import Checklist
import Domain
import Foundation
import Gate
import HTTP
import Intake
import JSONText
import Ledger
import Pipeline
import PlanFiles
import Recognition
import SampleWriter
import Store
import Tables
import Typesetting
import WorkbookWriting

extension Failure {
    /// The failure that an error of a lower module amounts to.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as StoreError: self.init(error)
        case let error as PipelineError: self.init(error)
        case let error as FairDeskError: self.init(error)
        case let error as FairRefusal: self.init(error)
        case let error as RulePackError: self.init(error)
        case let error as CaseFileError: self.init(error)
        case let error as PlanFileRefusal: self.init(error)
        case let error as KeptPlanError: self.init(error)
        case let error as CampaignFileError: self.init(error)
        case let error as SampleFolderError: self.init(error)
        case let error as TableSourceError:
            self.init(
                code: "CL001", message: "the file cannot be read: \(error.reason)",
                hint: "check the path and that you may read it", at: error.path)
        case let error as ZoneError: self.init(error)
        case let error as ServerError: self.init(error)
        case let error as TypesettingError: self.init(error)
        case let error as WorkbookWritingError: self.init(error)
        case let error as CatalogueError:
            self.init(
                code: "CL090", message: "the built-in table \(error.file) is damaged: \(error.message)",
                hint: "build or install Lotse anew")
        case let error as ChecklistError:
            self.init(
                code: "CL090",
                message: "the built-in table arrival.json is damaged: \(error.faults.joined(separator: "; "))",
                hint: "build or install Lotse anew")
        case let error as GateBookError:
            self.init(
                code: "CL090",
                message: "the built-in table gate.json is damaged: \(error.faults.joined(separator: "; "))",
                hint: "build or install Lotse anew")
        default:
            self.init(
                code: "CL099", message: (error as NSError).localizedDescription,
                hint: "report this with the command that you typed")
        }
    }

    private init(_ error: StoreError) {
        self.init(code: error.code, message: error.message, hint: error.hint)
    }

    private init(_ error: ZoneError) {
        self.init(code: error.code, message: error.message, hint: error.hint)
    }

    private init(_ error: KeptPlanError) {
        self.init(code: error.code, message: error.text, hint: error.hint)
    }

    private init(_ error: PipelineError) {
        switch error {
        case .store(let error): self.init(error)
        case .keptPlan(let error): self.init(error)
        case .zone(let error): self.init(error)
        case .checklist(let error): self.init(error)
        case .gate(let error): self.init(error)
        case .account(let error): self.init(error)
        case .refused(_, let refusal):
            guard let first = refusal.faults.first else {
                self.init(
                    code: "FT000", message: "the planner refused the problem and named no fault",
                    hint: "report this with the campaign's problem; it is an error of the program", exit: .no)
                return
            }
            self.init(
                code: first.code,
                message: refusal.faults.map { "\($0.pointer): \($0.message)" }.joined(separator: "\n"),
                told: refusal.faults.map(\.told).joined(separator: "\n"), hint: first.hint, at: first.pointer, exit: .no
            )
        case .unsound(let stage, let violations):
            self.init(
                code: "CL091",
                message: "the \(stage.rawValue) plan breaks rules: \(violations.joined(separator: "; "))",
                hint: "nothing was stored; report this, it is an error of the program")
        }
    }

    private init(_ error: FairDeskError) {
        switch error {
        case .refused(let refusal): self.init(refusal)
        case .pipeline(let error): self.init(error)
        }
    }

    private init(_ refusal: FairRefusal) {
        self.init(code: refusal.code, message: refusal.message, hint: refusal.hint, at: refusal.at, exit: .no)
    }

    private init(_ error: AccountError) {
        switch error {
        case .unknownRule(let rule, let other):
            self.init(
                code: "CL151", message: "the funding rule \(rule) excludes \(other), which the campaign does not have",
                hint: "import the rule \(other), or \(rule) again without it in notWith: lotse import funding FILE",
                at: rule.text, exit: .no)
        case .refused(let faults):
            self.init(
                code: "CL152",
                message: "who pays cannot be reckoned: "
                    + faults.map { "\($0.pointer): \($0.message)" }.joined(separator: "; "),
                told: "who pays cannot be reckoned: " + faults.map(\.told).joined(separator: "; "),
                hint:
                    "report this with the campaign's costs and funding; the import lets nothing through that leads here"
            )
        case .unsound(let violations):
            self.init(
                code: "CL153", message: "who pays was reckoned wrongly: \(violations.joined(separator: "; "))",
                hint: "nothing was printed; report this, it is an error of the program")
        }
    }

    /// `2:13 /days/0`; the line and column alone for the whole text.
    private static func place(_ mark: JSONNode.Mark, _ pointer: String) -> String {
        "\(mark.line):\(mark.column)" + (pointer.isEmpty ? "" : " " + pointer)
    }

    /// Everything that is wrong with a file, a line for each problem; the code and place of the first lead.
    private init(problems: [(code: String, at: String, message: String, hint: String)], exit: ExitCode = .usage) {
        let first = problems.first
        let rest = problems.dropFirst().map { "\($0.at): error[\($0.code)]: \($0.message)\n  hint: \($0.hint)" }
        self.init(
            code: first?.code ?? "CL099", message: first?.message ?? "the file cannot be used",
            hint: ([first?.hint ?? ""] + rest).joined(separator: "\n"), at: first?.at, exit: exit)
    }

    private init(_ error: RulePackError) {
        self.init(
            problems: error.problems.map {
                ($0.code.rawValue, "\($0.pack):\($0.mark.line):\($0.mark.column)", $0.message, $0.hint)
            })
    }

    private init(_ error: CaseFileError) {
        switch error {
        case .syntax(let text):
            self.init(
                code: "CF001", message: text.message, hint: text.hint, at: "\(text.mark.line):\(text.mark.column)",
                exit: .usage)
        case .findings(let findings):
            self.init(
                problems: findings.map {
                    ("CF002", Failure.place($0.mark, $0.pointer), $0.message, $0.hint)
                })
        }
    }

    private init(_ error: PlanFileRefusal) {
        self.init(
            problems: error.faults.map {
                ($0.code, Failure.place($0.mark, $0.pointer), $0.message, $0.hint)
            })
    }

    private init(_ error: CampaignFileError) {
        self.init(
            problems: error.findings.map {
                ("CL013", "\(error.file):" + Failure.place($0.mark, $0.pointer), $0.message, $0.hint)
            })
    }

    private init(_ error: SampleFolderError) {
        switch error {
        case .notWritable(let path, let reason):
            self.init(
                code: "CL002", message: "the file cannot be written: \(reason)",
                hint: "check that the folder has room and may be written", at: path)
        case .alreadyThere(let path):
            self.init(
                code: "CL014", message: "there is a file of that name already", hint: "name an empty folder", at: path)
        }
    }
}
