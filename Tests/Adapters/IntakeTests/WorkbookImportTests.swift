import Calendar
import Domain
import Intake
import Support
import Testing

/// Workbooks: what a cell holds stays what it is, and findings name sheet and cell.
@Suite struct WorkbookImportTests {
    /// A workbook whose first row is the header and whose further rows hold cells as they stand in the file, from A on.
    private static func book(_ header: [String], _ rows: [[String]]) -> HandmadeWorkbook {
        var book = HandmadeWorkbook()
        book.formats = ["General", "dd.mm.yyyy", "hh:mm", "0.0%", "00000"]
        let names = header.map { #"t="inlineStr"><is><t>\#($0)</t></is>"# }
        book.rows = ([names] + rows).enumerated().map { index, cells in
            "<row>" + cells.map { $0.isEmpty ? "<c/>" : "<c \($0)</c>" }.joined() + "</row>"
        }.joined()
        return book
    }

    private static func text(_ text: String) -> String {
        #"t="inlineStr"><is><t xml:space="preserve">\#(text)</t></is>"#
    }
    private static func number(_ number: String, style: Int? = nil) -> String {
        (style.map { "s=\"\($0)\">" } ?? ">") + "<v>\(number)</v>"
    }

    private static func file(_ book: HandmadeWorkbook, sheet: String? = nil) -> ImportFile {
        ImportFile(name: "agency.xlsx", bytes: book.bytes, sheet: sheet)
    }

    @Test("dates, numbers, times and flags come as what they are, not as texts to guess at")
    func types() throws {
        let header = ["id", "Firma", "Stelle", "Gehalt", "Wochenstunden", "Beginn", "Tarif", "Anzahl", "Kostenstelle"]
        let rows = [
            [
                Self.number("17"), Self.text("E-1"), Self.text("Schweißer"), Self.number("32500.5"),
                Self.number("38.5"),
                Self.number("41153", style: 1), #"t="b"><v>1</v>"#, Self.number("2"), Self.number("1067", style: 4),
            ],
            // As a text `1.234` would be 1234; as a number of a cell it is less than two.
            [
                Self.text("V-2"), Self.text("E-1"), Self.text("Schweißer"), Self.number("31000"), Self.number("30.255"),
                Self.text("01.09.2012"), "", Self.number("1.234"), Self.number("0.5", style: 3),
            ],
        ]
        let result = try importer(employers: [ID("E-1")]).vacancies([Self.file(Self.book(header, rows))])
        let welder = JobTitle(original: "Schweißer", occupations: [ID("schweisser")])
        let expected = [
            Vacancy(
                id: ID("17"), employer: ID("E-1"), title: welder, openings: 2, salaryPerYear: Cents(3_250_050),
                weeklyHours: WeeklyHours(hundredths: 3_850), hasCollectiveAgreement: true,
                start: CivilDate(iso: "2012-09-01"), notes: [Note(heading: "Kostenstelle", text: "01067")]),
            Vacancy(
                id: ID("V-2"), employer: ID("E-1"), title: welder, openings: 1, salaryPerYear: Cents(3_100_000),
                weeklyHours: WeeklyHours(hundredths: 3_026), start: CivilDate(iso: "2012-09-01"),
                notes: [Note(heading: "Kostenstelle", text: "50 %")]),
        ]
        #expect(result.values == expected)
        #expect(
            result.findings.map(\.line) == [
                "agency.xlsx:Data!E3: warning[IN051] weeklyHours \"30.255\": two decimals are kept; taken as 30,26 | "
                    + "Nothing to do if that is right.",
                "agency.xlsx:Data!H3: warning[IN051] openings \"1.234\": two decimals are kept; taken as 1,23 | "
                    + "Nothing to do if that is right.",
                "agency.xlsx:Data!H3: warning[IN051] openings \"1,23\": a whole number is kept; taken as 1 | "
                    + "Nothing to do if that is right.",
            ])
    }

    @Test("times of day and days of a fair are cells of their kinds")
    func times() throws {
        let rows = [
            [
                Self.number("41085", style: 1), Self.number("0.375", style: 2), Self.number("0.5", style: 2),
                Self.number("30"),
            ]
        ]
        let result = try importer().days([Self.file(Self.book(["Datum", "von", "bis", "Dauer"], rows))])
        #expect(result.findings.map(\.line) == [])
        guard case .day(let day, _)? = result.values.first else {
            Issue.record("no day")
            return
        }
        #expect(day.date.iso == "2012-06-25" && day.slots.map(\.start.text).first == "09:00" && day.slots.count == 6)
    }

