import Arguments
import Domain
import Export

/// `lotse export calendars DIR`: everybody's calendar, and on request each appointment as an invitation.
enum CalendarExport {
    static let receivers = Option(
        "receiver", .text, "Role and id, such as guide/L1; everybody's where it is left out", repeats: true)
    static let requests = Flag(
        "requests", "Also write each appointment as an invitation to answer, or its cancellation, to mail")

    static func run(_ call: Call) throws -> ExitCode {
        let desk = try CalendarDesk(Workplace(call)).required()
        let folder = try call.invocation.required(ExportCommand.folder)
        let wanted = try call.invocation.all(receivers).map { try desk.receiver($0) }
        let feeds = try desk.feeds(for: wanted.isEmpty ? desk.receivers : wanted)
        // Who is asked to answer has to be able to.
        if call.invocation[requests] { _ = try desk.place.organiser() }
        var files = 0
        var addressless = 0
        for feed in feeds {
            let name = "\(feed.receiver.role.rawValue)-\(ExportCommand.safe(feed.receiver.id))"
            try call.session.write(feed.bytes(on: call.date), to: "\(folder)/\(name).ics")
            files += 1
            guard call.invocation[requests] else { continue }
            let appointments = feed.records(on: call.date).filter {
                $0.entry.isAppointment && $0.entry.lastDay >= call.date
            }
            guard let attendee = try desk.mailbox(of: feed.receiver) else {
                addressless += appointments.isEmpty ? 0 : 1
                continue
            }
            for record in appointments {
                let method = record.isCancelled ? "cancel" : "request"
                try call.session.write(
                    feed.invitation(of: record, to: attendee),
                    to: "\(folder)/\(name)/\(method)-\(ExportCommand.safe(record.entry.key)).ics")
                files += 1
            }
        }
        if addressless > 0 {
            call.session.note(
                "receivers with appointments but no e-mail address, who get no invitations: \(addressless)")
        }
        return ExportCommand.report(
            call, folder: folder, documents: feeds.count, feeds.count == 1 ? "calendar" : "calendars", files: files)
    }
}
