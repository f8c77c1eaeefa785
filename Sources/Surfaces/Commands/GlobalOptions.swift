import Arguments
import Calendar
import Domain
import Foundation

/// The options that every command takes.
enum GlobalOptions {
    static let campaign = Option(
        "campaign", .file, "The campaign's file; else LOTSE_CAMPAIGN, else the only .lotse file of the folder")
    static let json = Flag("json", "Print one JSON object instead of text")
    static let actor = Option("as", .text, "Your name for the log; else LOTSE_USER, else the system's user")
    static let date = Option("date", .date, "The day to reckon from, where a command needs one; else today")
    static let noColor = Flag("no-color", "Print without colour")

    static let all = [campaign.spec, json.spec, actor.spec, date.spec, noColor.spec]

    static let environment = [
        Variable("LOTSE_CAMPAIGN", "The campaign's file where --campaign is not given"),
        Variable("LOTSE_USER", "Your name for the log where --as is not given"),
        Variable("NO_COLOR", "Print without colour where it is set and not empty"),
    ]
}

extension ValueKind where Value == CivilDate {
    /// A day as ISO 8601 writes it.
    static var date: ValueKind<CivilDate> {
        ValueKind(placeholder: "DATE", expected: "a day as YYYY-MM-DD") { CivilDate(iso: $0) }
    }
}

/// A command's arguments together with what is around it.
struct Call {
    let session: Session
    let invocation: Invocation

    var isJSON: Bool { invocation[GlobalOptions.json] }

    /// Who writes, for the log.
    var actor: String {
        invocation[GlobalOptions.actor] ?? named("LOTSE_USER") ?? named("USER") ?? NSUserName()
    }

    /// The day to reckon from.
    var date: CivilDate { invocation[GlobalOptions.date] ?? session.today }

    /// Whether an option or the environment names a campaign.
    var namesCampaign: Bool { givenCampaign != nil }

    private var givenCampaign: String? { invocation[GlobalOptions.campaign] ?? named("LOTSE_CAMPAIGN") }

    /// Whether there is a campaign without asking: one is named, or the folder holds exactly one.
    func hasCampaign() throws -> Bool { try namesCampaign || campaigns().count == 1 }

    /// The files of the folder that are called like campaigns, in order.
    private func campaigns() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: session.folder).filter { $0.hasSuffix(".lotse") }.sorted()
    }

    /// The path of the campaign's file.
    func campaignPath() throws -> String {
        if let given = givenCampaign { return session.path(given) }
        let files = try campaigns()
        guard let only = files.first, files.count == 1 else {
            throw Failure(
                code: "CL003",
                message: files.isEmpty
                    ? "no campaign is named and the folder holds none"
                    : "no campaign is named and the folder holds \(files.count): \(files.joined(separator: ", "))",
                hint: "name one with --campaign FILE, or start one with 'lotse new FILE'", exit: .usage)
        }
        return session.path(only)
    }

    private func named(_ variable: String) -> String? {
        session.environment[variable].flatMap { $0.isEmpty ? nil : $0 }
    }
}
