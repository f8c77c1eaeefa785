/// Parts of a market that share neither an applicant nor a vacancy. Employers may have vacancies in several: once the numbers of
/// interviews are settled, their slots bind nobody any more.
struct MarketParts {
    struct Part {
        var applicants: [Int32] = []
        var vacancies: [Int32] = []
        var pairs = 0
    }

    private(set) var parts: [Part] = []

    init(_ graph: InterviewGraph) {
        var partOfVacancy = [Int32](repeating: -1, count: graph.vacancies)
        var partOfApplicant = [Int32](repeating: -1, count: graph.applicants)
        var queue: [Int] = []
        for first in 0..<graph.vacancies where partOfVacancy[first] < 0 {
            let number = Int32(parts.count)
            parts.append(Part())
            partOfVacancy[first] = number
            queue.append(first)
            while let vacancy = queue.popLast() {
                parts[Int(number)].pairs += graph.pairs(ofVacancy: vacancy).count
                for pair in graph.pairs(ofVacancy: vacancy) {
                    let applicant = Int(graph.applicant[pair])
                    if partOfApplicant[applicant] >= 0 { continue }
                    partOfApplicant[applicant] = number
                    for other in graph.pairs(ofApplicant: applicant) {
                        let vacancy = Int(graph.vacancy[Int(other)])
                        if partOfVacancy[vacancy] >= 0 { continue }
                        partOfVacancy[vacancy] = number
                        queue.append(vacancy)
                    }
                }
            }
        }
        for (applicant, part) in partOfApplicant.enumerated() where part >= 0 {
            parts[Int(part)].applicants.append(Int32(applicant))
        }
        for (vacancy, part) in partOfVacancy.enumerated() where part >= 0 {
            parts[Int(part)].vacancies.append(Int32(vacancy))
        }
    }
}
