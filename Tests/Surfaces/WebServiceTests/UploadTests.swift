import Domain
import Foundation
import HTTP
import Store
import Testing

@testable import Commands
@testable import WebService

@Suite struct UploadTests {
    private static let people = """
        Nr;Nachname;Vorname;E-Mail;Deutsch
        N1;Ferreira;Ana;ana@example.org;B1
        N2;Costa;Rui;rui@example.org;B2

        """

    /// Sends a file as a browser does.
    @discardableResult
    private func send(
        _ browser: Browser, _ bytes: [UInt8], named name: String = "people.csv", kind: String = "applicants",
        sheet: String = "", token: String? = nil
    ) -> Browser.Answer {
        let mark = "----lotse7b1"
        var body: [UInt8] = []
        for (field, value) in [("token", token ?? browser.get("/imports").token), ("kind", kind), ("sheet", sheet)] {
            body += Array("--\(mark)\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            ("--\(mark)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").utf8)
        body += bytes + Array("\r\n--\(mark)--\r\n".utf8)
        return browser.ask("POST", "/imports", ["Content-Type: multipart/form-data; boundary=\(mark)"], body)
    }

    @Test("who reads German is told in German what is wrong with a file, row by row, and what came of it")
    func german() throws {
        let served = try Served()
        let anna = served.staff("anna")
        anna.language = "de"
        let file = """
            Nr;Nachname;Vorname;E-Mail;Deutsch;Geburtsdatum
            N1;Ferreira;Ana;ana@example.org;B7;31.02.1985
            N1;Costa;Rui;rui;B2;1985

            """
        let address = try #require(send(anna, Array(file.utf8)).header("Location"))
        let page = anna.get(address)
        for text in [
            "Das ist keine Sprachstufe; erwartet ist A0, A1, A2, B1, B2, C1 oder C2.",
            "Bitte die Stufe des Zertifikats oder des Einstufungstests schreiben, etwa B1.",
            "Diesen Tag gibt es im Kalender nicht.", "Das sieht nicht nach einer E-Mail-Adresse aus.",
        ] { #expect(page.text.contains(text), "\(text)") }
        #expect(!page.text.contains("<span lang=\"en\">"))
        #expect(page.text.contains(" angenommen, "))
    }

    private func seen(_ page: Browser.Answer) -> String {
        page.text.firstMatch(of: /name="seen" value="([0-9]+)"/).map { String($0.1) } ?? ""
    }

    @Test("a file is shown as it would be read, nothing is stored before it is confirmed, and it can be taken back")
    func journey() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let before = try served.rows()
        let sent = send(anna, Array(UploadTests.people.utf8))
        let address = try #require(sent.header("Location"))
        #expect(sent.status == 303 && address.hasPrefix("/imports/"))
        let page = anna.get(address)
        #expect(page.status == 200 && page.text.contains("2 accepted"))
        #expect(page.text.contains("<option value=\"familyName\" selected=\"\">familyName</option>"))
        #expect(page.text.contains("<td data-head=\"Line 2\"><span dir=\"auto\">Ferreira</span></td>"))
        #expect(try served.rows() == before)
        // Somebody else's session does not have it.
        #expect(served.staff("anna").get(address).status == 410)
        let done = anna.post(address, [("seen", seen(page))], token: page.token)
        #expect(done.status == 200 && done.text.contains(/2 accepted[^<]*\(batch [0-9]+\)/))
        #expect(try served.store().find(.applicants, "N1")?.person.familyName == "Ferreira")
        let batch = try #require(try served.store().batches().last)
        #expect(batch.actor == "anna" && batch.file == "people.csv" && batch.created == 2)
        #expect(anna.get(address).status == 410, "a file is imported once")
        let list = anna.get("/imports")
        #expect(anna.post("/batches/\(batch.id)/revert", [], token: list.token).status == 303)
        #expect(try served.store().find(.applicants, "N1") == nil)
        let again = anna.post("/batches/\(batch.id)/revert", [], token: list.token)
        #expect(again.status == 409 && again.text.contains("batch \(batch.id) has been reverted already"))
    }

    @Test("a file waits for its decision half an hour at most, and not beyond the erasure of anybody", arguments: 0..<4)
    func forgotten(_ way: Int) throws {
        let served = try Served()
        let example = try served.example()
        let store = try served.store()
        _ = try store.ask(
            .erasure, for: ID(example.applicant), on: try store.campaign().date, actor: "x", now: Served.begin)
        let anna = served.staff("anna")
        let address = try #require(send(anna, Array(UploadTests.people.utf8)).header("Location"))
        let shelf = served.server.hall.uploads
        #expect(anna.get(address).status == 200 && shelf.count == 1)
        switch way {
        case 0:
            let list = anna.get("/corrections")
            anna.post("/corrections/1/accept", [("confirm", example.applicant)], token: list.token)
            #expect(shelf.count == 0, "at once")
        case 1:
            Served.run(["erase", example.applicant, "--ground", "asked"], in: served.folder)
            _ = served.staff("vera").get("/applicants")
            #expect(shelf.count == 0, "whoever comes next")
        case 2:
            let program = Program(served, "desk", ["read", "write"])
            let done = program.ask("POST", "/api/v1/requests/1/accept", #"{"confirm": "\#(example.applicant)"}"#)
            #expect(done.status == 200 && shelf.count == 0, "\(done.text)")
        default:
            served.wait(UploadShelf.patience + 1)
            _ = served.staff("vera").get("/vacancies")
            #expect(shelf.count == 0, "without that anybody looks at files")
        }
        #expect(anna.get(address).status == 410)
        #expect(try (store.find(.applicants, example.applicant) == nil) == (way < 3))
    }

    @Test("a column that no header names is given its meaning, and one that is wrong loses it")
    func meanings() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let text = UploadTests.people.replacing("Nachname", with: "Apelido").replacing("E-Mail", with: "Telefon")
        let address = try #require(send(anna, Array(text.utf8)).header("Location"))
        let page = anna.get(address)
        #expect(page.text.contains("0 accepted, 2 refused") && !page.text.contains("name=\"seen\""))
        let chosen = "?header=Apelido&field=familyName&header=Telefon&field="
        let better = anna.get(address + chosen)
        #expect(better.text.contains("2 accepted"))
        let fields = [("header", "Apelido"), ("field", "familyName"), ("header", "Telefon"), ("field", "")]
        let done = anna.post(address, fields + [("seen", seen(better))], token: better.token)
        #expect(done.text.contains(/2 accepted[^<]*\(batch [0-9]+\)/))
        let person = try #require(try served.store().find(.applicants, "N2"))
        #expect(person.person.familyName == "Costa" && person.person.phone == nil)
    }

    @Test(
        "each column stands with its meaning and its values, and what is said of a cell stands in the cell, wherever it is in the file"
    )
    func columns() throws {
        let served = try Served()
        let anna = served.staff("anna")
        anna.language = "de"
        let rows = (1...30).map { "N\($0);Costa;Rui \($0);r\($0)@example.org;\($0 == 20 ? "B7" : "B1");\($0 * 11)" }
        let file = "Nr;Nachname;Vorname;E-Mail;Deutsch;Schuhgröße\n" + rows.joined(separator: "\n") + "\n"
        let address = try #require(send(anna, Array(file.utf8)).header("Location"))
        let page = anna.get(address).text
        // The first three and the one that is refused; its head and its cell say so.
        let heads = page.matches(
            of: /<th scope="col">Zeile ([0-9]+)(| <span class="tag warn">nicht übernommen<\/span>)<\/th>/)
        #expect(heads.map { String($0.1) } == ["2", "3", "4", "21"])
        #expect(heads.map { $0.2.isEmpty } == [true, true, true, false])
        #expect(
            page.contains(
                #"<td data-head="Zeile 21" class="found"><span dir="auto">B7</span><small class="wrong">Das ist keine Sprachstufe; "#
                    + "erwartet ist A0, A1, A2, B1, B2, C1 oder C2.</small></td>"))
        #expect(page.contains(#"Zeile 21, <span dir="auto">Deutsch</span>: Das ist keine Sprachstufe"#))
        // A meaning is called as German files call it; on paper it stands as text.
        #expect(page.contains(#"<option value="familyName" selected="">Nachname (familyName)</option>"#))
        #expect(page.contains(#"<span class="meant">Nachname (familyName)</span>"#))
        #expect(page.contains(#"<label for="column5" dir="auto">Schuhgröße</label>"#))
        #expect(page.contains(#"<span class="meant">als Notiz behalten</span>"#))
        #expect(page.contains(#"<td data-head="Zeile 21"><span dir="auto">220</span></td>"#))
        // The choices belong to the one form that reads the file otherwise.
        #expect(page.matches(of: /name="field" form="meanings"/).count == 6)
    }

    @Test("what is said of many rows in the same words stands there once, with their lines")
    func remarksTogether() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let rows = (1...20).map { "N\($0);Costa;Rui \($0);r\($0)@example.org;\($0 > 6 ? "B7" : $0 == 3 ? "C9" : "B1")" }
        let file = "Nr;Nachname;Vorname;E-Mail;Deutsch\n" + rows.joined(separator: "\n") + "\n"
        let address = try #require(send(anna, Array(file.utf8)).header("Location"))
        let places = anna.get(address).text.matches(
            of: /<span class="tag warn">refused<\/span> ([^<]*), <span dir="auto">([^<]*)<\/span>/)
        // Line 4 has another value, which the message does not name: one group of fifteen.
        #expect(places.map { String($0.1) } == ["Lines 4, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18 + 3"])
        #expect(places.map { String($0.2) } == ["Deutsch"])
    }

