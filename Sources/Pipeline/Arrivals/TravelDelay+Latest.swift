import Calendar
import Domain

extension TravelDelay {
    /// The latest word on each connection and date as disruptions, by connection and date; who is on time has none.
    static func disruptions(_ delays: [TravelDelay]) -> [TravelDisruption] {
        var minutes: [Run: Int] = [:]
        for delay in delays {
            guard case .connection(let id) = delay.subject else { continue }
            minutes[Run(connection: id, date: delay.date)] = delay.minutes
        }
        return minutes.filter { $0.value > 0 }.map { run, minutes in
            TravelDisruption(connection: run.connection, date: run.date, kind: .late(minutes: minutes))
        }.sorted { ($0.date, $0.connection) < ($1.date, $1.connection) }
    }

    /// The latest word on each traveller and day.
    static func minutes(_ delays: [TravelDelay]) -> [ID<Applicant>: [CivilDate: Int]] {
        delays.reduce(into: [:]) { minutes, delay in
            guard case .traveller(let id) = delay.subject else { return }
            minutes[id, default: [:]][delay.date] = delay.minutes
        }
    }

    private struct Run: Hashable {
        let connection: ID<TravelConnection>
        let date: CivilDate
    }
}