    @Test("a cell that has no value is named by sheet and cell, and its row is refused and can be corrected")
    func noValues() throws {
        let header = ["id", "Nachname", "", "Vorname", "Geburtsdatum"]
        let rows = [
            [Self.text("A-1"), Self.text("Rey"), Self.text("x"), Self.text("Eva"), #"t="e"><v>#REF!</v>"#],
            [Self.text("A-2"), Self.text("Rey"), "", "><f>B2</f>", Self.number("60", style: 1)],
            [
                Self.text("A-3"), Self.text("Brea"), Self.text("'=1+1"), Self.text("Ana"),
                Self.number("29221", style: 1),
            ],
            [
                Self.text("A-4"), Self.text("Brea"), "", Self.text("Lía"), Self.number("2958465", style: 1),
                Self.text("far"),
            ],
            [Self.text("A-5"), Self.text("Bel&#x202e;a"), "", Self.text("Uxía"), Self.number("29221")],
        ]
        let first = try importer().applicants([Self.file(Self.book(header, rows))])
        #expect(
            first.findings.map(\.line) == [
                "agency.xlsx:Data!E2: error[IN018] birthDate \"#REF!\": the cell holds the error #REF! | "
                    + "Correct the formula, or replace it by its value.",
                "agency.xlsx:Data!D3: error[IN018] givenName \"\": the cell holds a formula whose result the file does not "
                    + "have | Open the file in Excel and save it, or replace the formula by its value.",
                "agency.xlsx:Data!E3: error[IN021] birthDate \"60\": the day number 60 is no day of the calendar | "
                    + "Enter the date anew; spreadsheets count a 29 February 1900 that never was.",
                "agency.xlsx:Data!E5: error[IN023] birthDate \"9999-12-31\": the year 9999 is outside 1900 to 2100 | "
                    + "Check the year.",
                "agency.xlsx:Data!B6: error[IN017] familyName: found the control character U+202E | "
                    + "Remove it; it may hide what the text really says.",
                "agency.xlsx:Data!E6: error[IN021] birthDate \"29221\": found a number that may be a spreadsheet's day "
                    + "number | Format the column as a date; the number would stand for 1980-01-01.",
            ])
        #expect(first.values.map(\.id) == [ID("A-3")])
        #expect(first.values.map(\.person.birthDate) == [CivilDate(iso: "1980-01-01")])
        #expect(first.values.map(\.notes) == [[Note(heading: "C", text: "=1+1")]])
        #expect(first.summary.columns.map(\.header) == ["id", "Nachname", "Vorname", "Geburtsdatum"])
        let row = try #require(first.refused.first { $0.line == 5 })
        #expect(row.cells == ["A-4", "Brea", "", "Lía", "9999-12-31", "far"])
        var report = RefusalReport(header: row.header)
        report.append(row)
        let csv = String(decoding: report.take(), as: UTF8.self).replacing("9999-12-31", with: "1999-12-31")
        let again = try importer().applicants([ImportFile(name: "refused.csv", bytes: Array(csv.utf8))])
        #expect(again.values.map(\.person.birthDate) == [CivilDate(iso: "1999-12-31")])
    }

    @Test("sheets, hidden rows and columns, and merged cells are said; a sheet of parts is joined")
    func remarks() throws {
        var book = Self.book(
            ["Bewerber", "Sprache", "Niveau"], [[Self.text("A-1"), Self.text("Deutsch"), Self.text("B1")]])
        book.sheets = """
            <sheet name="Sprachen" sheetId="1" r:id="rId1"/><sheet name="Leute" sheetId="2" r:id="rId2"/>
            <sheet name="Alt" sheetId="3" state="hidden" r:id="rId2"/>
            """
        book.rows = book.rows.replacing(
            "<row><c t=\"inlineStr\"><is><t xml", with: "<row hidden=\"1\"><c t=\"inlineStr\"><is><t xml")
        book.beforeRows = #"<cols><col min="2" max="3" hidden="1"/></cols>"#
        book.afterRows = #"<mergeCells><mergeCell ref="A2:A3"/></mergeCells>"#
        let people = Self.book(
            ["id", "Nachname", "Vorname"], [[Self.text("A-1"), Self.text("Rey"), Self.text("Eva")]])
        book.parts["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData>\(people.rows)</sheetData></worksheet>"
        let result = try importer().applicants([Self.file(book, sheet: "Leute"), Self.file(book)])
        #expect(result.values.map(\.languages) == [[LanguageSkill(language: .german, level: .b1)]])
        let hint = "Delete them, or copy the visible rows to a sheet of their own, if they should stay out."
        #expect(
            result.findings.map(\.line) == [
                "agency.xlsx:Sprachen!: warning[IN019]: the first sheet was read; the workbook has also Leute, Alt (hidden) | "
                    + "Name another one with --sheet.",
                "agency.xlsx:Sprachen!: warning[IN019]: 1 rows are hidden, by hand or by a filter; they were read like the "
                    + "others | \(hint)",
                "agency.xlsx:Sprachen!: warning[IN019]: the columns B:C are hidden; they were read like the others | "
                    + "Delete them if they should stay out.",
                "agency.xlsx:Sprachen!: warning[IN019]: cells are merged (A2:A3); only the first cell of each has the value | "
                    + "Unmerge them and fill the value into every row, if it belongs to all of them.",
            ])
    }

    @Test("a workbook that cannot be read gives no row at all, and a sheet is only named for a workbook")
    func refused() throws {
        var book = Self.book(["id", "Firma"], [[Self.text("E-1"), Self.text("Bau")]])
        book.rows += "<row><c><v>x</v></c></row>"
        let damaged = try importer().employers([Self.file(book)])
        #expect(damaged.values.isEmpty)
        #expect(
            damaged.findings.map(\.line) == [
                "agency.xlsx:: error[IN009]: Data!A3: found no number in a cell of numbers | "
                    + "Open it in Excel or LibreOffice and save it again as .xlsx."
            ])
        let empty = try importer().employers([Self.file(HandmadeWorkbook())])
        #expect(
            empty.findings.map(\.line) == [
                "agency.xlsx:Data!: error[IN001]: the sheet holds no row, expected a header | "
                    + "Name another sheet with --sheet."
            ])
        let table = ImportFile(name: "t.csv", bytes: Array("id;Firma\n".utf8), sheet: "Data")
        for findings in [try importer().employers([table]).findings, try importer().applicants([table]).findings] {
            #expect(
                findings.map(\.line) == [
                    "t.csv:: error[IN009]: the file is no workbook, so it has no sheet \"Data\" | Leave --sheet out."
                ])
        }
        let old = ImportFile(name: "old.xls", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
        #expect(try importer().employers([old]).findings.map(\.code) == ["IN009"])
    }
}
