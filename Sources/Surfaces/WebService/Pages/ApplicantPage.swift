import Domain
import Export
import HTML
import HTTP

/// One applicant: profile, vacancies that fit, the way back from the first day of work, what is to be done and to be shown,
/// recognition with the law, what was announced, and the log.
enum ApplicantPage {
    static func response(_ visit: Visit) throws -> Response { try page(visit, .ok, nil) }

    /// The page, after a form with what kept it from being done and with what was typed.
    static func page(_ visit: Visit, _ status: Status, _ problem: FormProblem?) throws -> Response {
        let look = try visit.look()
        guard let applicant = look.applicant(ID(try visit.value("applicant"))) else { throw Turned.away(.notFound) }
        try visit.note([applicant.id], purpose: "profile")
        let assessments = try visit.store.assessments(of: applicant.id)
        let book = try look.caseBook(visit.store)
        let duties = DutyParts(applicant: applicant.id, book: book, visit: visit)
        let links = ApplicantLinks(applicant: applicant.id, look: look, book: book, visit: visit)
        let log = try links.log()
        let notes = try NoteList.part(of: applicant.id, look, visit)
        return visit.page(applicant.person.fullName, status) {
            if let problem { problem.part(visit) }
            Tag.div(.class("columns")) {
                profile(applicant, look, visit)
                Tag.div(.class("part")) {
                    links.part
                    matches(applicant, look, visit)
                }
            }
            if let path = book.paths[applicant.id] { BackwardChart(path, visit).part }
            Tag.div(.class("columns")) {
                duties.tasks
                Tag.div(.class("part")) {
                    duties.gate
                    duties.papers
                }
            }
            notes
            recognition(applicant, assessments, look, visit)
            itinerary(applicant, look, visit)
            log
        }
    }

    private static func profile(_ applicant: Applicant, _ look: Look, _ visit: Visit) -> Node {
        let catalogue = look.view.catalogue
        let language = visit.language.code
        return .section(visit[Words.profile]) {
            Node.facts([
                (visit[Words.number], applicant.id.text),
                (visit[Words.occupation], applicant.trade(in: catalogue, language)),
                (visit[Words.languages], applicant.spoken(catalogue, language)),
                (visit[Words.home], applicant.person.home?.original),
                (visit[Words.start], applicant.earliestStart.map(visit.language.date)),
                (visit[Words.lead], applicant.licences.joined(separator: ", ")),
                (
                    visit[Words.contact],
                    [applicant.person.email, applicant.person.phone].compactMap(\.self).joined(separator: " · ")
                ), (visit[Words.skills], applicant.skills.joined(separator: ", ")),
            ])
            if !applicant.qualifications.isEmpty {
                Tag.h3 { visit[Words.qualifications] }
                Tag.ul(.class("lines")) {
                    for item in applicant.qualifications {
                        Tag.li(Attribute("dir", "auto")) {
                            item.title
                            Tag.small {
                                [item.institution, item.awarded.map { String($0.year) }].compactMap(\.self).joined(
                                    separator: ", ")
                            }
                        }
                    }
                }
            }
            if !applicant.experience.isEmpty {
                Tag.h3 { visit[Words.experience] }
                Tag.ul(.class("lines")) {
                    for item in applicant.experience {
                        Tag.li(Attribute("dir", "auto")) {
                            item.title.original
                            Tag.small { span(item, visit) }
                        }
                    }
                }
            }
        }
    }

    private static func span(_ item: Experience, _ visit: Visit) -> String {
        let days = [item.from, item.to].compactMap { $0.map(visit.language.date) }
        return days.isEmpty ? item.months.map { "\($0) \(visit[Words.months])" } ?? "" : days.joined(separator: " – ")
    }

    private static func matches(_ applicant: Applicant, _ look: Look, _ visit: Visit) -> Node {
        let ranked = look.view.matches?.applicants.first { $0.applicant == applicant.id }?.ranked ?? []
        let listed = Set((look.view.lists?.entries ?? []).filter { $0.applicant == applicant.id }.map(\.vacancy))
        return .section(visit[Words.matches]) {
            if ranked.isEmpty { Tag.p { visit[Words.noMatches] } }
            Tag.ul(.class("lines")) {
                for match in ranked {
                    Tag.li {
                        Tag.a(.href(RouteTable.vacancy.address(match.vacancy.text))) {
                            look.vacancy(match.vacancy)?.title.original ?? match.vacancy.text
                        }
                        " "
                        if listed.contains(match.vacancy) {
                            Tag.span(.class("tag good")) { visit[Words.shortlist] }
                        }
                        if match.needsPlan { Tag.span(.class("tag")) { visit[Words.withPlan] } }
                        Tag.small {
                            let firm = look.vacancy(match.vacancy).flatMap { look.employer($0.employer)?.name }
                            "\(firm.map { "\($0) · " } ?? "")\(visit[Words.score]) \(match.mutualScore)"
                        }
                    }
                }
            }
        }
    }

    private static func recognition(
        _ applicant: Applicant, _ assessments: [ApplicantAssessment], _ look: Look, _ visit: Visit
    ) -> Node {
        let ranked = look.view.matches?.applicants.first { $0.applicant == applicant.id }?.ranked ?? []
        let wanted = Set(ranked.compactMap { look.vacancy($0.vacancy) }.flatMap(\.title.occupations))
        let near = assessments.filter { wanted.contains($0.occupation) }
        let others = assessments.filter { !wanted.contains($0.occupation) }
        return .section(visit[Words.recognition]) {
            if assessments.isEmpty { Tag.p { visit[Words.noAssessment] } }
            for record in near { answer(record, look, visit) }
            if !others.isEmpty {
                Tag.details {
                    Tag.summary { "\(others.count) \(visit[Words.otherOccupations])" }
                    Tag.div(.class("inner")) { for record in others { answer(record, look, visit) } }
                }
            }
        }
    }

    /// What the rules say about one occupation, each reason with its law.
    private static func answer(_ record: ApplicantAssessment, _ look: Look, _ visit: Visit) -> Node {
        Tag.details {
            Tag.summary {
                let title = look.view.catalogue.occupation(record.occupation)?.title(in: visit.language.code)
                "\(title ?? record.occupation.text): \(visit[Words.verdict(record.assessment.verdict)])"
            }
            Tag.ul(.class("lines")) {
                for reason in record.assessment.reasons {
                    Tag.li {
                        visit.dated(reason.text)
                        Tag.small {
                            "\(visit[Words.asWhat]): \(visit.language.law(reason.law)) [\(reason.rule)]"
                            if !reason.isConfirmed { " – \(visit[Words.toConfirm])" }
                        }
                    }
                }
            }
        }
    }

    private static func itinerary(_ applicant: Applicant, _ look: Look, _ visit: Visit) -> Node {
        .section(visit[Words.itinerary]) {
            if let documents = look.view.documents {
                Tag.div(.class("document")) {
                    documents.parts(for: .candidate(applicant.id), look.printFacts(visit.language))
                }
            } else {
                Tag.p { visit[Words.noItinerary] }
            }
        }
    }
}
