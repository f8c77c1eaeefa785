import Testing

@testable import Commands

/// `lotse invite` as somebody at the desk uses it: what it prints, what it refuses and in which words.
@Suite struct InviteTests {
    /// A campaign of 24 applicants, 18 of whom are on the shortlists.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        #expect(desk.writeSample().exit == .done)
        #expect([.done, .no].contains(desk.run("new a.lotse --from demo").exit))
        #expect(desk.run("run --to fair").exit == .done)
        return desk
    }

    @Test("letters go out, answers come in, and the places of those who do not come move down the waiting list")
    func round() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("invite list").out == """
                nobody is invited: the fair takes everybody on the shortlists
                room for 27: 128 interviews, of which the shortlists give 18 people 83
                expected to come: 0 of 0 standing invitations, with 10 % who do not
                30 more could be invited (30 invitations fill the room); 18 are on the waiting list: \
                lotse invite send --next --answer-by DATE

                """)
        #expect(
            desk.run("invite send B22 B23 B09 B14 --on 2012-05-02 --answer-by 2012-05-16").out
                == "4 invited, answer by 2012-05-16: B22 B23 B09 B14\n")
        let answers = [
            ("B22 --coming --on 2012-05-03", "B22  coming, said on 2012-05-03\n"),
            (
                "B22 --coming --days 2012-06-27,2012-06-26 --on 2012-05-04",
                "B22  coming on 2012-06-26, 2012-06-27, said on 2012-05-04\n"
            ), ("B23 --video --on 2012-05-16", "B23  by video, said on 2012-05-16\n"),
            ("B09 --declined tooFar --on 2012-05-05", "B09  declined (tooFar), said on 2012-05-05\n"),
        ]
        for (words, text) in answers { #expect(desk.run("invite answer \(words)").out == text) }
        #expect(
            desk.run("invite list --on 2012-05-16").out.hasPrefix(
                "4 invited as of 2012-05-16: 1 open, 1 coming, 1 video, 1 declined, 0 silent\n"))
        #expect(
            desk.run("invite list").out.hasSuffix(
                """
                  B09  declined (tooFar), said on 2012-05-05
                  B14  silent since 2012-05-16
                  B22  coming on 2012-06-26, 2012-06-27, said on 2012-05-04
                  B23  by video, said on 2012-05-16

                """))
        #expect(desk.run("run --to fair").exit == .done)
        let shown = desk.run("shortlist show").out
        #expect(!shown.contains("B09  score") && !shown.contains("B14  score") && shown.contains("B22  score"))
        let planned = desk.run("fair show --json").out
        #expect(planned.contains("\"candidate\": \"B22\"") && planned.contains("\"candidate\": \"B23\""))
        #expect(planned.split(separator: "\"candidate\": ").dropFirst().allSatisfy { $0.hasPrefix("\"B2") })
        #expect(desk.run("invite expect --no-show 0").exit == .done)
        let before = desk.run("invite next").out
        #expect(before.contains("\n  1. B12, to be invited now\n"), "\(before)")
        let sent = desk.run("invite send --next --on 2012-05-20 --answer-by 2012-06-03").out
        #expect(sent.hasPrefix("14 invited, answer by 2012-06-03: B12 "), "\(sent)")
        let log = desk.run("audit").out
        #expect(log.contains("campaign.no_show_share"))
        #expect(desk.run("batch list").out.contains("invite send"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("what cannot be is refused with its reason and what to do")
    func refused() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let send = "invite send B22 B23 --on 2012-05-02 --answer-by 2012-05-16"
        #expect(desk.run(send).exit == .done)
        #expect(desk.run("invite answer B23 --declined family --on 2012-05-03").exit == .done)
        let table: [(line: String, text: String)] = [
            (
                "invite answer B09 --coming",
                "B09: error[CL190]: B09 has no invitation to answer\nhint: lotse invite send B09 --answer-by DATE\n"
            ),
            (
                "invite send B22 --on 2012-05-16 --answer-by 2012-05-20",
                "B22: error[CL191]: B22 is invited already and may answer until 2012-05-16\n"
                    + "hint: record the answer: lotse invite answer B22\n"
            ),
            (
                "invite answer B23 --coming --on 2012-05-04",
                "B23: error[CL192]: B23 declined on 2012-05-03, and the place went on\n"
                    + "hint: invite again: lotse invite send B23 --answer-by DATE\n"
            ),
            (
                "invite answer B22 --video --on 2012-05-17",
                "B22: error[CL192]: B22 was silent until the deadline, 2012-05-16, and the place went on\n"
                    + "hint: invite again: lotse invite send B22 --answer-by DATE\n"
            ),
            (
                "invite answer B22 --video --on 2012-05-01",
                "B22: error[CL193]: an answer of B22 cannot be older than the invitation, 2012-05-02\n"
                    + "hint: give --on a day from 2012-05-02 on\n"
            ),
            (
                "invite send B09 --on 2012-05-02 --answer-by 2012-05-01",
                "B09: error[CL193]: the deadline is before the invitation, 2012-05-02\n"
                    + "hint: give --answer-by a day from 2012-05-02 on, or another day with --on\n"
            ),
            (
                "invite send B09 --on 2012-05-02 --answer-by 2012-06-25",
                "B09: error[CL193]: the deadline is not before the fair, which begins on 2012-06-25\n"
                    + "hint: give --answer-by a day that leaves time for journeys\n"
            ),
            (
                "invite answer B22 --coming --days 2012-06-25,2012-06-30 --on 2012-05-03",
                "B22: error[CL194]: there is no fair on 2012-06-30\n"
                    + "hint: its days: 2012-06-25, 2012-06-26, 2012-06-27\n"
            ),
            (
                "invite send B02 --on 2012-05-02 --answer-by 2012-05-16",
                "B02: error[CL197]: B02 is on no shortlist, so there is nobody to meet\n"
                    + "hint: 'lotse shortlist show' prints the lists, 'lotse explain B02 VACANCY' says why not\n"
            ),
            (
                "invite send --answer-by 2012-05-16",
                "error[AR011]: nobody is named\nhint: give ids, or --shortlisted, or --next\n"
            ),
            (
                "invite send B09 --next --answer-by 2012-05-16",
                "error[AR011]: people are named in 2 ways\nhint: give ids, or --shortlisted, or --next\n"
            ),
            (
                "invite answer B22 --on 2012-05-03",
                "error[AR011]: nothing says what the answer is\nhint: give --coming, --video or --declined REASON\n"
            ),
            (
                "invite answer B22 --coming --video --on 2012-05-03",
                "error[AR011]: the answer is given in 2 ways\nhint: give --coming, --video or --declined REASON\n"
            ),
            (
                "invite answer B22 --video --days 2012-06-25 --on 2012-05-03",
                "error[AR011]: --days says on which days somebody comes in person\n"
                    + "hint: leave it out, or give --coming\n"
            ),
            (
                "invite answer B22 --coming --days Monday --on 2012-05-03",
                "error[AR011]: --days names \"Monday\", expected days as YYYY-MM-DD\n"
                    + "hint: such as 2012-06-26,2012-06-27\n"
            ),
            (
                "invite answer B22 --coming --days , --on 2012-05-03",
                "error[AR011]: --days names no day\nhint: leave it out for all days\n"
            ),
        ]
        for (line, text) in table {
            let answer = desk.run(line)
            #expect(answer.err == text, "\(line)")
            #expect(answer.exit != .done && answer.out.isEmpty, "\(line)")
        }
        #expect(desk.run("invite answer B22 --coming --on 2012-05-03").exit == .done)
        #expect(
            desk.run("invite send B22 --on 2012-05-04 --answer-by 2012-05-20").err
                == "B22: error[CL191]: B22 is invited already and said coming\n"
                + "hint: another answer: lotse invite answer B22\n")
        #expect(desk.run("invite send --shortlisted --on 2012-05-04 --answer-by 2012-05-20").exit == .done)
        #expect(
            desk.run("invite send --next --on 2012-05-05 --answer-by 2012-05-20").err
                == "error[CL196]: nobody is on the waiting list\n"
                + "hint: 'lotse invite list' says how many are expected; "
                + "'lotse run --to shortlists' makes the lists anew\n")
        #expect(desk.run("invite expect --no-show 91").exit == .usage)
    }

    @Test("letters are written in the language that each reads, say what is paid, and promise nothing")
    func letters() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("invite send B22 B23 --on 2012-05-02 --answer-by 2012-05-16").exit == .done)
        try desk.write(
            "id,kind,stage,what,amount,arisesOn,status\nK1,hotel,fair,rooms,900,2012-06-25,planned\n"
                + "K2,travel,fair,flights,900,2012-06-24,planned\n", to: "costs.csv")
        #expect(desk.run("import costs costs.csv").exit == .done)
        try desk.write("id,name,phone,languages\nN1,Messebüro,07721 9600,de\n", to: "contacts.csv")
        #expect(desk.run("import contacts contacts.csv").exit == .done)
        #expect(desk.run("export invitations out --language de").out == "out: 2 invitations, 2 files\n")
        let german = try desk.read("out/B22.html")
        for text in [
            "Montag, 25. Juni 2012, 08:30\u{2060}–\u{2060}17:00 Uhr", "Mittwoch, 16. Mai 2012", "IHK-Gebäude, Villingen-Schwenningen",
            "Für Sie bezahlt werden Hin- und Rückreise und Hotel.", "07721 9600", "ist keine Zusage einer Stelle",
            "Ohne Antwort bis zum 16.05.2012 geben wir Ihren Platz weiter.",
        ] { #expect(german.contains(text), "\(text)") }
        #expect(desk.run("export invitations out").exit == .done)
        #expect(try desk.read("out/B22.html").contains("lang=\"es\""))
        #expect(desk.run("export invitations out --language en").exit == .done)
        #expect(try desk.read("out/B22.html").contains("This invitation is no promise of a job"))
    }

    @Test("a campaign on paper invites nobody")
    func paper() throws {
        let desk = try Desk()
        defer { desk.clear() }
        #expect(desk.run("new a.lotse --land BY --date 2012-03-17 --route paper").exit == .done)
        try desk.write("applicant,sentOn,answerBy\nA,2012-03-01,2012-03-10\n", to: "i.csv")
        for line in ["invite list", "export invitations out", "import invitations i.csv"] {
            #expect(
                desk.run(line).err == "error[CL070]: a campaign on the route paper has no invitations\n"
                    + "hint: routes with one: fair, delegation\n", "\(line)")
        }
    }
}
