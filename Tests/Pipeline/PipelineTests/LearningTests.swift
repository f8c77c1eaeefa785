import Calendar
import Domain
import Support
import Testing

/// What certificates, lessons and exams say, before any stage reads it.
@Suite struct LearningTests {
    static let person: ID<Applicant> = ID("A1")

    struct Shown: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Level, day, last day; nil = does not expire.
        let certificates: [(CEFRLevel, CivilDate, CivilDate?)]
        /// Nil = what the application says, A2.
        let level: CEFRLevel?
    }

    static let shown: [Shown] = [
        Shown(testDescription: "nothing is shown", certificates: [], level: nil),
        Shown(testDescription: "one raises the level", certificates: [(.b1, day(2, 24), nil)], level: .b1),
        Shown(testDescription: "one lowers it", certificates: [(.a1, day(2, 24), nil)], level: .a1),
        Shown(
            testDescription: "a lower newer one counts as what it is",
            certificates: [(.b2, day(1, 10), nil), (.b1, day(2, 24), nil)], level: .b1),
        Shown(
            testDescription: "of two of one day the higher",
            certificates: [(.b1, day(2, 24), nil), (.b2, day(2, 24), nil), (.a2, day(2, 24), nil)], level: .b2),
        Shown(testDescription: "one of the day itself counts", certificates: [(.b1, day(3, 17), nil)], level: .b1),
        Shown(testDescription: "one of the day after does not", certificates: [(.b1, day(3, 18), nil)], level: nil),
        Shown(
            testDescription: "the last day counts", certificates: [(.b1, day(1, 10), day(3, 17))], level: .b1),
        Shown(
            testDescription: "an expired one gives way to an older that has not",
            certificates: [(.a2, day(1, 10), nil), (.b2, day(2, 1), day(3, 16))], level: .a2),
    ]

    @Test("the newest certificate that is valid on the day sets the level", arguments: shown)
    func certified(_ row: Shown) {
        let stated = [LanguageSkill(language: .german, level: .a2), LanguageSkill(language: .english, level: .c1)]
        let applicant = Applicant(
            id: LearningTests.person, person: Person(familyName: "Rey", givenName: "Ana"), languages: stated)
        let certificates = row.certificates.map {
            LanguageCertificate(
                applicant: applicant.id, language: .german, level: $0.0, exam: "exam", date: $0.1, validUntil: $0.2)
        }
        for order in [certificates, certificates.reversed()] {
            let certified = applicant.certified(by: order, on: LearningTests.day(3, 17))
            let expected = row.level.map {
                [stated[1], LanguageSkill(language: .german, level: $0, proof: .certificate)]
            }
            #expect(certified.languages == expected ?? stated)
        }
    }

    struct Lessons: Sendable, CustomTestStringConvertible {
        /// A letter a lesson: present, excused, missing.
        let testDescription: String
        let alerts: [AttendanceCount.Alert]
        let missedInARow: Int
    }

    static let lessons: [Lessons] = [
        Lessons(testDescription: "p", alerts: [], missedInARow: 0),
        Lessons(testDescription: "e", alerts: [], missedInARow: 0),
        Lessons(testDescription: "ppppm", alerts: [], missedInARow: 1),
        Lessons(testDescription: "pppm", alerts: [.belowShare], missedInARow: 1),
        Lessons(testDescription: "pppmee", alerts: [.belowShare], missedInARow: 1),
        Lessons(testDescription: "ppppppppmm", alerts: [.twoInARow], missedInARow: 2),
        Lessons(testDescription: "ppppppppmem", alerts: [.twoInARow], missedInARow: 2),
        Lessons(testDescription: "ppppppppmmp", alerts: [], missedInARow: 0),
        Lessons(testDescription: "mm", alerts: [.belowShare, .twoInARow], missedInARow: 2),
        Lessons(testDescription: "pmmm", alerts: [.belowShare, .twoInARow], missedInARow: 3),
    ]

    @Test("below 80 % or the last two missed in a row is an alert; excused lessons stand aside", arguments: lessons)
    func attendance(_ row: Lessons) throws {
        let states: [Character: AttendanceRecord.State] = ["p": .present, "e": .excused, "m": .missing]
        let records = row.testDescription.enumerated().compactMap { index, letter in
            states[letter].map {
                AttendanceRecord(
                    group: ID("G/1"), date: LearningTests.day(6, 4).adding(days: index),
                    applicant: LearningTests.person,
                    state: $0)
            }
        }
        let counts = records.reversed().counted
        #expect(counts.count == 1)
        let count = try #require(counts.first)
        #expect(count.alerts == row.alerts)
        #expect(count.missedInARow == row.missedInARow)
        #expect(count.present + count.excused + count.missing == row.testDescription.count)
        #expect(count.lastMissed == records.last { $0.state == .missing }?.date)
    }

    @Test("everybody's lessons are counted by group and person")
    func counts() {
        let people = ["B", "A"].map { ID<Applicant>($0) }
        let records = ["G2", "G1"].flatMap { group in
            people.map {
                AttendanceRecord(group: ID(group), date: LearningTests.day(6, 4), applicant: $0, state: .present)
            }
        }
        #expect(records.counted.map { "\($0.group) \($0.applicant)" } == ["G1 A", "G1 B", "G2 A", "G2 B"])
    }

    @Test("a failed exam is open until a later exam or certificate shows the level or a higher one")
    func open() {
        func exam(_ level: CEFRLevel, _ day: CivilDate, _ outcome: ExamResult.Outcome) -> ExamResult {
            ExamResult(applicant: LearningTests.person, level: level, date: day, outcome: outcome)
        }
        let (first, second) = (LearningTests.day(6, 1), LearningTests.day(7, 1))
        let failed = exam(.b1, first, .failed)
        #expect([failed].open(besides: []) == [failed])
        #expect([failed, exam(.b1, second, .failed)].open(besides: []) == [exam(.b1, second, .failed)])
        #expect([failed, exam(.b1, second, .passed)].open(besides: []) == [])
        #expect([failed, exam(.b2, second, .passed)].open(besides: []) == [])
        #expect([failed, exam(.a2, second, .passed)].open(besides: []) == [failed])
        #expect([exam(.b1, first.adding(days: -9), .passed), failed].open(besides: []) == [failed])
        #expect([failed, exam(.a2, first, .failed)].open(besides: []).map(\.level) == [.a2, .b1])
        var certificate = LanguageCertificate(
            applicant: LearningTests.person, language: .german, level: .b1, exam: "exam", date: second)
        #expect([failed].open(besides: [certificate]) == [])
        certificate.applicant = ID("A2")
        #expect([failed].open(besides: [certificate]) == [failed])
        certificate.applicant = LearningTests.person
        certificate.language = .english
        #expect([failed].open(besides: [certificate]) == [failed])
    }

    static func day(_ month: Int, _ day: Int) -> CivilDate { FairInstances.date(2012, month, day) }
}
