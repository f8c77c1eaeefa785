package import Calendar

/// What a guest of the fair needs there (Bedarf auf der Messe): food, a room, the way.
///
/// It says something about health and family: it is read for room lists, head counts, and the run sheet alone, never for
/// matching or any plan that chooses between people, and goes with the person.
package struct FairNeed: Hashable, Sendable {
    /// What somebody eats.
    package enum Diet: String, CaseIterable, Sendable {
        case anything, vegetarian, vegan, halal, kosher, glutenFree, lactoseFree, nutFree, diabetic
    }

    /// A language of signs (Gebärdensprache).
    package enum SignLanguage: String, CaseIterable, Sendable {
        /// Deutsche Gebärdensprache.
        case dgs = "DGS"
        /// Lengua de Signos Española.
        case lse = "LSE"
        /// Llengua de Signes Catalana.
        case lsc = "LSC"
        /// Lingua dei Segni Italiana.
        case lis = "LIS"
        /// Língua Gestual Portuguesa.
        case lgp = "LGP"
        /// International signs.
        case international = "IS"
    }

    package let applicant: ID<Applicant>
    package var diet: Diet
    /// A room without a step.
    package var needsStepFree: Bool
    /// Stays in a wheelchair on the bus too.
    package var usesWheelchair: Bool
    package var signLanguage: SignLanguage?
    /// Adults who come along without an interview.
    package var adults: Int
    /// Children who come along, infants included; each sleeps in a child's bed, a cot, or a bed.
    package var children: Int
    /// With whom they wish to share a room; it counts where the others name them too.
    package var roomWith: [ID<Applicant>]
    /// Whether they agreed to share a room with anybody who agreed too.
    package var sharesRoom: Bool
    /// Whether those who share their room may be told their first name.
    package var tellsName: Bool
    /// The day on which they come; nil = the day before their first day of the fair.
    package var arrives: CivilDate?
    /// The day on which they leave; nil = by the rule of the fair.
    package var leaves: CivilDate?

    /// One for each applicant.
    package var id: ID<FairNeed> { ID(applicant.text) }

    package init(
        applicant: ID<Applicant>, diet: Diet = .anything, needsStepFree: Bool = false, usesWheelchair: Bool = false,
        signLanguage: SignLanguage? = nil, adults: Int = 0, children: Int = 0, roomWith: [ID<Applicant>] = [],
        sharesRoom: Bool = false, tellsName: Bool = false, arrives: CivilDate? = nil, leaves: CivilDate? = nil
    ) {
        self.applicant = applicant
        self.diet = diet
        self.needsStepFree = needsStepFree
        self.usesWheelchair = usesWheelchair
        self.signLanguage = signLanguage
        self.adults = adults
        self.children = children
        self.roomWith = roomWith
        self.sharesRoom = sharesRoom
        self.tellsName = tellsName
        self.arrives = arrives
        self.leaves = leaves
    }
}
