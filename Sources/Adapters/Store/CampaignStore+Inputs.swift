package import Domain

extension CampaignStore {
    /// One entity by its external id, or nil.
    package func find<Entity>(_ mapping: EntityMapping<Entity>, _ externalID: String) throws(StoreError) -> Entity? {
        try EntityReader(mapping, database).find(externalID)
    }

    /// Calls `body` for each entity in the order of the ids, one at a time, so that a million need no memory.
    package func each<Entity>(
        _ mapping: EntityMapping<Entity>, _ body: (Entity) throws(StoreError) -> Void
    ) throws(StoreError) {
        try EntityReader(mapping, database).each(body)
    }

    /// All entities of a kind in the order of their ids.
    package func all<Entity>(_ mapping: EntityMapping<Entity>) throws(StoreError) -> [Entity] {
        var entities: [Entity] = []
        try each(mapping) { (entity) throws(StoreError) in entities.append(entity) }
        return entities
    }

    /// The ids of a kind, in their order, without reading what belongs to them.
    package func ids<Entity>(of mapping: EntityMapping<Entity>) throws(StoreError) -> [ID<Entity>] {
        try database.all(
            "SELECT external_id FROM subjects WHERE kind = ?1 ORDER BY external_id", [.text(mapping.kind.rawValue)],
            table: "subjects"
        ) { (columns) throws(StoreError) in try columns.id() }
    }

    /// How many entities of a kind there are.
    package func count<Entity>(_ mapping: EntityMapping<Entity>) throws(StoreError) -> Int {
        try database.first(
            "SELECT count(*) FROM subjects WHERE kind = ?1", [.text(mapping.kind.rawValue)], table: "subjects"
        ) { (columns) throws(StoreError) in try columns.integer() } ?? 0
    }

    /// Everything the stages read, as it is at one moment; each list in the order of its ids.
    package func loadInputs() throws(StoreError) -> CampaignInputs {
        try shelved(\.inputs) { () throws(StoreError) in
            let hubs = try all(.hubs)
            let records = Dictionary(grouping: try consentRecords(), by: \.applicant)
            let applicants = try shared(.applicants)
            return CampaignInputs(
                campaign: try campaign(), employers: try all(.employers), vacancies: try all(.vacancies),
                applicants: records.isEmpty
                    ? applicants : applicants.map { one in records[one.id].map(one.consenting) ?? one },
                delegations: try all(.delegations),
                interpreters: try all(.interpreters), tables: try all(.tables).sorted { $0.number < $1.number },
                days: try all(.days), blocks: try blocks(), pins: try pins().map(\.pin),
                contracts: try contracts(), rankings: try all(.rankings), providers: try all(.providers),
                courses: try all(.courses), households: try all(.households), rooms: try all(.units),
                guides: try all(.guides), offices: try all(.offices),
                hubs: hubs, connections: try all(.connections),
                partnerships: try all(.partners), employment: try all(.employment),
                vehicles: try all(.vehicles), drivers: try all(.drivers),
                documents: try all(.documents), contacts: try all(.contacts),
                bookings: try bookings().standing,
                certificates: try all(.certificates), exams: try all(.exams), dropouts: try all(.dropouts),
                invitations: try all(.invitations), feeds: try feeds(of: hubs),
                allotments: try all(.allotments), shuttles: try all(.shuttles), duties: try all(.duties),
                fairNeeds: try all(.fairNeeds), dayEvents: try dayEvents(), bans: try bans())
        }
    }
}
