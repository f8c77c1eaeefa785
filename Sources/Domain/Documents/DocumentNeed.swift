package import Calendar

/// What the papers that somebody needs depend on.
package struct DocumentFacts: Hashable, Sendable {
    package enum Condition: String, CaseIterable, Sendable {
        /// Recognition of the qualification comes before work or permit.
        case recognition
        /// The profession may be practised with a licence alone.
        case licence
        /// Work needs a visa or a residence title.
        case permit
        /// Work with food (§ 42 IfSG).
        case foodWork
        /// Work in health care or with children (§ 20 (8) IfSG).
        case measlesProof
        /// The work asks for a driving licence.
        case driving
        /// The work asks for German on its first day.
        case german
        /// The courses' plan has a place for the person.
        case course
        /// Funding is counted on: somebody has noted a document about it.
        case funding
        /// Children come along or follow.
        case children
        /// A partner comes along or follows.
        case partner
    }

    package var arrival: CivilDate
    /// The first day of work.
    package var start: CivilDate
    /// The Land whose public holidays count.
    package var region: HolidayRegion
    package var conditions: Set<Condition>

    package init(arrival: CivilDate, start: CivilDate, region: HolidayRegion, conditions: Set<Condition>) {
        self.arrival = arrival
        self.start = start
        self.region = region
        self.conditions = conditions
    }
}

/// A paper that somebody needs, and why.
package struct DocumentNeed: Hashable, Sendable {
    /// The rule that asks for it.
    package let rule: String
    package let kind: DocumentKind
    /// The day by which it has to be there.
    package let due: CivilDate
    package let actor: ChecklistLine.Actor
    /// Whether nobody travels to stay without it.
    package let holdsBack: Bool
    /// Whether one has it in the bag on the journey.
    package let isCarried: Bool
    /// Statuses that will do.
    package let accepted: [PersonDocument.Status]
    /// It has to be valid on this day.
    package let validOn: CivilDate
    /// Whether a document without a last day will not do.
    package let needsEnd: Bool
    /// It has to say the numbers of the law's list from 1 to this one; 0 = there is no list.
    package let contents: Int
    package let law: String
    /// False where the source was not read: to be confirmed by the authority.
    package let isSeen: Bool
    package let title: LocalText

    package init(
        rule: String, kind: DocumentKind, due: CivilDate, actor: ChecklistLine.Actor, holdsBack: Bool,
        isCarried: Bool, accepted: [PersonDocument.Status], validOn: CivilDate, needsEnd: Bool, contents: Int,
        law: String, isSeen: Bool, title: LocalText
    ) {
        self.rule = rule
        self.kind = kind
        self.due = due
        self.actor = actor
        self.holdsBack = holdsBack
        self.isCarried = isCarried
        self.accepted = accepted
        self.validOn = validOn
        self.needsEnd = needsEnd
        self.contents = contents
        self.law = law
        self.isSeen = isSeen
        self.title = title
    }

    /// What a document lacks to meet the need.
    package enum Lack: Hashable, Sendable {
        /// Nobody has said anything of it.
        case absent
        case status(PersonDocument.Status)
        /// It ends too early.
        case ends(CivilDate, needed: CivilDate)
        /// Whether it lasts long enough was not said.
        case endUnknown(needed: CivilDate)
        /// Numbers of the law's list that it does not say.
        case contents([Int])
    }

    /// What is missing; nil where the document meets the need.
    package func lack(of document: PersonDocument?) -> Lack? {
        guard let document else { return .absent }
        guard accepted.contains(document.status) else { return .status(document.status) }
        if let end = document.validUntil {
            if end < validOn { return .ends(end, needed: validOn) }
        } else if needsEnd {
            return .endUnknown(needed: validOn)
        }
        let missing = (0..<contents).map { $0 + 1 }.filter { !document.contents.contains($0) }
        return missing.isEmpty ? nil : .contents(missing)
    }
}

/// A need with the document that answers it.
package struct NeededPaper: Hashable, Sendable {
    package let need: DocumentNeed
    /// Nil where nobody has said anything of it.
    package let document: PersonDocument?

    package init(need: DocumentNeed, document: PersonDocument?) {
        self.need = need
        self.document = document
    }

    package var lack: DocumentNeed.Lack? { need.lack(of: document) }
    /// The day by which somebody has to act: the document's own, else the rule's.
    package var due: CivilDate { document?.due ?? need.due }
    /// Who has to act: whom the document names, else the rule.
    package var actor: ChecklistLine.Actor { document?.actor ?? need.actor }
}
