package import Calendar

/// People who live together: one person, a couple, a family.
///
/// Nothing here says who they are: groups and origins are marks without a meaning, set by the people's own wish.
package struct Household: Hashable, Sendable {
    /// One of them.
    package struct Member: Hashable, Sendable {
        /// What he or she sleeps in. A child may sleep in an adult's bed, not the other way round.
        package enum Bed: String, CaseIterable, Sendable {
            case adult, child, cot
        }

        /// How much space the rules ask for: a person over six, a younger child, a child under two that is not counted.
        package enum Space: String, CaseIterable, Sendable {
            case full, young, none
        }

        package var id: ID<Member>
        /// From the first night to the day of leaving for good; absences in between keep the bed.
        package var presence: NightSpan
        package var bed: Bed
        package var space: Space
        /// Where he or she goes to work; nil = nowhere.
        package var workplace: ID<Worksite>?
        /// How he or she can get there.
        package var modes: [CommuteMode]

        package init(
            id: ID<Member>, presence: NightSpan, bed: Bed = .adult, space: Space = .full,
            workplace: ID<Worksite>? = nil, modes: [CommuteMode] = CommuteMode.allCases
        ) {
            self.id = id
            self.presence = presence
            self.bed = bed
            self.space = space
            self.workplace = workplace
            self.modes = modes
        }
    }

    /// What a place must have for them.
    package enum Need: String, CaseIterable, Sendable {
        case stepFree, lockable, pets, furnished
    }

    package var id: ID<Household>
    /// At least one.
    package var members: [Member]
    package var needs: [Need]
    /// Whether a residence title depends on enough living space. Source: AufenthG § 2 (4), § 29 (1) no. 2.
    package var needsTitleSpace: Bool
    /// The most that they can pay a month, utilities included; nil = no limit.
    package var maxRent: Cents?
    /// The most that the campaign adds a month.
    package var support: Cents
    /// From this day they wish to live in a permanent unit; nil = no wish.
    package var permanentBy: CivilDate?
    /// How often they are ready to move; nil = no limit.
    package var maxMoves: Int?
    /// Whether they agreed to share a room with strangers.
    package var sharesRoom: Bool
    /// A mark for their group; nil = none.
    package var group: String?
    /// Groups they share a room with; nil = any.
    package var acceptsGroups: [String]?
    /// Friends whom they wish to live near.
    package var near: [ID<Household>]
    /// Whether they wish to live near somebody of their group.
    package var wishesGroupNear: Bool
    /// Whether they wish not to sleep in one room with strangers.
    package var wishesOwnRoom: Bool

    package init(
        id: ID<Household>, members: [Member], needs: [Need] = [], needsTitleSpace: Bool = false,
        maxRent: Cents? = nil, support: Cents = .zero, permanentBy: CivilDate? = nil, maxMoves: Int? = nil,
        sharesRoom: Bool = false, group: String? = nil, acceptsGroups: [String]? = nil, near: [ID<Household>] = [],
        wishesGroupNear: Bool = false, wishesOwnRoom: Bool = false
    ) {
        self.id = id
        self.members = members
        self.needs = needs
        self.needsTitleSpace = needsTitleSpace
        self.maxRent = maxRent
        self.support = support
        self.permanentBy = permanentBy
        self.maxMoves = maxMoves
        self.sharesRoom = sharesRoom
        self.group = group
        self.acceptsGroups = acceptsGroups
        self.near = near
        self.wishesGroupNear = wishesGroupNear
        self.wishesOwnRoom = wishesOwnRoom
    }
}

/// Where somebody works.
package enum Worksite {}

/// How somebody gets to work.
package enum CommuteMode: String, CaseIterable, Sendable {
    case publicTransport, bicycle, car
}
