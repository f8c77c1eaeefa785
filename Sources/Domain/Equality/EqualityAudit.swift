/// Whether groups came through the stages of a campaign alike (Gleichstellungsprüfung): selection rates with the four-fifths
/// check, as far as numbers are large enough to be printed.
package struct EqualityAudit: Hashable, Sendable {
    /// Numbers of people below this are printed nowhere, nor what would lead to them.
    package static let leastPeople = 5

    /// How one group fared beside the one with the highest rate.
    package enum Verdict: String, Sendable {
        /// At least four fifths of the highest rate.
        case within
        /// Less than four fifths, and so large a difference comes by chance in 5 of 100 cases or more.
        case maybeChance
        /// Less than four fifths, and chance alone rarely makes so large a difference.
        case below
    }

    /// One stage for one group. Nil = the number is held back.
    package struct Step: Hashable, Sendable {
        /// Those who passed the stage or did not.
        package let decided: Int?
        package let passed: Int?
        /// Beside the group with the highest rate; nil where there is nothing to compare.
        package let comparison: Comparison?

        package init(decided: Int?, passed: Int?, comparison: Comparison?) {
            self.decided = decided
            self.passed = passed
            self.comparison = comparison
        }
    }

    package struct Comparison: Hashable, Sendable {
        /// The group's rate of the highest rate, in hundredths of a percent, rounded down.
        package let ratio: Int
        /// How often chance makes a table as uneven as this one or more, in hundredths of a percent, rounded down (exact
        /// test of Fisher, two-sided); nil for the group with the highest rate.
        package let chance: Int?
        package let verdict: Verdict

        package init(ratio: Int, chance: Int?, verdict: Verdict) {
            self.ratio = ratio
            self.chance = chance
            self.verdict = verdict
        }
    }

    /// A row of the table.
    package struct Group: Hashable, Sendable {
        /// As it was given; nil = groups that are too small, and everybody who said nothing.
        package let name: String?
        package let people: Int
        /// One for each stage.
        package let steps: [Step]

        package init(name: String?, people: Int, steps: [Step]) {
            self.name = name
            self.people = people
            self.steps = steps
        }
    }

    package struct Table: Hashable, Sendable {
        package let attribute: GroupAttribute
        /// The named groups by size, the others last; empty where fewer than two groups are large enough to be named.
        package let groups: [Group]

        package init(attribute: GroupAttribute, groups: [Group]) {
            self.attribute = attribute
            self.groups = groups
        }
    }

    package let stages: [FunnelStage]
    /// The attributes that somebody answered, in the order of `GroupAttribute`.
    package let tables: [Table]

    package init(stages: [FunnelStage], tables: [Table]) {
        self.stages = stages
        self.tables = tables
    }
}
