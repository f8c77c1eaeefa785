import Calendar
import Domain
import SampleWriter
import Testing

/// The shape of the sample of 2014, measured after the program's own stages.
@Suite struct ApprenticeSampleTests {
    private static let sample = Result { try PlannedSample(.schwarzwaldBaarHeuberg2014) }

    @Test("twenty firms of the plumbing and heating trade offer forty places of training to people of 18 to 35 years")
    func figures() throws {
        let inputs = try ApprenticeSampleTests.sample.get().inputs
        #expect(inputs.campaign.route == .apprenticeship)
        #expect(inputs.employers.count == 20)
        #expect(inputs.vacancies.reduce(0) { $0 + $1.openings } == 40)
        #expect(Set(inputs.vacancies.map(\.contract)) == [.training])
        #expect(Set(inputs.vacancies.compactMap(\.title.occupation)) == [ID("shk")])
        #expect(Set(inputs.vacancies.compactMap(\.start?.iso)) == ["2014-09-01"])
        let (date, births) = (inputs.campaign.date, inputs.applicants.compactMap(\.person.birthDate))
        #expect(births.count > 50)
        #expect(births.filter { $0.adding(months: 12 * 18) > date } == [], "nobody is a minor")
        #expect(births.filter { $0.adding(months: 12 * 36) <= date } == [], "nobody is older than 35")
    }

    @Test("the sample has no files of a timetable, and no survey, drivers, papers, lessons, statistics and invitations")
    func files() {
        let files = Set(Sample(.schwarzwaldBaarHeuberg2014).files)
        let left: Set<Sample.File> = [
            .delegations, .interpreters, .tables, .days, .survey, .vehicles, .drivers, .documents, .contacts,
            .certificates, .attendance, .exams, .groups, .invitations,
            .allotments, .shuttles, .duties, .fairNeeds,
        ]
        #expect(files == Set(Sample.File.allCases).subtracting(left))
        #expect(
            Sample(.wunsiedel2012).files
                == Sample.File.allCases.filter {
                    ![.invitations, .allotments, .shuttles, .duties, .fairNeeds].contains($0)
                })
        #expect(Sample(.schwarzwaldBaarHeuberg2012).files == Sample.File.allCases)
    }

    @Test("who was ranked was on a shortlist; who signed was liked by both, and is an intern from May to July")
    func placement() throws {
        let sample = try ApprenticeSampleTests.sample.get()
        let proposed = Set(sample.shortlists.entries.map { "\($0.applicant)/\($0.vacancy)" })
        let talked = Set(sample.inputs.rankings.map { "\($0.applicant)/\($0.vacancy)" })
        #expect(talked.subtracting(proposed) == [], "these were on no shortlist")
        let signed = sample.inputs.contracts.filter { $0.state == .signed }
        #expect(signed.count == 27 && Set(signed.map(\.applicant)).count == 27)
        for contract in sample.inputs.contracts {
            let said = sample.inputs.rankings.filter {
                $0.applicant == contract.applicant && $0.vacancy == contract.vacancy
            }
            #expect(said.count == 2 && !said.contains { $0.standing == .notAcceptable }, "\(contract.id)")
            #expect(contract.expectedOn.iso == "2014-05-05" && contract.start.iso == "2014-09-01", "\(contract.id)")
            #expect(contract.internship?.until.iso == "2014-07-31", "\(contract.id)")
        }
    }
}
