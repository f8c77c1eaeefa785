import Calendar
package import Domain
import HTML

/// The letter that invites somebody to the fair, with a slip for the answer, to mail or to print on A4. It promises nothing.
package struct InvitationLetter: Sendable {
    /// What all letters of a campaign say.
    package struct Occasion: Sendable {
        let campaign: Campaign
        let days: [FairDay]
        /// What the campaign's books say is paid for, in their order; empty = nobody has said.
        let paid: [CostKind]
        /// The campaign's own contacts who answer on the day of the letter.
        let contacts: [EmergencyContact]

        /// - Parameters:
        ///   - costs: Of these, journey, hotel and meals of the fair that were not refused are named as paid.
        ///   - contacts: Of these, those of the campaign itself are named.
        package init(campaign: Campaign, days: [FairDay], costs: [CostItem], contacts: [EmergencyContact]) {
            self.campaign = campaign
            self.days = days.sorted { $0.date < $1.date }
            let kinds = Set(costs.filter { $0.stage == .fair && $0.counted > .zero }.map(\.kind))
            paid = [.travel, .hotel, .catering].filter(kinds.contains)
            self.contacts = contacts.filter { $0.applicant == nil }
        }
    }

    private let occasion: Occasion
    private let invitation: Invitation
    private let applicant: Applicant
    /// With what the person comes and gets home, in order; empty where that is not planned.
    private let journey: [JourneyItem]

    package init(
        _ invitation: Invitation, to applicant: Applicant, occasion: Occasion, journey: [JourneyItem]
    ) {
        self.journey = journey
        self.occasion = occasion
        self.invitation = invitation
        self.applicant = applicant
    }

    package func markup(_ language: DocumentLanguage) -> String {
        let wording = Wording(language: language)
        let words = LetterWords(language: language)
        let campaign = occasion.campaign
        return Page(
            language: language.rawValue, title: "\(words[.invitation]) – \(campaign.name)", heading: words[.invitation],
            skip: wording[.skip], styles: .embedded(StyleSheet.base + StyleSheet.letter)
        ) {
            Tag.p(.class("masthead")) {
                Tag.span(.class("campaign"), Attribute("dir", "auto")) { campaign.name }
                Tag.span(.class("kind")) { applicant.id.text }
            }
        } content: {
            address(wording)
            Tag.p { words.filled(.opening, campaign.name) }
            facts(wording, words)
            Tag.p { words[.interviews] }
            paid(words)
            way(wording, words)
            call(words)
            Tag.p { words[.noPromise] }
            slip(wording, words)
        } footer: {
            Tag.p { words.filled(.whyYou, campaign.name) }
        }.markup
    }

    private func address(_ wording: Wording) -> Node {
        let person = applicant.person
        return Tag.div(.class("address")) {
            Tag.p(Attribute("dir", "auto")) { "\(person.givenName) \(person.familyName)" }
            if let home = person.home { Tag.p { home.original } }
            Tag.p(.class("date")) { wording.longDate(invitation.sentOn) }
        }
    }

    /// Days, place and deadline, as a list that is found at a glance.
    private func facts(_ wording: Wording, _ words: LetterWords) -> Node {
        Tag.div(.class("passport")) {
            Tag.dl {
                Tag.div {
                    Tag.dt { words[.when] }
                    for day in occasion.days { Tag.dd { hours(of: day, wording, words) } }
                }
                Tag.div {
                    Tag.dt { words[.place] }
                    Tag.dd(Attribute("dir", "auto")) { occasion.campaign.venue }
                }
                Tag.div(.class("deadline")) {
                    Tag.dt { words[.answerBy] }
                    Tag.dd { wording.longDate(invitation.answerBy) }
                }
            }
        }
    }

    private func hours(of day: FairDay, _ wording: Wording, _ words: LetterWords) -> String {
        guard let first = day.slots.first, let last = day.slots.last,
            let end = LocalTime(minutes: last.start.minutes + last.minutes)
        else { return wording.longDate(day.date) }
        return words.filled(.dayHours, wording.longDate(day.date), first.start.text, end.text)
    }

    private func paid(_ words: LetterWords) -> Node {
        guard !occasion.paid.isEmpty else { return Tag.p { words[.askFirst] } }
        return Tag.p {
            words.filled(.paid, words.list(occasion.paid.map { words.name(of: $0) }))
        }
    }

    private func way(_ wording: Wording, _ words: LetterWords) -> Node {
        guard !journey.isEmpty else { return .empty }
        return Tag.div {
            Tag.h2 { words[.yourJourney] }
            Tag.ul(.class("trip")) {
                for item in journey {
                    Tag.li {
                        Tag.b { wording.span(of: item.when) }
                        Tag.span(Attribute("dir", "auto")) { item.title.text(in: wording.language.code) }
                    }
                }
            }
        }
    }

    private func call(_ words: LetterWords) -> Node {
        guard !occasion.contacts.isEmpty else { return .empty }
        return Tag.div {
            Tag.h2 { words[.questions] }
            Tag.ul(.class("contacts")) {
                for contact in occasion.contacts {
                    Tag.li {
                        Tag.span(Attribute("dir", "auto")) { contact.name }
                        Tag.b { " \(contact.phone)" }
                    }
                }
            }
        }
    }

    /// What to send back: the answers as boxes to tick.
    private func slip(_ wording: Wording, _ words: LetterWords) -> Node {
        Tag.section(.class("slip")) {
            Tag.h2 { "\(words[.slip]) – \(applicant.id)" }
            Tag.ul {
                Tag.li { box(words[.iCome]) }
                if occasion.days.count > 1 {
                    Tag.li {
                        box(words[.iComeOn])
                        Tag.span(.class("days")) {
                            for day in occasion.days { box(wording.shortDate(day.date)) }
                        }
                    }
                }
                Tag.li { box(words[.byVideo]) }
                Tag.li { box(words[.iDoNotCome]) }
            }
            Tag.p(.class("hint")) { words.filled(.silence, wording.shortDate(invitation.answerBy)) }
        }
    }

    private func box(_ text: String) -> Node {
        Tag.span(.class("choice")) {
            Tag.span(.class("box"), .aria("hidden", "true")) { "" }
            text
        }
    }
}
