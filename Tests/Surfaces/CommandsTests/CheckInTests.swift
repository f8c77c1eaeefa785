import Testing

@testable import Commands

@Suite struct CheckInTests {
    /// A cook from Spain in the probation in Selb, another on the shortlist of the job, a second firm.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place,employees\nF1,Gasthof,Selb,30\nF2,Hotel,Selb,8\n", to: "employers.csv")
        try desk.write(
            "id,employer,title,openings,place,german\nV1,F1,Koch,1,Selb,A1\nV2,F2,Koch,1,Selb,A1\n",
            to: "vacancies.csv")
        try desk.write(
            "id,familyName,givenName,nationalities,languages,occupations,contactLanguage\n"
                + "A1,Rey,Ana,ES,Spanish C2; German B1,Koch,es\nA2,Brea,Eva,ES,Spanish C2; German B1,Koch,es\n"
                + "A3,Lago,Luz,ES,Spanish C2; German B1,Koch,es\n", to: "applicants.csv")
        try desk.write(
            "applicant,vacancy,state,signedOn,start,probationMonths\nA1,V1,signed,2012-07-10,2012-09-03,6\n"
                + "A3,V2,signed,2012-07-10,2012-09-03,6\n", to: "contracts.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --route paper --date 2012-08-20")
        for kind in ["employers", "vacancies", "applicants", "contracts"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        #expect(desk.run("run --to shortlists").exit == .done)
        #expect(desk.run("probation record A1 arrived --on 2012-08-27").exit == .done)
        #expect(desk.run("probation record A1 inProbation --on 2012-09-03").exit == .done)
        return desk
    }

