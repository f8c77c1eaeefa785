package import Domain
import Hashing

/// Small random problems of placement, tight enough that every rule and every objective matters in some of them.
package enum PlacementInstances {
    /// A stable problem without faults; the same for the same seed.
    package static func stable(seed: UInt64) -> StableProblem {
        var draw = SplitMix64(seed: seed ^ 0x7374_6162)
        let applicants = 3 + draw.below(3)
        let vacancies = 2 + draw.below(3)
        let method: StableProblem.Method = [.applicants, .employers, .mostPlaced][draw.below(3)]
        // Opposed wishes have several stable placements, sparse ones with ties differ in how many they place.
        let isOpposed = method != .mostPlaced && draw.below(2) == 0
        let density = method == .mostPlaced ? 40 + draw.below(35) : 60 + draw.below(41)
        var problem = StableProblem(
            applicants: (0..<applicants).map { ID("A\($0)") },
            vacancies: (0..<vacancies).map { PlacementVacancy(id: ID("V\($0)"), openings: openings(&draw)) },
            method: method)
        problem.pairs = pairs(problem, density: isOpposed ? 95 : density, &draw)
        if isOpposed { oppose(&problem, &draw) }
        problem.ties = draw.below(6) == 0 ? .id : .seed(UInt64(draw.below(1_000)))
        if draw.below(3) == 0 { problem.pins = pins(problem.pairs.map(pair), problem.vacancies, &draw) }
        return problem
    }

    /// The same with a plan in force, some of which is no longer possible.
    package static func stableReplan(seed: UInt64) -> StableProblem {
        var problem = stable(seed: seed)
        var draw = SplitMix64(seed: seed ^ 0x7265_706c)
        problem.previous = previous(problem.pairs.map(pair), problem.applicants, problem.vacancies, &draw)
        return problem
    }

    /// An assignment without faults.
    package static func assignment(seed: UInt64) -> AssignmentProblem {
        var draw = SplitMix64(seed: seed ^ 0x6173_7369)
        let applicants = 3 + draw.below(4)
        let vacancies = 2 + draw.below(3)
        var problem = AssignmentProblem(
            applicants: (0..<applicants).map { .init(id: ID("A\($0)"), isRequired: draw.below(3) == 0) },
            vacancies: (0..<vacancies).map { PlacementVacancy(id: ID("V\($0)"), openings: openings(&draw)) })
        let density = 40 + draw.below(50)
        for applicant in problem.applicants {
            for vacancy in problem.vacancies where draw.below(100) < density {
                problem.pairs.append(.init(applicant: applicant.id, vacancy: vacancy.id, score: draw.below(12)))
            }
        }
        problem.pairs.shuffle(using: &draw)
        switch draw.below(5) {
        case 0: problem.objectives = [.init(.unplaced), .init(.missedScore)]
        case 1:
            problem.objectives = [
                .init([.init(term: .required, weight: 5), .init(term: .missedScore, weight: 1)]), .init(.unplaced),
            ]
        default: break
        }
        problem.ties = draw.below(6) == 0 ? .id : .seed(UInt64(draw.below(1_000)))
        if draw.below(3) == 0 {
            problem.pins = pins(
                problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }, problem.vacancies,
                &draw)
        }
        return problem
    }

    /// The same with a plan in force.
    package static func assignmentReplan(seed: UInt64) -> AssignmentProblem {
        var problem = assignment(seed: seed)
        var draw = SplitMix64(seed: seed ^ 0x7265_706c)
        let pairs = problem.pairs.map { PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy) }
        problem.previous = previous(pairs, problem.applicants.map(\.id), problem.vacancies, &draw)
        return problem
    }

    /// A problem of real size.
    package static func large(applicants: Int, vacancies: Int, method: StableProblem.Method) -> StableProblem {
        var draw = SplitMix64(seed: 2012)
        var problem = StableProblem(
            applicants: (0..<applicants).map { ID("A\($0)") },
            vacancies: (0..<vacancies).map { PlacementVacancy(id: ID("V\($0)"), openings: 1 + draw.below(4)) },
            method: method)
        for applicant in problem.applicants {
            var seen: Set<Int> = []
            for _ in 0..<8 {
                let vacancy = draw.below(vacancies)
                guard seen.insert(vacancy).inserted else { continue }
                problem.pairs.append(
                    .init(
                        applicant: applicant, vacancy: ID("V\(vacancy)"), applicantRank: 1 + draw.below(4),
                        employerRank: 1 + draw.below(6)))
            }
        }
        return problem
    }

    private static func openings(_ draw: inout SplitMix64) -> Int {
        let lot = draw.below(20)
        return lot == 0 ? 0 : lot < 15 ? 1 : 2
    }

    private static func pair(_ pair: StableProblem.Pair) -> PlacementPair {
        PlacementPair(applicant: pair.applicant, vacancy: pair.vacancy)
    }

    /// Pairs with random ranks: strict for two thirds of the methods that break ties, else with many ties.
    private static func pairs(
        _ problem: StableProblem, density: Int, _ draw: inout SplitMix64
    ) -> [StableProblem.Pair] {
        var pairs: [StableProblem.Pair] = []
        let ranks = problem.method == .mostPlaced ? 2 : draw.below(3) == 0 ? 3 : 1_000
        for applicant in problem.applicants {
            for vacancy in problem.vacancies where draw.below(100) < density {
                pairs.append(
                    .init(
                        applicant: applicant, vacancy: vacancy.id, applicantRank: 1 + draw.below(ranks),
                        employerRank: 1 + draw.below(ranks)))
            }
        }
        pairs.shuffle(using: &draw)
        return pairs
    }

    /// Everybody likes best who likes them least, but for a few.
    private static func oppose(_ problem: inout StableProblem, _ draw: inout SplitMix64) {
        let count = problem.vacancies.count
        for index in problem.vacancies.indices where draw.below(4) > 0 { problem.vacancies[index].openings = 1 }
        for index in problem.pairs.indices where draw.below(8) > 0 {
            let pair = problem.pairs[index]
            let row = problem.applicants.firstIndex(of: pair.applicant) ?? 0
            let column = problem.vacancies.firstIndex { $0.id == pair.vacancy } ?? 0
            let place = (column + row) % count
            problem.pairs[index].applicantRank = 10 * place + 1
            problem.pairs[index].employerRank = 10 * (count - place) + row
        }
    }

    private static func pins(
        _ pairs: [PlacementPair], _ vacancies: [PlacementVacancy], _ draw: inout SplitMix64
    ) -> [PlacementPair] {
        var pins: [PlacementPair] = []
        for _ in 0..<(1 + draw.below(2)) where !pairs.isEmpty {
            let pin = pairs[draw.below(pairs.count)]
            let openings = vacancies.first { $0.id == pin.vacancy }?.openings ?? 0
            let taken = pins.count { $0.vacancy == pin.vacancy }
            if taken < openings, !pins.contains(where: { $0.applicant == pin.applicant }) { pins.append(pin) }
        }
        return pins
    }

    private static func previous(
        _ pairs: [PlacementPair], _ applicants: [ID<Applicant>], _ vacancies: [PlacementVacancy],
        _ draw: inout SplitMix64
    ) -> [PlacementPair] {
        applicants.compactMap { applicant in
            let own = pairs.filter { $0.applicant == applicant }
            switch draw.below(6) {
            case 0: return nil
            case 1: return PlacementPair(applicant: applicant, vacancy: ID("gone"))
            default: return own.isEmpty ? nil : own[draw.below(own.count)]
            }
        } + (draw.below(3) == 0 ? [PlacementPair(applicant: ID("left"), vacancy: vacancies[0].id)] : [])
    }
}
