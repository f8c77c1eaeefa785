import Arguments
import Domain
import JSONText
import Pipeline
import Store

/// `lotse release NAME`: makes the last draft the timetable that people are told.
enum ReleaseCommand {
    private static let name = Operand(
        "NAME", .text, "What the release is called; all are listed without", count: .optional)

    static let value = command(
        "release", "Make the last draft the timetable that people are told",
        examples: [
            Example("lotse release 'Version 1'", "calendars and pages show it from now on"),
            Example("lotse release", "the releases so far"),
        ], operands: [name.spec], run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        guard let name = call.invocation[name] else { return try list(place) }
        let receipt = try place.pipeline().release(named: name)
        let (release, former, breaches) = (receipt.release, receipt.former, receipt.breaches)
        let items = release.journey.count { !$0.isCancelled }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("number", .int(receipt.number)), ("name", .string(name)),
                    ("interviews", .int(release.interviews.count)),
                    ("items", .int(items)), ("changed", .int(receipt.changed)),
                    ("accepted", .array(breaches.map(\.json))),
                ]).pretty)
        } else {
            call.session.out.line(
                "\(name): \(release.interviews.count { !$0.isCancelled }) interviews"
                    + (items == 0 ? "" : ", \(items) items after the handshake")
                    + (former == nil ? "" : ", \(receipt.changed) changed since \"\(former?.name ?? "")\""))
            for breach in breaches { call.session.out.line("  against the rule \(breach.line)") }
            call.session.note("next: lotse export itineraries DIR")
        }
        return .done
    }

    private static func list(_ place: Workplace) throws -> ExitCode {
        let releases = try place.store.releases()
        if place.call.isJSON {
            place.session.out.write(
                JSONValue.object([
                    (
                        "releases",
                        .array(
                            releases.map {
                                .object([
                                    ("number", .int($0.number)), ("name", .string($0.name)), ("at", .int(Int($0.at))),
                                ])
                            })
                    )
                ]).pretty)
        } else if releases.isEmpty {
            place.session.out.line("nothing has been released")
        } else {
            for release in releases {
                place.session.out.line(
                    "\(release.number) \(release.name): \(release.interviews.count { !$0.isCancelled }) interviews")
            }
        }
        return .done
    }
}
