import Calendar
import Catalogue
import DayDesk
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
        let applicant: Applicant
        let talk: DayInterviewKey?
        do throws(FairRefusal) {
            applicant = try self.applicant(room, pipeline.catalogue, on: moment.date)
            talk = try vacancy.map { (vacancy) throws(FairRefusal) in
                try room.talk(applicant.id, vacancy, in: room.state(at: moment))
            }
        } catch { throw .refused(error) }
        let (store, actor, now) = (pipeline.store, pipeline.circumstances.actor, pipeline.circumstances.now)
        do throws(StoreError) {
            return try store.change { () throws(StoreError) in
                let receipt = try store.importRows(
                    .applicants, [applicant], from: ImportSource(file: "desk walkin", digest: ""), actor: actor,
                    now: now)
                if let refusal = receipt.refused.first { throw refusal.reason }
                let event = try store.tellDesk(.walkIn(applicant.id, consent), at: moment, actor: actor, now: now)
                if let talk { try store.tellDesk(.wanted(talk), at: moment, actor: actor, now: now) }
                return (applicant.id, event)
            }
        } catch { throw .pipeline(.store(error)) }
    }

    private func applicant(
        _ room: DayRoom, _ catalogue: Catalogue, on date: CivilDate
    ) throws(FairRefusal) -> Applicant {
        let (given, family) = (WalkIn.trimmed(givenName), WalkIn.trimmed(familyName))
        guard !given.isEmpty, !family.isEmpty else { throw .walkInLacks("a given and a family name") }
        let known = Set(room.desk.inputs.applicants.map(\.id.text))
        let number = (1...).first { !known.contains("W\($0)") } ?? 1
        let titles = [occupation.map(WalkIn.trimmed)].compactMap(\.self).filter { !$0.isEmpty }.map {
            JobTitle(original: $0, occupations: catalogue.titles.occupations(titled: $0))
        }
        return Applicant(
            id: ID("W\(number)"),
            person: Person(familyName: family, givenName: given, contactLanguage: consent.language),
            experience: titles.map { Experience(title: $0) }, languages: try skills(),
            wishes: Wishes(occupations: titles),
            consents: [Consent(purpose: .matching, isGiven: true, on: date)])
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
