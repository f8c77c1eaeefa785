import Calendar
import JSONText

/// What `campaign.json` says about a campaign.
struct CampaignFacts: Sendable {
    let id: String
    let name: String
    let route: String
    let land: String
    let date: CivilDate
    let venue: String
    let zone: String
    let settings: [Setting]
    /// Interviews that have to take place, by the ids of the files.
    let required: [Required]

    struct Setting: Sendable {
        let name: String
        let value: JSONValue
    }

    struct Required: Sendable {
        let candidate: String
        let employer: String
        let vacancy: String
    }

    func json(seed: UInt64) -> JSONValue {
        .object([
            ("schema", .string("lotse.campaign/1")), ("id", .string(id)), ("name", .string(name)),
            ("route", .string(route)),
            ("land", .string(land)), ("date", .string(date.iso)), ("venue", .string(venue)), ("zone", .string(zone)),
            ("seed", .int(Int(truncatingIfNeeded: seed))),
            ("settings", .object(settings.map { ($0.name, $0.value) })),
            ("required", .array(required.map { $0.json })),
        ])
    }
}

extension CampaignFacts.Required {
    var json: JSONValue {
        .object([("candidate", .string(candidate)), ("employer", .string(employer)), ("vacancy", .string(vacancy))])
    }
}
