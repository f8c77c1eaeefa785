package import HTTP

/// The service of one campaign: pages for staff, employers and candidates (Weboberfläche).
package final class CampaignServer: Sendable {
    /// The port it listens on.
    package var port: UInt16 { server.port }
    private let server: Server
    let hall: Hall

    /// Listens at once.
    ///
    /// - Parameters:
    ///   - path: The campaign's file; it has been opened before, so that it is of the newest schema.
    ///   - proxies: Numeric addresses whose word about the client and the encryption counts.
    ///   - clock: Seconds since 1970-01-01 UTC.
    ///   - log: Takes one line for each request; called on many threads.
    package init(
        path: String, host: String, port: UInt16, limits: ServerLimits = ServerLimits(), proxies: Set<String> = [],
        office: BackOffice, clock: @escaping @Sendable () -> Int64, log: @escaping @Sendable (String) -> Void
    ) throws(ServerError) {
        hall = Hall(path: path, office: office, proxies: proxies, clock: clock, log: log)
        let keeper = Doorkeeper(hall: hall)
        server = try Server(
            host: host, port: port, limits: limits, room: { keeper.room($0) },
            isRaw: { APIDoor.isAPI($0.path) }, handler: { keeper.answer($0) })
    }

    /// Ends after the answers that are being made, within that many seconds. A run on a copy ends with the process; nothing of
    /// it is in the file.
    package func stop(within seconds: Int = 10) {
        hall.planning.close()
        server.stop(within: seconds)
    }
}
