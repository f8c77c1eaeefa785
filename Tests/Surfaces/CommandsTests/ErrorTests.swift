import Arguments
import Foundation
import JSONText
import Testing

@testable import Commands

@Suite struct ErrorTests {
    struct Case: CustomTestStringConvertible {
        let line: String
        let exit: ExitCode
        let text: String
        var testDescription: String { line }
    }

    @Test(
        "an error says what was found and what to do, on standard error alone",
        arguments: [
            Case(
                line: "import applicants none.csv", exit: .environment,
                text: """
                    none.csv: error[CL001]: the file cannot be read: no such file or directory
                    hint: check the path and that you may read it
                    """),
            Case(
                line: "--campaign other.lotse status", exit: .usage,
                text: """
                    argument 3: error[AR001]: unknown command "stauts"
                    hint: did you mean 'status'?
                    """
            ).with(line: "--campaign other.lotse stauts"),
            Case(
                line: "explain B999 V01", exit: .no,
                text: """
                    B999: error[CL010]: the campaign has no applicant with the id "B999"
                    hint: 'lotse show' lists ids; ids are compared letter by letter
                    """),
            Case(
                line: "new x.lotse --from empty", exit: .usage,
                text: """
                    campaign.json: error[CL011]: the folder holds no campaign.json
                    hint: see docs/reference/file-formats.md for the files a campaign begins with
                    """),
            Case(
                line: "new x.lotse --from broken", exit: .usage,
                text: """
                    campaign.json:1:108 /land: error[CL013]: found "XX", expected a German Land
                    hint: write one of BW, BY, BE, BB, HB, HH, HE, MV, NI, NW, RP, SL, SN, ST, SH, TH
                    """),
            Case(
                line: "funnel", exit: .no,
                text: """
                    error[CL020]: matching has not run yet
                    hint: lotse run --to matching
                    """),
            Case(
                line: "shortlist show", exit: .no,
                text: """
                    error[CL021]: there are no shortlists yet
                    hint: lotse run --to shortlists
                    """),
            Case(
                line: "fair show", exit: .no,
                text: """
                    error[CL022]: there is no timetable yet
                    hint: lotse run
                    """),
            Case(
                line: "course show", exit: .no,
                text: """
                    error[CL030]: there are no courses planned yet
                    hint: lotse run
                    """),
            Case(
                line: "due", exit: .no,
                text: """
                    error[CL060]: there is no onboarding planned yet
                    hint: lotse run
                    """),
            Case(
                line: "travel show", exit: .no,
                text: """
                    error[CL050]: there are no journeys planned yet
                    hint: lotse run
                    """),
            Case(
                line: "export itineraries out", exit: .no,
                text: """
                    error[CL025]: nothing has been released, so there is nothing to hand out
                    hint: lotse release 'Version 1'
                    """),
            Case(
                line: "--campaign foreign.lotse status", exit: .environment,
                text: """
                    error[ST003]: FOLDER/foreign.lotse is not a campaign: it is not a SQLite database
                    hint: name a file that 'lotse new' made; such files end in .lotse
                    """),
            Case(
                line: "--campaign none.lotse status", exit: .environment,
                text: """
                    error[ST001]: there is no file FOLDER/none.lotse
                    hint: check the path, or start a campaign with 'lotse new'
                    """),
        ])
    func text(_ test: Case) throws {
        let desk = try Desk()
        defer { desk.clear() }
        #expect(desk.run("new a.lotse --land BY --date 2027-03-01").exit == .done)
        try desk.write("no database, though long enough for the header of one", to: "foreign.lotse")
        let folder = desk.folder.appending(path: "broken")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let description =
            #"{"id": "x", "name": "X", "date": "2027-03-01", "venue": "Hof", "zone": "Europe/Berlin", "seed": 1, "land": "XX"}"#
        try Data(description.utf8).write(to: folder.appending(path: "campaign.json"))
        let words = Desk.words(test.line)
        let answer = desk.run((test.line.contains("--campaign") ? [] : ["--campaign", "a.lotse"]) + words)
        #expect(answer.exit == test.exit)
        #expect(answer.out == "")
        #expect(
            answer.err.replacing(desk.folder.path(), with: "FOLDER/").replacing("//", with: "/") == test.text + "\n")
        let json = desk.run((test.line.contains("--campaign") ? [] : ["--campaign", "a.lotse"]) + words + ["--json"])
        #expect(json.exit == test.exit)
        #expect(json.err == answer.err)
        guard case .object(let members) = try JSONReader.read(Array(json.out.utf8)).value,
            case .object(let error)? = members.first?.node.value
        else {
            Issue.record("no error object: \(json.out)")
            return
        }
        #expect(members.map(\.name) == ["error"])
        #expect(error.map(\.name) == ["code", "message", "hint", "at"])
    }

    @Test("without a name, one campaign of the folder is taken, several are an error that lists them")
    func severalCampaigns() throws {
        let desk = try Desk()
        defer { desk.clear() }
        #expect(
            desk.run("status").err == """
                error[CL003]: no campaign is named and the folder holds none
                hint: name one with --campaign FILE, or start one with 'lotse new FILE'

                """)
        #expect(desk.run("new b.lotse --land BY").exit == .done)
        #expect(desk.run("status").exit == .done)
        #expect(desk.run("new a.lotse --land BY").exit == .done)
        #expect(
            desk.run("status")
                == Desk.Answer(
                    exit: .usage, out: "",
                    err: """
                        error[CL003]: no campaign is named and the folder holds 2: a.lotse, b.lotse
                        hint: name one with --campaign FILE, or start one with 'lotse new FILE'

                        """))
        let named = desk.run(["status"], environment: ["LOTSE_CAMPAIGN": "a.lotse"])
        #expect(named.exit == .done)
    }

    @Test("a file that exists is not overwritten by a sample")
    func sampleTwice() throws {
        let desk = try Desk()
        defer { desk.clear() }
        #expect(desk.writeSample(applicants: 2, vacancies: 1).exit == .done)
        let again = desk.writeSample(applicants: 2, vacancies: 1)
        #expect(again.exit == .environment)
        #expect(
            again.err.hasSuffix(
                "error[CL014]: there is a file of that name already\nhint: name an empty folder\n"))
    }

    @Test("a reader that closes the pipe is no error")
    func closedPipe() {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        signal(SIGPIPE, SIG_IGN)
        close(ends[0])
        let out = Output(descriptor: ends[1])
        let exit = Lotse.run(
            ["reference"],
            in: Session(out: out, err: Output(), environment: [:], folder: "/", now: Desk.now))
        close(ends[1])
        #expect(exit == .done)
    }
}

extension ErrorTests.Case {
    fileprivate func with(line: String) -> Self { Self(line: line, exit: exit, text: text) }
}
