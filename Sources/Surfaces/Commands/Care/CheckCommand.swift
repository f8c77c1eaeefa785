import Arguments
import JSONText
import Store

/// `lotse check`: integrity of the file, foreign keys, the log's chain, what must be true of a campaign.
enum CheckCommand {
    static let value = command(
        "check", "Check the campaign's file from top to bottom",
        examples: [Example("lotse check", "integrity, foreign keys, audit chain, invariants")], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let findings = try CampaignStore.open(at: call.campaignPath()).check()
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("sound", .bool(findings.isEmpty)),
                    (
                        "findings",
                        .array(
                            findings.map {
                                .object([
                                    ("code", .string($0.code)), ("message", .string($0.message)),
                                    ("hint", .string($0.remedy)),
                                ])
                            })
                    ),
                ]).pretty)
        } else if findings.isEmpty {
            call.session.out.line("sound: integrity, foreign keys, audit chain and invariants hold")
        } else {
            for finding in findings {
                call.session.out.line("error[\(finding.code)]: \(finding.message)\n  hint: \(finding.remedy)")
            }
        }
        return findings.isEmpty ? .done : .no
    }
}
