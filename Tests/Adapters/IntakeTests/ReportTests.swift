import Domain
import Intake
import Testing

@Suite struct ReportTests {
    @Test("refused rows are written back with reasons and read again once corrected")
    func roundTrip() throws {
        let text =
            "id,familyName,givenName,birthDate,Bemerkung\nA-1,Rey,Eva,31.02.1987,\"=1+1; \"\"x\"\"\"\nA-2,Brea,Ana,01.02.1987,\n"
        let first = try importer().applicants([file(text)])
        var report = RefusalReport(header: first.refused[0].header)
        first.refused.forEach { report.append($0) }
        let written = String(decoding: report.take(), as: UTF8.self)
        #expect(
            written
                == "\u{feff}lotse_file;lotse_line;lotse_reasons;lotse_remedies;id;familyName;givenName;birthDate;Bemerkung\r\n"
                + "f.csv;2;IN021: birthDate: the calendar has no such day;Check day and month: 25.06.2012.;A-1;Rey;Eva;31.02.1987;"
                + "\"'=1+1; \"\"x\"\"\"\r\n")
        let again = try importer().applicants([file(written)])
        #expect(again.values.isEmpty && again.findings.map(\.code) == ["IN021"])
        #expect(again.refused.map(\.cells) == first.refused.map(\.cells))
        let corrected = try importer().applicants([file(written.replacing("31.02.1987", with: "28.02.1987"))])
        #expect(corrected.findings.isEmpty)
        #expect(corrected.values.map(\.notes) == [[Note(heading: "Bemerkung", text: "=1+1; \"x\"")]])
        #expect(corrected.summary.columns.prefix(4).allSatisfy { $0.field == nil && $0.isOfReport })
    }

    @Test("the same bytes give the same result, and child files may come in any order")
    func order() throws {
        let people = "id,familyName,givenName\nA-1,Rey,Eva\nA-2,Brea,Ana\n"
        let languages = "applicant,language,level\nA-2,de,B1\nA-1,de,A2\n"
        let left = try importer().applicants([file(people, named: "p"), file(languages, named: "l")])
        let right = try importer().applicants([file(languages, named: "l"), file(people, named: "p")])
        #expect(left.values == right.values && left.values.count == 2)
    }
}
