package import Calendar

/// The figures of a campaign on one day (Kampagnenbericht), without anything of a person.
package struct CampaignReport: Hashable, Sendable {
    /// A stage with those who have come before it, and what it costs.
    package struct Stage: Hashable, Sendable {
        package let stage: FunnelStage
        package let count: ForecastCase.Count
        /// For each who comes before it.
        package let costEach: Cents
        /// How many will have passed in the end.
        package let outcome: ForecastOutcome

        package init(stage: FunnelStage, count: ForecastCase.Count, costEach: Cents, outcome: ForecastOutcome) {
            self.stage = stage
            self.count = count
            self.costEach = costEach
            self.outcome = outcome
        }

        /// For those who are decided.
        package var spent: Cents { costEach * count.decided }
    }

    /// One hour of the fair by the clock.
    package struct Hour: Hashable, Sendable {
        package let date: CivilDate
        /// From 0 to 23.
        package let hour: Int
        /// Tables at which somebody talks at some time of the hour.
        package let tables: Int
        package let interpreters: Int

        package init(date: CivilDate, hour: Int, tables: Int, interpreters: Int) {
            self.date = date
            self.hour = hour
            self.tables = tables
            self.interpreters = interpreters
        }
    }

    /// What the last release announced.
    package struct Timetable: Hashable, Sendable {
        package let interviews: Int
        package let tables: Int
        package let interpreters: Int
        /// From the first hour of each day to its last.
        package let hours: [Hour]

        package init(interviews: Int, tables: Int, interpreters: Int, hours: [Hour]) {
            self.interviews = interviews
            self.tables = tables
            self.interpreters = interpreters
            self.hours = hours
        }
    }

    /// A level of German: how many are to reach it by the plan of the courses, how many can show it, and its exams.
    package struct Level: Hashable, Sendable {
        package let level: CEFRLevel
        package let planned: Int
        package let reached: Int
        package let examsPassed: Int
        package let examsFailed: Int

        package init(level: CEFRLevel, planned: Int, reached: Int, examsPassed: Int, examsFailed: Int) {
            self.level = level
            self.planned = planned
            self.reached = reached
            self.examsPassed = examsPassed
            self.examsFailed = examsFailed
        }
    }

    /// A week of the homes.
    package struct Week: Hashable, Sendable {
        package let monday: CivilDate
        package let taken: Int
        package let open: Int

        package init(monday: CivilDate, taken: Int, open: Int) {
            self.monday = monday
            self.taken = taken
            self.open = open
        }
    }

    package struct Employed: Hashable, Sendable {
        package let state: EmploymentState
        package let contracts: Int

        package init(state: EmploymentState, contracts: Int) {
            self.state = state
            self.contracts = contracts
        }
    }

    /// What the books and the plans come to (Kosten).
    package struct Money: Hashable, Sendable {
        package struct Stage: Hashable, Sendable {
            package let stage: CostStage
            package let paid: Cents
            /// Planned, ordered or billed, and not paid.
            package let open: Cents

            package init(stage: CostStage, paid: Cents, open: Cents) {
                self.stage = stage
                self.paid = paid
                self.open = open
            }

            package var sum: Cents { paid + open }
        }

        package struct Payer: Hashable, Sendable {
            package let name: String
            package let amount: Cents

            package init(name: String, amount: Cents) {
                self.name = name
                self.amount = amount
            }
        }

        package let stages: [Stage]
        /// Funders in the order of their rules, who pays the rest last.
        package let payers: [Payer]
        /// Nil where nobody was invited, or hired.
        package let perApplicant: Cents?
        package let perHire: Cents?

        package init(stages: [Stage], payers: [Payer], perApplicant: Cents?, perHire: Cents?) {
            self.stages = stages
            self.payers = payers
            self.perApplicant = perApplicant
            self.perHire = perHire
        }

        package var total: Cents { stages.map(\.sum).reduce(.zero, +) }
        package var paid: Cents { stages.map(\.paid).reduce(.zero, +) }
    }

    package let name: String
    package let day: CivilDate
    package let people: Int
    package let stages: [Stage]
    /// Still to be spent on average.
    package let toSpend: Cents
    /// What firms owe by the campaign's fees: for coming, and for each contract.
    package let fees: Cents
    /// Nil where neither the books nor a plan in force have a cost.
    package let money: Money?
    /// Nil where the route has none, or nothing is announced.
    package let timetable: Timetable?
    /// The levels that are planned, shown or examined, from the lowest; empty where no courses are planned.
    package let levels: [Level]
    /// Empty where no homes are planned.
    package let weeks: [Week]
    /// Signed contracts by what became of them, in the order of the states.
    package let employed: [Employed]
    /// Nil where nobody said anything for statistics.
    package let equality: EqualityAudit?

    package init(
        name: String, day: CivilDate, people: Int, stages: [Stage], toSpend: Cents, fees: Cents,
        money: Money?, timetable: Timetable?, levels: [Level], weeks: [Week], employed: [Employed],
        equality: EqualityAudit?
    ) {
        self.name = name
        self.day = day
        self.people = people
        self.stages = stages
        self.toSpend = toSpend
        self.fees = fees
        self.money = money
        self.timetable = timetable
        self.levels = levels
        self.weeks = weeks
        self.employed = employed
        self.equality = equality
    }

    /// What was paid; by the campaign's rates where no cost is known.
    package var spent: Cents { money?.paid ?? stages.map(\.spent).reduce(.zero, +) }
}
