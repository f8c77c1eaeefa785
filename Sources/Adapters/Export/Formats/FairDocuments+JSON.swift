package import Calendar
package import JSONText

extension FairDocuments {
    /// The audience's timetable as one JSON object:
    ///
    /// `schema`, `campaign` (`id`, `name`, `venue`), `audience` (`kind`, `id`, `name`), `language`, `zone`, `release`
    /// (`name`, `publishedAt`, `since`: the release before, or null), `days` (each `date` and `entries`), `journey` (a candidate's
    /// entries from the handshake on) and `cancelled`.
    /// An entry has the keys of the CSV file; what it does not have is left out.
    package func json(for audience: Audience, language: DocumentLanguage, zone: Zone) -> JSONValue {
        let sheet = sheet(for: audience)
        let wording = Wording(language: language)
        let way = journeyFields(for: audience, wording)
        func value(_ entry: Sheet.Entry) -> JSONValue {
            object(EntryFields(entry, documents: self, audience: audience, wording: wording, zone: zone))
        }
        func object(_ fields: EntryFields) -> JSONValue {
            .object(
                EntryFields.Key.allCases.compactMap { key in
                    fields.values[key].map { (key.rawValue, .string($0)) }
                })
        }
        return .object([
            ("schema", .string("lotse.timetable/1")),
            ("campaign", campaignValue),
            ("audience", audienceValue(audience, wording)),
            ("language", .string(language.rawValue)),
            ("zone", .string(zone.name)),
            ("release", releaseValue),
            (
                "days",
                .array(
                    sheet.days.map { day in
                        .object([
                            ("date", .string(day.date.iso)), ("entries", .array(day.entries.map(value))),
                        ])
                    })
            ),
            ("journey", .array(way.current.map(object))),
            ("cancelled", .array(sheet.removed.map(value) + way.removed.map(object))),
        ])
    }

    private var campaignValue: JSONValue {
        .object([
            ("id", .string(campaign.id.text)), ("name", .string(campaign.name)), ("venue", .string(campaign.venue)),
        ])
    }

    private var releaseValue: JSONValue {
        .object([
            ("name", .string(history.latest.name)), ("publishedAt", .string(history.latest.publishedAt.iso)),
            ("since", .optional(history.previous?.name)),
        ])
    }

    private func audienceValue(_ audience: Audience, _ wording: Wording) -> JSONValue {
        let (kind, id) =
            switch audience {
            case .candidate(let id): ("candidate", id.text)
            case .employer(let id): ("employer", id.text)
            case .interpreter(let id): ("interpreter", id.text)
            case .table(let number): ("table", String(number))
            case .day(let date): ("day", date.iso)
            }
        return .object([
            ("kind", .string(kind)), ("id", .string(id)), ("name", .string(name(of: audience, wording))),
        ])
    }
}
