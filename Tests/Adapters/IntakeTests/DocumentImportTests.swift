import Calendar
import Domain
import Foundation
import Intake
import Support
import Testing

@Suite struct DocumentImportTests {
    @Test("JSON has the same fields, nested where a table repeats columns, and money in cents")
    func json() throws {
        let text = """
            {"applicants": [
             {"id": "A-1", "familyName": "Brea", "givenName": "Olalla", "nationalities": ["ES", "Portugal"],
              "minimumSalaryPerYear": 3000000, "consentMatching": true, "fairWindows": [],
              "qualifications": [{"title": "Técnico en Soldadura y Calderería", "country": "ES", "awarded": "2007-06-30"}],
              "experience": [{"title": "Soldadora", "from": "2008-03-01", "to": null}],
              "languages": [{"language": "de", "level": "A2", "proof": "certificate"}], "skills": ["MAG", "WIG"]},
             {"id": 7, "familyName": "Rey", "givenName": {"first": "Ana"}, "shoeSize": 38, "birthDate": "31.02.1987"},
             [1]
            ]}
            """
        let result = try importer().applicants([file(text, named: "a.json")])
        let olalla = try #require(result.values.first)
        #expect(result.values.count == 1)
        #expect(olalla.person.nationalities == [CountryCode("ES"), CountryCode("PT")].compactMap { $0 })
        #expect(olalla.wishes.minimumSalaryPerYear == Cents(3_000_000))
        #expect(olalla.consents == [Consent(purpose: .matching, isGiven: true)])
        #expect(olalla.fairWindows == [])
        #expect(olalla.qualifications.map(\.kind) == [ID("es-t-cnico")])
        #expect(olalla.experience.map(\.from) == [CivilDate(iso: "2008-03-01")])
        #expect(olalla.languages == [LanguageSkill(language: .german, level: .a2, proof: .certificate)])
        #expect(olalla.skills == ["MAG", "WIG"])
        #expect(
            result.findings.map(\.line) == [
                "a.json:7:46:/applicants/1/givenName: error[IN005] givenName: found an object, expected a text, a number or "
                    + "a list | Write it as docs/reference/file-formats.md says: Ana.",
                "a.json:7:64:/applicants/1/shoeSize: error[IN006] shoeSize: there is no field of this name | "
                    + "docs/reference/file-formats.md lists the fields.",
                "a.json:7:93:/applicants/1/birthDate: error[IN021] birthDate \"31.02.1987\": the calendar has no such day | "
                    + "Check day and month: 25.06.2012.",
                "a.json:8:2:/applicants/2: error[IN005]: found an array, expected an object with the row's fields | Write "
                    + "{\"id\": …}; docs/reference/file-formats.md lists the fields.",
            ])
        #expect(result.summary.rows == 3 && result.summary.refused == 2)
    }

    @Test("a refused JSON row is reported as a CSV that reads the same once corrected")
    func jsonReport() throws {
        let text = """
            [{"id": "A-1", "familyName": "Rey", "givenName": "Ana", "birthDate": "31.02.1987",
              "minimumSalaryPerYear": 3000050, "wishedPlaces": ["Selb", "Wunsiedel"],
              "qualifications": [{"title": "Grado en Ingeniería Mecánica", "country": "ES"}, {"title": "Master"}],
              "languages": [{"language": "de", "level": "B1", "proof": "certificate"}]}]
            """
        let first = try importer().applicants([file(text, named: "a.json")])
        #expect(first.findings.map(\.code).contains("IN021"))
        var report = RefusalReport(header: first.refused[0].header)
        first.refused.forEach { report.append($0) }
        let csv = String(decoding: report.take(), as: UTF8.self).replacingOccurrences(
            of: "31.02.1987", with: "28.02.1987")
        let second = try importer().applicants([file(csv)])
        let corrected = try importer().applicants([
            file(text.replacingOccurrences(of: "31.02.1987", with: "28.02.1987"), named: "a.json")
        ])
        #expect(second.values.count == 1)
        #expect(second.values == corrected.values)
    }

    @Test("a JSON Resume becomes an applicant whose id is made from the e-mail address")
    func resume() throws {
        let text = """
            {"basics": {"name": "Richard Hendriks", "label": "Programmer", "email": "richard@example.org",
              "location": {"city": "Padrón", "countryCode": "ES"}},
             "work": [{"position": "Koch", "startDate": "2013-12-01", "endDate": "2014-12"}],
             "education": [{"institution": "USC", "area": "Ingeniería Mecánica", "studyType": "Grado en", "endDate": "2010-07-01"}],
             "skills": [{"name": "Web", "keywords": ["HTML", "CSS"]}], "languages": [{"language": "English", "fluency": "Native speaker"}]}
            """
        let result = try importer().applicants([file(text, named: "r.json")])
        let applicant = try #require(result.values.first)
        #expect(applicant.id.text.hasPrefix("m-") && applicant.id.text.utf8.count == 18)
        #expect(applicant.person.familyName == "Hendriks" && applicant.person.givenName == "Richard")
        #expect(applicant.experience.map(\.to) == [CivilDate(iso: "2014-12-31")])
        #expect(applicant.qualifications.map(\.title) == ["Grado en Ingeniería Mecánica"])
        #expect(applicant.languages == [LanguageSkill(language: .english, level: .c2)])
        #expect(applicant.skills == ["Web", "HTML", "CSS"])
        #expect(result.findings.map(\.code) == ["IN052", "IN042"])
        #expect(try importer().applicants([file(text, named: "r.json")]).values.first?.id == applicant.id)
    }

    @Test("the reference samples of JSON Resume, Europass and schema.org are read", .enabled(if: Tier.reference != nil))
    func referenceSamples() throws {
        let folder = try #require(Tier.reference) + "/samples/"
        let resume = try importer().applicants([ImportFile(path: folder + "json-resume/sample.resume.json")])
        #expect(resume.values.map(\.person.familyName) == ["Hendriks"])
        let europass = try importer().applicants([ImportFile(path: folder + "own/europass_v34_like.xml")])
        let olalla = try #require(europass.values.first)
        #expect(olalla.person.familyName == "Brea Sande" && olalla.person.birthDate == CivilDate(iso: "1987-03-07"))
        #expect(olalla.experience.map(\.title.original) == ["Soldadora"])
        #expect(olalla.experience.map(\.to) == [CivilDate(iso: "2012-06-30")])
        #expect(olalla.qualifications.map(\.level) == [EQFLevel(4)])
        #expect(
            olalla.languages == [
                LanguageSkill(language: .german, level: .a2), LanguageSkill(language: .spanish, level: .c2),
            ])
        #expect(olalla.licences == ["B"])
        let posting = try importer().vacancies([ImportFile(path: folder + "own/schemaorg_jobposting.json")])
        let welder = try #require(posting.values.first)
        #expect(welder.employer == ID("Beispiel Stahlbau GmbH") && welder.openings == 2 && welder.land == .bavaria)
        #expect(welder.title.occupations == [ID("schweisser")])
        #expect(welder.salaryPerYear == Cents(3_120_000))
        #expect(welder.patterns == [.fullTime])
        #expect(welder.notes.first == Note(heading: "description", text: "Stahlbau, Tagschicht"))
        #expect(posting.findings.map(\.code) == ["IN027", "IN042"])
    }
}
