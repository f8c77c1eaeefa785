/// What the housing planner plans. Absent means no limit.
///
/// A stay begins and ends only on *turning days*: days on which some member of some household comes or leaves, a unit
/// opens or closes, a wished date falls, or a pin begins or ends. Between two of them nothing changes, so that another
/// day could not be better.
package struct HousingProblem: Hashable, Sendable {
    /// How much space people need (domain/logistics.md); areas in hundredths of a square metre a person.
    package struct SpaceRules: Hashable, Sendable {
        /// Sleeping area for each person in a unit let by rooms or beds. Source: ASR A4.4 (8 m²).
        package var sharedRoomArea: Int?
        /// Persons in one room of such a unit. Source: ASR A4.4 (4).
        package var sharedRoomPeople: Int?
        /// Living space for each person over six. Source: AufenthG-VwV 2.4 (12 m²).
        package var ownFlatArea: Int?
        /// Living space for each younger child. Source: AufenthG-VwV 2.4 (10 m²).
        package var ownFlatYoungArea: Int?

        package init(
            sharedRoomArea: Int? = nil, sharedRoomPeople: Int? = nil, ownFlatArea: Int? = nil,
            ownFlatYoungArea: Int? = nil
        ) {
            self.sharedRoomArea = sharedRoomArea
            self.sharedRoomPeople = sharedRoomPeople
            self.ownFlatArea = ownFlatArea
            self.ownFlatYoungArea = ownFlatYoungArea
        }

        /// The figures of the rules named above, for campaigns that set none.
        package static let ofGuidelines = SpaceRules(
            sharedRoomArea: 800, sharedRoomPeople: 4, ownFlatArea: 1200, ownFlatYoungArea: 1000)
    }

    /// The way from a unit to a workplace: minutes by mode, or metres where no timetable is known.
    package struct Commute: Hashable, Sendable {
        package var unit: ID<HousingUnit>
        package var workplace: ID<Worksite>
        /// Minutes one way by mode; a mode that is absent does not get there, unless `metres` are given.
        package var minutes: [CommuteMode: Int]
        /// Length of the way, for the modes that `minutes` does not name, at the problem's `pace`.
        package var metres: Int?

        package init(
            unit: ID<HousingUnit>, workplace: ID<Worksite>, minutes: [CommuteMode: Int] = [:], metres: Int? = nil
        ) {
            self.unit = unit
            self.workplace = workplace
            self.minutes = minutes
            self.metres = metres
        }
    }

    /// A decision of a person that stays: these nights of the household are spent there.
    package struct Pin: Hashable, Sendable {
        package var household: ID<Household>
        package var unit: ID<HousingUnit>
        /// Nil = any of the unit's that fit.
        package var rooms: [ID<Room>]?
        package var span: NightSpan

        package init(household: ID<Household>, unit: ID<HousingUnit>, rooms: [ID<Room>]? = nil, span: NightSpan) {
            self.household = household
            self.unit = unit
            self.rooms = rooms
            self.span = span
        }
    }

    package var space: SpaceRules
    package var units: [HousingUnit]
    package var households: [Household]
    /// A pair that is not listed has no way to count.
    package var commutes: [Commute]
    /// Metres a minute by mode, for commutes known by their length.
    package var pace: [CommuteMode: Int]
    package var pins: [Pin]
    package var objectives: [Level]
    /// The plan in force, for a re-plan; empty = plan anew.
    package var previous: [Stay]
    package var ties: PlanTies
    /// Work units of the search; nil = the planner's default.
    package var work: Int?

    package init(
        space: SpaceRules = SpaceRules(), units: [HousingUnit], households: [Household], commutes: [Commute] = [],
        pace: [CommuteMode: Int] = [:], pins: [Pin] = [], objectives: [Level] = HousingProblem.defaultObjectives,
        previous: [Stay] = [], ties: PlanTies = .seed(0), work: Int? = nil
    ) {
        self.space = space
        self.units = units
        self.households = households
        self.commutes = commutes
        self.pace = pace
        self.pins = pins
        self.objectives = objectives
        self.previous = previous
        self.ties = ties
        self.work = work
    }
}
