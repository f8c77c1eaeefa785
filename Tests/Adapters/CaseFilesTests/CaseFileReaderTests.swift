import Calendar
import CaseFiles
import Catalogue
import Domain
import JSONText
import Testing

/// A case file with one thing wrong.
struct BadCase: CustomTestStringConvertible, Sendable {
    let why: String
    let text: String
    /// The pointers of the findings, in order.
    let pointers: [String]
    let words: String

    var testDescription: String { why }
}

@Suite struct CaseFileReaderTests {
    private static let catalogue: Result<Catalogue, any Error> = Result { try Catalogue.load() }

    /// A case with the required fields and these.
    private static func text(_ extra: String, nationalities: String = #"["ES"]"#, qualification: String = "null")
        -> String
    {
        #"{"nationalities":\#(nationalities),"qualification":\#(qualification),"occupation":"shk","land":"BW","date":"2012-06-25"\#(extra)}"#
    }

    private static func read(_ text: String) throws -> AssessmentCase {
        try CaseFileReader.read(Array(text.utf8), try catalogue.get())
    }

    private static let bad: [BadCase] = [
        BadCase(why: "unknown field", text: text(#","sex":"f""#), pointers: ["/sex"], words: "unknown field \"sex\""),
        BadCase(
            why: "unknown field inside", text: text("", qualification: #"{"title":"x","grade":1}"#),
            pointers: ["/qualification/grade"], words: "unknown field \"grade\""),
        BadCase(
            why: "missing fields", text: #"{"nationalities":["ES"],"qualification":null,"occupation":"shk"}"#,
            pointers: ["", ""],
            words: "the field \"land\" is missing"),
        BadCase(
            why: "no nationality", text: text("", nationalities: "[]"), pointers: ["/nationalities"],
            words: "no nationality"),
        BadCase(
            why: "unknown country", text: text("", nationalities: #"["ES","QQ"]"#), pointers: ["/nationalities/1"],
            words: "unknown country \"QQ\""),
        BadCase(
            why: "salary with a point", text: text(#","salaryPerYear":42000.50"#), pointers: ["/salaryPerYear"],
            words: "found 42000.50"),
        BadCase(
            why: "level", text: text(#","germanLevel":"B3""#), pointers: ["/germanLevel"], words: "unknown level \"B3\""
        ),
        BadCase(
            why: "employment", text: text(#","employment":"freelance""#), pointers: ["/employment"],
            words: "expected one of: employed, selfEmployed, training"),
        BadCase(
            why: "family", text: text(#","familyMemberOf":"german""#), pointers: ["/familyMemberOf"],
            words: "expected \"euCitizen\""),
        BadCase(
            why: "age twice", text: text(#","age":30,"birthDate":"1980-01-01""#), pointers: ["/birthDate"],
            words: "both \"age\" and \"birthDate\""),
        BadCase(
            why: "unborn", text: text(#","birthDate":"2013-01-01""#), pointers: ["/birthDate"],
            words: "after the date of the case"),
        BadCase(
            why: "kind", text: text("", qualification: #"{"title":"x","kind":"es-nada"}"#),
            pointers: ["/qualification/kind"],
            words: "unknown kind of qualification \"es-nada\""),
        BadCase(
            why: "experience backwards", text: text(#","experience":[{"from":"2012-01-01","to":"2011-01-01"}]"#),
            pointers: ["/experience/0/to"], words: "an end before the start"),
        BadCase(
            why: "several at once", text: text(#","age":"old","weeklyHours":0,"offer":"yes""#),
            pointers: ["/offer", "/weeklyHours", "/age"], words: "expected true or false"),
        BadCase(
            why: "three decimals", text: text(#","weeklyHours":38.333"#), pointers: ["/weeklyHours"],
            words: "found 38.333, expected a number from 1 to 80 with at most two decimals"),
        BadCase(
            why: "exponent", text: text(#","weeklyHours":4e1"#), pointers: ["/weeklyHours"],
            words: "found 4e1, expected a number"),
        BadCase(
            why: "beyond the range by a half", text: text(#","weeklyHours":80.5"#), pointers: ["/weeklyHours"],
            words: "found 80.5, expected a number from 1 to 80"),
        BadCase(why: "no object", text: "[]", pointers: [""], words: "expected an object"),
    ]

    @Test("a case file with something wrong is refused with pointers and words", arguments: bad)
    func refused(_ row: BadCase) throws {
        let error = try #require(throws: CaseFileError.self) { try Self.read(row.text) }
        guard case .findings(let findings) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(findings.map(\.pointer) == row.pointers)
        #expect(findings.first?.message.contains(row.words) == true, "\(findings.map(\.message))")
        #expect(findings.allSatisfy { !$0.hint.isEmpty })
    }

    @Test("text that is not JSON is refused with its place")
    func syntax() throws {
        let error = try #require(throws: CaseFileError.self) { try Self.read("{\n  \"nationalities\": [,]}") }
        guard case .syntax(let syntax) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(syntax.mark == JSONNode.Mark(line: 2, column: 21))
    }

    @Test("every field of the contract is read")
    func everyField() throws {
        let input = try Self.read(
            """
            {"nationalities":["ES","AR"],
             "qualification":{"country":"ES","title":"Grado en Ingeniería Mecánica","kind":"es-grado","awarded":"2010-07-01",
               "trainingStart":"2006-09-01","trainingMonths":48,"institution":"UPV","institutionStatus":"H+",
               "degreeStatus":"entspricht","stateRecognisedAtHome":true,"alreadyRecognisedIn":["FR","ES"]},
             "experienceMonths":24,
             "experience":[{"from":"2010-09-01","to":"2012-05-31","hoursPerWeek":38.5,"occupation":"eng-mechanical","country":"ES"}],
             "germanLevel":"B1","germanProof":"self","occupation":"2144","employment":"employed","land":"DE-BW","date":"2012-06-25",
             "offer":true,"salaryPerYear":4200000,"weeklyHours":39.83,"contractMonths":24,"collectiveAgreement":false,
             "partialRecognition":false,"recognitionPartnership":true,"familyMemberOf":"euCitizen","birthDate":"1983-06-26",
             "englishLevel":"C1","recentStayInGermany":true,"spouseQualifies":false}
            """)
        let date = { (text: String) in CivilDate(iso: text) }
        #expect(input.nationalities.map(\.text) == ["ES", "AR"])
        let expected = Qualification(
            title: "Grado en Ingeniería Mecánica", kind: ID("es-grado"), country: CountryCode("ES"), level: EQFLevel(6),
            awarded: date("2010-07-01"), trainingStart: date("2006-09-01"), trainingMonths: 48, institution: "UPV",
            institutionStatus: .recognised, degreeStatus: .corresponds, stateRecognisedAtHome: true,
            alreadyRecognisedIn: ["ES", "FR"].compactMap { CountryCode($0) },
            occupation: JobTitle(original: "Grado en Ingeniería Mecánica", occupations: [ID("eng-mechanical")]))
        #expect(input.qualification == expected)
        #expect(
            input.experience == [
                Experience(
                    title: JobTitle(original: "eng-mechanical", occupations: [ID("eng-mechanical")]),
                    from: date("2010-09-01"),
                    to: date("2012-05-31"), hoursPerWeek: WeeklyHours(hundredths: 3_850), country: CountryCode("ES"))
            ])
        #expect(input.experienceMonths == 24)
        #expect(input.germanLevel == .b1)
        #expect(input.germanProof == .selfAssessed)
        #expect(input.target == ISCO08Code("2144").map { .isco($0) })
        #expect(input.employment == .employed)
        #expect(input.land == .badenWuerttemberg)
        #expect(input.date == date("2012-06-25"))
        #expect(input.hasOffer == true)
        #expect(input.salaryPerYear == Cents(4_200_000))
        #expect(input.weeklyHours == WeeklyHours(hundredths: 3_983))
        #expect(input.contractMonths == 24)
        #expect(input.hasCollectiveAgreement == false)
        #expect(input.partialRecognition == false)
        #expect(input.inRecognitionPartnership == true)
        #expect(input.family == .euCitizen)
        #expect(input.englishLevel == .c1)
        #expect(input.hasRecentStay == true)
        #expect(input.spouseQualifies == false)
        // The 29th birthday is the day after the date.
        #expect(input.age == 28)
    }

    @Test("absent fields are unknown, and a title of null is no formal qualification")
    func absent() throws {
        let input = try Self.read(Self.text("", qualification: #"{"country":"ES","title":null}"#))
        #expect(
            input
                == AssessmentCase(
                    nationalities: ["ES"].compactMap { CountryCode($0) }, qualification: nil,
                    target: .occupation(ID("shk")),
                    land: .badenWuerttemberg, date: try #require(CivilDate(iso: "2012-06-25"))))
    }
}