    @Test("a broken file changes nothing and says row by row what is wrong and what helps")
    func broken() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let before = try served.rows()
        let text = "Nr;Nachname;Vorname\nN1;;Ana\nN2;\"Costa;Rui\nN3;Silva;Eva\n"
        let address = try #require(send(anna, Array(text.utf8)).header("Location"))
        let page = anna.get(address)
        #expect(page.text.contains("1 accepted, 2 refused"))
        #expect(page.text.matches(of: /class="tag warn">refused/).count >= 2)
        for bytes in [Array("\u{0}\u{1}\u{2}".utf8), Array("PK\u{3}\u{4}nothing".utf8), Array("{".utf8)] {
            let address = try #require(send(anna, bytes, named: "x.bin").header("Location"))
            let page = anna.get(address)
            #expect(page.status == 200 && !page.text.contains("name=\"seen\""))
        }
        #expect(try served.rows() == before)
    }

    @Test("every kind of a form is read as the command reads it, and a workbook by the sheet that is named")
    func kinds() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let page = anna.get("/imports").text
        for kind in ImportPages.kinds {
            #expect(page.contains("<option value=\"\(kind.rawValue)\">"))
            let address = try #require(send(anna, Array("x;y\n1;2\n".utf8), kind: kind.rawValue).header("Location"))
            let preview = anna.get(address)
            // What the route of the campaign does not have is refused in the command's words.
            #expect([200, 422].contains(preview.status), "\(kind.rawValue): \(preview.status)")
        }
        #expect(send(anna, Array("x".utf8), kind: "gtfs").status == 422)
        #expect(send(anna, [], kind: "applicants").status == 422)
    }

    @Test("what others changed since the look is named before anything is imported")
    func conflict() throws {
        let served = try Served()
        let (anna, second) = (served.staff("anna"), served.staff("anna"))
        let address = try #require(send(anna, Array(UploadTests.people.utf8)).header("Location"))
        let page = anna.get(address)
        let other = try #require(
            send(second, Array(UploadTests.people.utf8.map { $0 == UInt8(ascii: "1") ? UInt8(ascii: "7") : $0 }))
                .header("Location"))
        let theirs = second.get(other)
        #expect(second.post(other, [("seen", seen(theirs))], token: theirs.token).status == 200)
        let late = anna.post(address, [("seen", seen(page))], token: page.token)
        #expect(late.status == 409 && late.text.contains("anna · imported data"))
        #expect(try served.store().find(.applicants, "N1") == nil)
        #expect(anna.post(address, [("seen", seen(late))], token: late.token).status == 200)
        #expect(try served.store().find(.applicants, "N1") != nil)
    }

    @Test("twenty megabytes come in from coordinators alone, and nothing without the form's token")
    func limits() throws {
        let served = try Served()
        let anna = served.staff("anna")
        let row = Array("N9;Ferreira;Ana;ana@example.org;B1\n".utf8)
        let large = Array(UploadTests.people.utf8) + (0..<60_000).flatMap { _ in row }
        #expect(large.count > 2 << 20)
        #expect(send(anna, large).status == 303)
        #expect(send(anna, Array(UploadTests.people.utf8), token: "0").status == 403)
        for browser in [served.browser(), served.staff("vera")] {
            #expect(send(browser, large, token: browser.get("/login").token).status == 413)
        }
        let wire = Wire(served.server.port)
        let cookie = anna.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        let answer = wire.talk(
            Array(
                ("POST /imports HTTP/1.1\r\nHost: x\r\nCookie: \(cookie)\r\nContent-Length: \(21 << 20)\r\n"
                    + "Content-Type: multipart/form-data; boundary=a\r\n\r\n").utf8))
        #expect(answer.status == 413)
    }
}
