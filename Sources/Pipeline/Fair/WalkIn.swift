import Calendar
import Catalogue
package import Domain
import Store

/// Somebody who comes to the fair without an invitation, as a form takes them in (Laufkundschaft).
package struct WalkIn: Sendable {
    package var givenName: String
    package var familyName: String
    /// As typed: `es:C2,de:A2`.
    package var languages: String
    package var occupation: String?
    /// Whom they want to talk to; nil = nobody in particular.
    package var vacancy: ID<Vacancy>?
    package var consent: WalkInConsent

    package init(
        givenName: String, familyName: String, languages: String, occupation: String?, vacancy: ID<Vacancy>?,
        consent: WalkInConsent
    ) {
        self.givenName = givenName
        self.familyName = familyName
        self.languages = languages
        self.occupation = occupation
        self.vacancy = vacancy
        self.consent = consent
    }

    /// Makes them an applicant who is here, with an interview where they want one; all of it, or nothing.
    ///
    /// - Returns: The new id, and the number of the event.
    package func take(
        in pipeline: CampaignPipeline, _ room: DayRoom, at moment: DayMoment
    ) throws(FairDeskError) -> (id: ID<Applicant>, event: Int) {
        let filled: (ID<Applicant>) -> Applicant
        let employer: ID<Employer>?
        do throws(FairRefusal) {
            filled = try self.filled(pipeline.catalogue, on: moment.date)
            employer = try vacancy.map { (vacancy) throws(FairRefusal) in try room.employer(of: vacancy) }
        } catch { throw .refused(error) }
        let (store, actor, now) = (pipeline.store, pipeline.circumstances.actor, pipeline.circumstances.now)
        do throws(StoreError) {
            return try store.change { () throws(StoreError) in
                let id = try WalkIn.freeID(in: store)
                let receipt = try store.importRows(
                    .applicants, [filled(id)], from: ImportSource(file: WalkIn.source(of: id), digest: ""),
                    actor: actor, now: now)
                if let refusal = receipt.refused.first { throw refusal.reason }
                let event = try store.tellDesk(.walkIn(id, consent), at: moment, actor: actor, now: now)
                if let employer {
                    let talk = FairProblem.Request(candidate: id, employer: employer, vacancy: vacancy)
                    try store.tellDesk(.wanted(DayInterviewKey(talk)), at: moment, actor: actor, now: now)
                }
                return (id, event)
            }
        } catch { throw .pipeline(.store(error)) }
    }

    /// What the batch of a walk-in says where it came from; it outlives an erasure, so that nobody else gets the number.
    private static func source(of id: ID<Applicant>) -> String { "desk walkin \(id)" }

    /// The first of `W1`, `W2`, … that nobody has or had; to be asked while nobody else writes.
    ///
    /// Money names people by their id beyond their erasure.
    private static func freeID(in store: CampaignStore) throws(StoreError) -> ID<Applicant> {
        var named = Set(try store.dayEvents().compactMap(\.what.candidate))
        named.formUnion(try store.all(.costs).compactMap(\.applicant))
        named.formUnion(try store.all(.grants).compactMap(\.applicant))
        for rule in try store.all(.funding) { named.formUnion(rule.applicants ?? []) }
        let sources = Set(try store.batches().map(\.file))
        var number = 1
        while true {
            let id = ID<Applicant>("W\(number)")
            if !named.contains(id), !sources.contains(source(of: id)), try store.find(.applicants, id.text) == nil {
                return id
            }
            number += 1
        }
    }

    /// The applicant that the form makes, but for the id.
    private func filled(
        _ catalogue: Catalogue, on date: CivilDate
    ) throws(FairRefusal) -> (ID<Applicant>) -> Applicant {
        let (given, family) = (WalkIn.trimmed(givenName), WalkIn.trimmed(familyName))
        guard !given.isEmpty, !family.isEmpty else { throw .walkInLacks("a given and a family name") }
        let titles = [occupation.map(WalkIn.trimmed)].compactMap(\.self).filter { !$0.isEmpty }.map {
            JobTitle(original: $0, occupations: catalogue.titles.occupations(titled: $0))
        }
        let skills = try skills()
        return { id in
            Applicant(
                id: id, person: Person(familyName: family, givenName: given, contactLanguage: consent.language),
                experience: titles.map { Experience(title: $0) }, languages: skills,
                wishes: Wishes(occupations: titles),
                consents: [Consent(purpose: .matching, isGiven: true, on: date)])
        }
    }

    private func skills() throws(FairRefusal) -> [LanguageSkill] {
        var skills: [LanguageSkill] = []
        for word in languages.split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" }) {
            let parts = word.split(separator: ":")
            guard parts.count == 2, let code = LanguageCode(parts[0]), let level = CEFRLevel(name: parts[1]) else {
                throw .walkInLacks("languages with levels, such as es:C2,de:A2")
            }
            skills.append(LanguageSkill(language: code, level: level))
        }
        guard !skills.isEmpty else { throw .walkInLacks("a language with its level, such as es:C2") }
        return skills
    }

    private static func trimmed(_ text: String) -> String {
        text.split(separator: " ").joined(separator: " ")
    }
}

extension FairRefusal {
    static func walkInLacks(_ what: String) -> FairRefusal {
        FairRefusal("CL344", "the form lacks \(what)", hint: "ask the person, and fill it in; nothing was kept")
    }
}
