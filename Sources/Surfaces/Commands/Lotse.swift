package import Arguments
import Domain

/// The whole command line as one table: parser, help, completions, manual and reference page come from it.
package enum Lotse {
    package static let version = "0.1.0"
    /// The day of this version, for the manual page.
    static let released = "2026-11-21"

    package static let program = Program<Session>(
        name: "lotse", version: version,
        summary: "Plan a foreign-recruitment campaign: match, shortlist, timetable, hand out",
        examples: [
            Example("lotse new fair.lotse --sample wunsiedel-2012", "start a campaign from a shipped sample"),
            Example("lotse run", "run the pipeline on the campaign of this folder"),
            Example("lotse explain A-017 V-003", "say why an applicant fits a vacancy, or why not"),
        ],
        options: GlobalOptions.all, topics: topics, environment: GlobalOptions.environment,
        page: "docs/reference/commands.md")

    private static let topics: [Topic<Session>] = [
        Topic("Start", [NewCommand.value, SampleCommand.value, ImportCommand.value, BatchCommands.value]),
        Topic("Plan", [RunCommand.value, StatusCommand.value, ShowCommand.value, CampaignCommands.value]),
        Topic(
            "Ask",
            [
                AssessCommand.value, ExplainCommand.value, WhatIfCommand.value, FunnelCommand.value,
                ShortlistCommands.value, OccupationsCommand.value, RulesCommands.value,
            ]),
        Topic("Before the fair", [SurveyCommands.value, InviteCommands.value]),
        Topic("Fair", [FairCommands.value, ReleaseCommand.value, DeskCommands.value, StayCommands.value]),
        Topic(
            "After the handshake",
            [
                PlacementCommands.value, PartnerCommands.value, CertificateCommands.value, CourseCommands.value,
                TravelCommands.value, PickupCommands.value, HousingCommands.value, OnboardingCommands.value,
                DocumentCommands.value, GateCommands.value, BackwardCommand.value, DueCommand.value,
                TaskCommands.value,
            ]),
        Topic(
            "Six months", [ProbationCommands.value, IncidentCommands.value, ReplayCommand.value, LedgerCommands.value]),
        Topic(
            "Hand out",
            [
                ItineraryCommand.value, OwnDataCommand.value, CalendarCommands.value, MailCommands.value,
                OutboxCommand.value,
                ExportCommand.value,
            ]),
        Topic("In the browser", [ServeCommand.value, UserCommands.value, LinkCommands.value, TokenCommands.value]),
        Topic(
            "Without a campaign",
            [
                PlanCommand.value, VerifyCommand.value, ChecklistCommand.value,
                ForecastCommands.value,
            ]),
        Topic(
            "Care",
            [
                CheckCommand.value, BackupCommand.value, AuditCommand.value, ConsentCommands.value, EraseCommand.value,
            ]),
        Topic(
            "The program", [ReferenceCommands.completions, ReferenceCommands.manual, ReferenceCommands.reference]),
    ]

    /// Runs one command line (without the program's name) and returns its exit code.
    package static func run(_ words: [String], in session: Session) -> ExitCode {
        let isJSON = program.mentions(GlobalOptions.json, in: words)
        defer {
            session.out.flush()
            session.err.flush()
        }
        do {
            return try answer(program.parse(words), in: session)
        } catch let error as UsageError {
            report(
                Failure(
                    code: error.code.rawValue, message: error.message, hint: error.hint,
                    at: error.position.map { "argument \($0)" }, exit: .usage), isJSON: isJSON, in: session)
            return .usage
        } catch {
            let failure = Failure(error)
            report(failure, isJSON: isJSON, in: session)
            return failure.exit
        }
    }

    private static func answer(_ request: Request<Session>, in session: Session) throws -> ExitCode {
        switch request {
        case .run(let effect, let invocation): return try effect(session, invocation)
        case .help(let path): session.out.write(program.help(path: path) ?? program.overview())
        case .overview: session.out.write(program.overview())
        case .version: session.out.line("lotse \(version)")
        }
        return .done
    }

    private static func report(_ failure: Failure, isJSON: Bool, in session: Session) {
        if isJSON { session.out.write(failure.json.pretty) }
        session.err.line(failure.text)
    }
}
