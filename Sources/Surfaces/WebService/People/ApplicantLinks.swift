import Calendar
import Domain
import HTML

/// What else there is about an applicant: the offer or contract, the home, the courses, the journey, the first months, and the log.
struct ApplicantLinks {
    let applicant: ID<Applicant>
    let look: Look
    let book: CaseBook
    let visit: Visit

    var part: Node {
        let contracts = look.view.inputs.contracts.filter { $0.applicant == applicant }
        let groups = Set(book.courses.enrolments.filter { $0.learner == applicant }.map(\.group)).sorted()
        let probation = book.probations.first { $0.work.contract.applicant == applicant }
        let history = look.view.inputs.employments.filter { $0.contract.applicant == applicant }
        return .section(visit[Words.whereFrom]) {
            Tag.ul(.class("lines")) {
                for contract in contracts {
                    Tag.li {
                        Tag.a(.href(RouteTable.vacancy.address(contract.vacancy.text))) {
                            look.workplace(contract.vacancy)
                        }
                        " "
                        Tag.span(.class("tag")) { visit[contract.state.name] }
                        Tag.small {
                            "\(visit[Words.start]): "
                            visit.time(contract.start)
                        }
                    }
                }
                if let probation {
                    Tag.li {
                        Tag.a(.href(ProbationPages.person.address(applicant.text))) { visit[Words.probation] }
                        " "
                        Tag.span(.class("tag")) { visit[probation.work.state.title] }
                    }
                } else if let last = history.last {
                    Tag.li {
                        Tag.a(.href(ProbationPages.board.address())) { visit[Words.probation] }
                        " "
                        Tag.span(.class("tag")) { visit[last.state.title] }
                    }
                }
                for group in groups {
                    Tag.li { Tag.a(.href(CoursePages.list.address())) { "\(visit[Words.course]): \(group)" } }
                }
                if let guide = book.checklists.guide(of: applicant) {
                    Tag.li { "\(visit[Words.guide]): \(guide)" }
                }
                Tag.li { Tag.a(.href("/housing")) { visit[Words.housing] } }
            }
        }
    }

    /// Who did what with the person's data, newest first; of the coordinator alone.
    func log() throws -> Node {
        guard visit.who?.role == .coordinator else { return .empty }
        let entries = try visit.store.auditEntries(about: visit.store.auditID(of: .applicant(applicant)))
        return Tag.details {
            Tag.summary { "\(visit[Words.log]) (\(entries.count))" }
            Tag.ul(.class("lines")) {
                for entry in entries.suffix(40).reversed() {
                    Tag.li {
                        "\(visit.moment(entry.at)) · \(entry.actor) · \(visit[Words.action(entry.action)])"
                        Tag.small {
                            [entry.field, entry.purpose.map { visit[Words.purpose($0)] }].compactMap(\.self)
                                .joined(separator: " · ")
                        }
                    }
                }
            }
        }
    }
}