    @Test("notes of both sides: shown with their questions, due while one is missing, done when they are there")
    func notes() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let day = "2012-10-01"
        #expect(!desk.run("due --on \(day)").out.contains("A1  probation-note-28"), "the day after the talk")
        #expect(desk.run("due --on 2012-10-02").out.contains("2012-10-02  A1  probation-note-28"))
        let firm = desk.run(
            "probation note A1 28 --side employer --on \(day) --answer qualityAsAgreed=partly --progress behind "
                + "--german A2 --unplanned-days 2 --support language --support mentor --signed \(day)")
        #expect(firm.out == "A1 day 28, employer: noted\n", "\(firm.err)")
        let worker = desk.run(
            "probation note A1 28 --side worker --on \(day) --answer understoodAtWork=no --answer payAsAgreed=yes "
                + "--signed \(day) --copied 2012-10-02 --copy-language es")
        #expect(worker.exit == .done, "\(worker.err)")
        let shown = desk.run("probation show A1").out
        #expect(
            shown.hasSuffix(
                """

                2012-10-01  day 28, employer; behind what was agreed; German A2 of A1; 2 other days off; \
                support: language course, mentor at work; signed 2012-10-01
                  Is the work as it was agreed? partly
                2012-10-01  day 28, worker; signed 2012-10-01; copy 2012-10-02 in es
                  Is the pay as agreed? yes
                  Do you understand what you are told at work? no

                """), "\(shown)")
        #expect(desk.run("probation show A1 --language de").out.contains("Kommt der Lohn wie vereinbart? ja"))
        #expect(!desk.run("due --on 2012-10-31").out.contains("probation-note-28"))
        #expect(desk.run("due --on 2012-10-31").out.contains("probation-note-14"), "that talk has no note")
        #expect(desk.run("erase A1 --ground request").exit == .done)
        #expect(desk.run("check").exit == .done)
    }

    @Test("the firm's note makes its talk done; a dismissal without support is warned of and recorded")
    func warning() throws {
        let desk = try campaign()
        defer { desk.clear() }
        try desk.write("id,name,languages,place\nL1,Ada Prueba,German C2; Spanish C1,Selb\n", to: "guides.csv")
        #expect(desk.run("import guides guides.csv --quiet").exit == .done)
        _ = desk.run("run")
        #expect(desk.run("due --on 2012-10-31 --actor employer").out.contains("A1  probation-day-28 "))
        try desk.write(
            "applicant,vacancy,day,side,on\nA1,V1,28,employer,2012-10-01\nA9,V1,28,employer,2012-10-01\n",
            to: "checkins.csv")
        let file = desk.run("import checkins checkins.csv")
        #expect(file.out.hasPrefix("checkins: 1 accepted, 1 refused"), "\(file)")
        #expect(!desk.run("due --on 2012-10-31 --actor employer").out.contains("A1  probation-day-28 "))
        #expect(desk.run("release V1").exit == .done)
        let ics = desk.run("itinerary A1 --format ics --language en").out
        #expect(
            ics.contains("DESCRIPTION:talk after week 4: work\\, language\r\nTRIGGER:-PT15H\r\nEND:VALARM\r\n"),
            "\(ics)")
        let dismissed = desk.run("probation record A1 dismissed --on 2012-11-05 --json")
        #expect(dismissed.exit == .done && dismissed.out.contains("\"withoutSupport\": true"), "\(dismissed)")
        let openings = desk.run("probation openings").out
        #expect(openings.hasPrefix("V1: 1 open, A1 dismissed on 2012-11-05\n  next: A2 ("), "\(openings)")
        #expect(openings.contains("shortlist)"), "\(openings)")
        #expect(desk.run("probation record A3 arrived --on 2012-08-27").exit == .done)
        #expect(desk.run("probation record A3 inProbation --on 2012-09-03").exit == .done)
        let other = desk.run("probation record A3 dismissed --on 2012-11-05")
        #expect(
            other.err.hasPrefix(
                "warning: no note of the firm says that any support was offered before the dismissal\n"), "\(other)")
        let both = desk.run("probation openings").out
        #expect(
            both.contains("V1: 1 open, A1 dismissed on 2012-11-05\n  next: A3 ("), "who lost work comes first: \(both)")
        #expect(both.contains("V2: 1 open, A3 dismissed on 2012-11-05\n  next: A1 ("), "not who had the place: \(both)")
    }

    @Test("what is no talk, no question, or half a copy is refused with what can be")
    func refused() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let told: [(String, String)] = [
            (
                "probation note A2 28 --side worker",
                """
                A2: error[CL166]: A2 is in no probation
                hint: 'lotse probation show' lists who is

                """
            ),
            (
                "probation note A1 29 --side worker",
                """
                A1: error[CL166]: A1 has no talk on day 29
                hint: days: 1, 7, 14, 28, 56, 84, 112, 140

                """
            ),
            (
                "probation note A1 28 --side worker --copied 2012-10-02",
                """
                error[CL167]: a copy needs the day and the language
                hint: give both --copied and --copy-language, or neither

                """
            ),
            (
                "probation note A1 28 --side employer --copied 2012-10-02 --copy-language es",
                """
                error[CL167]: a copy belongs to the note of the worker
                hint: give it with --side worker

                """
            ),
            (
                "probation note A1 28 --side worker --answer tasksClear=yes",
                """
                --answer: error[CL168]: "tasksClear=yes" answers no question of the worker, or one twice
                hint: write question=yes, partly or no, each once: buddyKnown, safetyUnderstood, papersThere, payAsAgreed, \
                hoursAsAgreed, homeAndOffices, understoodAtWork, feedbackReceived, wantsToStay

                """
            ),
        ]
        for (line, text) in told { #expect(desk.run(line).err == text, "\(line)") }
    }

    @Test("forms in two languages and calendars with alarms are the same bytes on every run")
    func export() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let answer = desk.run("export probation out")
        #expect(answer.out == "out: 2 probations, 4 files\n", "\(answer.err)")
        let forms = try desk.read("out/talks-A1.html")
        #expect(forms.contains("Sind die Aufgaben besprochen?") && forms.contains("¿Se han explicado las tareas?"))
        #expect(forms.contains("lang=\"es\"") && !forms.contains("Rey"), "nobody's name")
        let calendar = try desk.read("out/employer-F1.ics")
        #expect(calendar.contains("UID:probation/A1/V1/day-28@"))
        #expect(calendar.contains("SUMMARY:A1: Entscheidung fällig"))
        #expect(
            calendar.contains(
                "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:A1: Betriebsrat gehört\r\nTRIGGER:-PT159H\r\n"))
        #expect(desk.run("export probation out2").exit == .done)
        #expect(try desk.read("out2/employer-F1.ics") == calendar)
        #expect(try desk.read("out2/talks-A1.html") == forms)
        #expect(desk.run("probation record A3 postponed --on 2012-08-21 --start 2012-10-01").exit == .done)
        #expect(desk.run("export probation out3").exit == .done)
        let moved = try desk.read("out3/employer-F2.ics")
        #expect(moved.contains("UID:probation/A3/V2/day-28@") && moved.contains("SEQUENCE:1"), "the same entry, moved")
    }
}
