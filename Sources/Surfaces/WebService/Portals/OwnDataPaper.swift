package import Calendar
package import Catalogue
package import Domain
package import Export
package import Store
package import Typesetting

/// The own data as a document (Auskunft): what the page shows, and what Art. 15 (1) asks to be told beside it.
/// Source: Art. 15 (1), (3), Art. 20 GDPR.
package struct OwnDataPaper {
    let data: OwnData
    let person: Applicant
    let campaign: Campaign
    let facts: [OwnFact]

    /// - Parameter employers: By id, to name who has looked at the profile.
    package init(
        of person: Applicant, campaign: Campaign, employers: [ID<Employer>: Employer], in store: CampaignStore,
        naming catalogue: Catalogue
    ) throws(StoreError) {
        data = try OwnData(of: person.id, in: store, naming: catalogue)
        self.person = person
        self.campaign = campaign
        facts = OwnFact.all(campaign, seen: try store.employersWhoSaw(person.id), employers)
    }

    /// - Parameters:
    ///   - day: As of which it says what is stored.
    ///   - madeAt: Stands in the file.
    package func document(_ language: DocumentLanguage, on day: CivilDate, madeAt: Instant) -> PaperDocument {
        let code = language.code
        let title = Words.myData.text(in: code)
        let name = "\(person.person.givenName) \(person.person.familyName)"
        let asOf = "\(Words.dataAsOf.text(in: code)) \(language.date(day))"
        let about: [PaperFact] = facts.compactMap { fact in
            guard let value = fact.value(language) else { return nil }
            return PaperFact(fact.term.text(in: code), value)
        }
        let head: [PaperBlock] = [
            .heading(level: 1, name), .paragraph(PaperText("\(person.id) · \(asOf)", .quiet)),
            .paragraph(PaperText(Words.paperIntro.text(in: code))),
            .heading(level: 2, Words.aboutData.text(in: code)), .rows(about),
            .heading(level: 2, Words.stored.text(in: code)),
        ]
        return PaperDocument(
            title: "\(title) – \(name)", language: language.rawValue, author: campaign.name, madeAt: madeAt,
            foot: "\(campaign.name) · \(person.id) · \(asOf)",
            sections: [
                PaperSection(
                    masthead: PaperMasthead(left: campaign.name, right: title), runningHead: "\(title) · \(name)",
                    blocks: head + data.parts(language).flatMap { blocks($0, code) })
            ])
    }

    private func blocks(_ part: OwnData.Part, _ code: LanguageCode) -> [PaperBlock] {
        let rows: [[PaperFact]] = part.rows.map { row in
            row.compactMap { item in
                guard let value = item.value else { return nil }
                return PaperFact(item.term.text(in: code), value)
            }
        }.filter { !$0.isEmpty }
        return rows.enumerated().flatMap { index, row -> [PaperBlock] in
            index == 0
                ? [.together([.heading(level: 3, part.title.text(in: code)), .rows(row)])] : [.gap(6), .rows(row)]
        }
    }
}

/// Something about the data as a whole, for the page and the paper (Art. 13, 14, 15 (1) GDPR).
package struct OwnFact {
    let term: LocalText
    /// What is said of it in a language; nil where the campaign does not know it.
    let value: @Sendable (DocumentLanguage) -> String?

    private init(_ term: LocalText, _ value: LocalText) {
        self.term = term
        self.value = { value.text(in: $0.code) }
    }

    private init(_ term: LocalText, _ value: @escaping @Sendable (DocumentLanguage) -> String?) {
        self.term = term
        self.value = value
    }

    /// Who is responsible, for what, from where, for whom, until when, who decides, and which rights there are.
    static func all(
        _ campaign: Campaign, seen: [(employer: ID<Employer>, hour: Int64)], _ employers: [ID<Employer>: Employer]
    ) -> [OwnFact] {
        let organiser = campaign.settings.organiser
        let lookers = seen.map { (name: employers[$0.employer]?.name ?? $0.employer.text, hour: $0.hour) }
        return [
            OwnFact(Words.controller) { _ in organiser?.name ?? campaign.name },
            OwnFact(Words.email) { _ in organiser?.email }, OwnFact(Words.phone) { _ in organiser?.phone },
            OwnFact(Words.forWhat, Words.forWhatText), OwnFact(Words.fromWhere, Words.fromWhereText),
            OwnFact(Words.forWhom, Words.forWhomText),
            OwnFact(Words.whoSaw) { language in
                guard !lookers.isEmpty else { return Words.nobodySaw.text(in: language.code) }
                return lookers.map { looker in
                    let day = language.date(CivilDate(dayNumber: Int32(looker.hour / 24)))
                    return "\(looker.name) (\(Words.lastSeen.text(in: language.code)) \(day))"
                }.joined(separator: "; ")
            },
            OwnFact(Words.untilWhen, Words.untilWhenText), OwnFact(Words.whoDecides, Words.whoDecidesText),
            OwnFact(Words.yourRights, Words.yourRightsText),
        ]
    }
}
