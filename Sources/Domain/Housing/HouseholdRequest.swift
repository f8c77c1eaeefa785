package import Calendar

/// What people who belong together look for (Wohnungsgesuch): one row of the households' file.
///
/// Who belongs to a household is stored for housing and travel alone; matching never sees it.
package struct HouseholdRequest: Hashable, Sendable {
    /// When those follow who are no applicants.
    package enum FollowOn: Hashable, Sendable {
        case on(CivilDate)
        /// Days after the first of the applicants.
        case afterDays(Int)
    }

    package let id: ID<Household>
    /// At least one, each once: those of the campaign who belong to it.
    package var applicants: [ID<Applicant>]
    /// Adults who come along without a job of this campaign.
    package var furtherAdults: Int
    /// Children of six years and over.
    package var children: Int
    /// Children of two to five years.
    package var youngChildren: Int
    /// Children under two, who sleep in a cot and whom the rules for living space do not count.
    package var infants: Int
    /// Nil = together with the first of the applicants.
    package var followOn: FollowOn?
    /// The most that they can pay a month, utilities included; nil = no limit.
    package var maxRent: Cents?
    /// The most that the campaign adds a month.
    package var support: Cents
    /// From this day they wish to live in a permanent home; nil = no wish.
    package var permanentBy: CivilDate?
    /// How often they are ready to move; nil = no limit.
    package var maxMoves: Int?
    /// What a home must have for them, in the order of the cases.
    package var needs: [Household.Need]
    /// Whether a residence title depends on enough living space. Source: AufenthG § 2 (4), § 29 (1) no. 2.
    package var needsTitleSpace: Bool
    /// Whether they agreed to share a room with strangers.
    package var sharesRoom: Bool
    /// A mark without a meaning for their group; nil = none.
    package var group: String?
    /// Groups they share a room with; nil = any.
    package var acceptsGroups: [String]?
    /// Applicants whom they wish to live near.
    package var near: [ID<Applicant>]
    package var wishesGroupNear: Bool
    package var wishesOwnRoom: Bool
    /// How they get to work beside public transport.
    package var hasBicycle: Bool
    package var hasCar: Bool

    package init(
        id: ID<Household>, applicants: [ID<Applicant>], furtherAdults: Int = 0, children: Int = 0,
        youngChildren: Int = 0, infants: Int = 0, followOn: FollowOn? = nil, maxRent: Cents? = nil,
        support: Cents = .zero, permanentBy: CivilDate? = nil, maxMoves: Int? = nil, needs: [Household.Need] = [],
        needsTitleSpace: Bool = false, sharesRoom: Bool = false, group: String? = nil, acceptsGroups: [String]? = nil,
        near: [ID<Applicant>] = [], wishesGroupNear: Bool = false, wishesOwnRoom: Bool = false,
        hasBicycle: Bool = true, hasCar: Bool = false
    ) {
        self.id = id
        self.applicants = applicants
        self.furtherAdults = furtherAdults
        self.children = children
        self.youngChildren = youngChildren
        self.infants = infants
        self.followOn = followOn
        self.maxRent = maxRent
        self.support = support
        self.permanentBy = permanentBy
        self.maxMoves = maxMoves
        self.needs = needs
        self.needsTitleSpace = needsTitleSpace
        self.sharesRoom = sharesRoom
        self.group = group
        self.acceptsGroups = acceptsGroups
        self.near = near
        self.wishesGroupNear = wishesGroupNear
        self.wishesOwnRoom = wishesOwnRoom
        self.hasBicycle = hasBicycle
        self.hasCar = hasCar
    }

    /// A newcomer of whom no row says more.
    package init(of applicant: ID<Applicant>) {
        self.init(id: ID(applicant.text), applicants: [applicant])
    }
}
