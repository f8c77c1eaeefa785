import Testing

@testable import Commands

/// `certificate add`, `course attend|drop|exam` and `campaign date`.
@Suite struct CourseRecordTests {
    /// Three cooks who need A2 in November, and a course with seats for two of them: A1 waits.
    private func campaign(isPlanned: Bool = true) throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place\nF1,Gasthof,Selb\n", to: "employers.csv")
        try desk.write("id,employer,title,openings,place,germanAtStart\nV1,F1,Koch,3,Selb,A2\n", to: "vacancies.csv")
        let people = ["A1", "A2", "A3"]
        try desk.write(
            "id,familyName,givenName,nationalities,languages\n"
                + people.map { "\($0),Rey,Ana,ES,Spanish C2; German A1\n" }.joined(), to: "applicants.csv")
        try desk.write(
            "applicant,vacancy,state,signedOn,start\n"
                + people.map { "\($0),V1,signed,2012-06-10,2012-11-05\n" }.joined(), to: "contracts.csv")
        try desk.write("id,name,zone,region\nP1,Fern,Europe/Berlin,DE\n", to: "providers.csv")
        try desk.write(
            "id,provider,place,from,to,start,lessons,units,seats,minimum,pricePerSeat,examDays,registrationDays,resultDays,resitDays\n"
                + "K,P1,online,A1,A2,2012-08-06,Mon 09:00-12:45; Tue 09:00-12:45,30,2,1,100 €,7,14,14,28\n",
            to: "courses.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-06-25")
        for kind in ["employers", "vacancies", "applicants", "contracts", "providers", "courses"] {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        if isPlanned { #expect(desk.run("run --from courses").exit == .done) }
        return desk
    }

    @Test("a certificate sets the level; what the application says stays beside it; one of tomorrow waits")
    func certificate() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let add = "certificate add A3 --exam 'telc Deutsch'"
        #expect(
            desk.run(add + " --level A2 --date 2012-07-05").out == """
                A3 has no certificate that is valid now
                kept; it counts from 2012-07-05 on, and the campaign is planned as of 2012-06-25

                """)
        #expect(
            desk.run(add + " --level A2 --date 2012-05-05 --issuer Academia").out
                == "A3 de A2: certificate of 2012-05-05 (telc Deutsch); the application says A1\n")
        let older = desk.run(add + " --level A1 --date 2011-05-05").out
        #expect(older.hasSuffix("\nkept; it has expired or a newer one counts\n"))
        #expect(
            desk.run("explain A3 V1").out.hasSuffix(
                "  de A2: certificate of 2012-05-05 (telc Deutsch); the application says A1\n"))
        #expect(
            desk.run("explain A3 V1 --language de").out.hasSuffix(
                "  de A2: Zertifikat vom 2012-05-05 (telc Deutsch); laut Bewerbung A1\n"))
        #expect(desk.run("explain A3 V1").out.contains("language     German A2, A2 needed"))
        #expect(!desk.run("explain A2 V1").out.contains("certificate"))
        // Not in the application at all: nothing stands beside it.
        #expect(
            desk.run("certificate add A3 --language fr --level B1 --exam DELF --date 2012-05-05").out
                == "A3 fr B1: certificate of 2012-05-05 (DELF)\n")
        let run = desk.run("run --from courses").out
        #expect(run.contains("2 of 2 learners reach their level in 1 groups"))
        let wrong = desk.run(add + " --level A2 --date 2012-05-05 --valid-until 2012-01-01")
        #expect(wrong.exit == .no)
        #expect(
            wrong.err == """
                A3: error[CL080]: the certificate would expire on 2012-01-01, before its own day 2012-05-05
                hint: --date is the day of the exam, --valid-until the last day on which it counts

                """)
        #expect(desk.run(add + " --level D4 --date 2012-05-05").exit == .usage)
        #expect(desk.run(add + " --level A2 --language deutsch --date 2012-05-05").exit == .usage)
        #expect(desk.run("check").exit == .done)
    }

    @Test("lessons are recorded for people of the group; what is below 80 % or missed twice in a row is due")
    func attendance() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(
            desk.run("course attend K --date 2012-08-06 --present A2,A3").out == """
                K  A2: 1 present, 0 excused, 0 missing
                K  A3: 1 present, 0 excused, 0 missing

                """)
        #expect(
            desk.run("course attend K --date 2012-08-07 --excused A2 --missing A3").out == """
                K  A2: 1 present, 1 excused, 0 missing
                K  A3: 1 present, 0 excused, 1 missing  !! below 80 %

                """)
        let again = desk.run("course attend K --date 2012-08-13 --missing 'A3, A2'")
        let alert = "K  A3: 1 present, 0 excused, 2 missing  !! below 80 %, the last 2 missed in a row\n"
        #expect(again.out.hasSuffix(alert))
        #expect(again.err == "next: lotse due\n")
        #expect(
            desk.run("due --on 2012-08-18 --actor agency").out == """
                agency  2012-08-16  A2  attendance-K-2012-08-13  2 days over  Ask about the course K: at 1 of 2 lessons
                agency  2012-08-16  A3  attendance-K-2012-08-13  2 days over  Ask about the course K: at 1 of 3 lessons
                2 open by 2012-08-18, 2 of them overdue, 0 for 30 days or longer

                """)
        #expect(desk.run("task done A3 attendance-K-2012-08-13 --on 2012-08-17").exit == .done)
        #expect(desk.run("due --on 2012-08-18").out.contains("1 open by 2012-08-18"))
        #expect(desk.run("course show").out.hasSuffix(alert))
        #expect(desk.run("export courses paper --language en").out.hasPrefix("paper: 1 course list, 1 files\n"))
        #expect(desk.run("export courses paper --language en --format xlsx").out == "paper: 1 workbook, 1 files\n")
        #expect(try desk.sheets("paper/courses.xlsx").prefix(3) == ["Groups", "Learners", "Lessons"])
        _ = desk.run("course drop A2 --reason tooHard --date 2012-08-14")
        #expect(desk.run("due --on 2012-08-18").out.hasPrefix("0 open"), "nobody asks who gave up")
    }

    @Test("who gives up frees a seat, and whoever waited for it is named and gets it")
    func drop() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("course show").out.contains("A1 does not reach the level:\n"))
        #expect(
            desk.run("course drop A3 --reason workHours --date 2012-07-20").out == """
                A3 gives up: a seat is free in K
                  A1: no seat → K (new learner)

                """)
        #expect(desk.run("run --from courses").out.contains("2 of 2 learners reach their level in 1 groups (optimal)"))
        #expect(desk.run("course show").out.contains("\nA1 in K: "))
        #expect(
            desk.run("course drop A3 --reason workHours --date 2012-07-20").out == """
                A3 gives up and had no seat
                the next run moves nobody else

                """)
        #expect(desk.run("batch revert 7").exit == .done)
        #expect(desk.run("run --from courses").out.contains("2 of 3 learners reach their level"))
        #expect(desk.run("course drop A3 --reason fate").exit == .usage)
        #expect(desk.run("check").exit == .done)
    }

    @Test("a failed exam says how it goes on and what it means; a passed one is a certificate")
    func exam() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("course exam A2 --date 2012-08-28 --failed").out == "A2: failed A2 on 2012-08-28\n")
        #expect(desk.run("run --from courses").exit == .done)
        let text = """
            A2 failed A2 on 2012-08-28: second attempt on 2012-09-25, register by 2012-09-11, result 2012-10-09
              A2 can be expected on 2012-10-09, 27 days before the deadline 2012-11-05, needed for work

            """
        #expect(desk.run("course show").out.hasSuffix(text))
        #expect(desk.run("backward A2").out.hasSuffix(text))
        #expect(!desk.run("backward A3").out.contains("failed"))
        let due = desk.run("due --on 2012-09-18").out.split(separator: "\n").filter { $0.contains(" exam-") }
        #expect(
            due.map { $0.replacing(#/ +/#, with: " ") } == [
                "person 2012-09-11 A2 exam-resit-A2-2012-08-28 7 days over Register for the second attempt at A2 on 2012-09-25",
                "agency 2012-09-18 A2 exam-talk-A2-2012-08-28 Exam A2 failed: talk with the person and the firm about how it "
                    + "goes on",
            ])
        #expect(
            desk.run("course exam A2 --date 2012-09-25 --passed --group K").out == """
                A2: passed A2 on 2012-09-25
                kept; it counts from 2012-09-25 on, and the campaign is planned as of 2012-06-25

                """)
        #expect(
            desk.run("campaign date 2012-10-01").out == "planned as of 2012-10-01, before that as of 2012-06-25\n")
        #expect(desk.run("run --from courses").exit == .done)
        let shown = desk.run("course show").out
        #expect(!shown.contains("A2 failed"))
        #expect(shown.contains("A2 in K") && shown.contains("A3 in K"), "lessons that have begun stay as they are")
        #expect(
            desk.run("explain A2 V1").out.hasSuffix(
                "  de A2: certificate of 2012-09-25 (A2, K); the application says A1\n"))
        #expect(desk.run("audit").out.contains("campaign.date"))
    }

    @Test("what cannot be recorded is refused with the remedy")
    func refused() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let refusals = [
            (
                "course attend X --date 2012-08-06 --present A2",
                "X: error[CL081]: the plan of courses has no group \"X\"\nhint: groups: K\n"
            ),
            (
                "course attend K --date 2012-08-08 --present A2",
                """
                K: error[CL082]: the group K has no lesson on 2012-08-08
                hint: lessons around it: 2012-08-07, 2012-08-13; one that was moved is recorded with \
                'lotse import attendance FILE'

                """
            ),
            (
                "course attend K --date 2012-08-06 --present A1",
                "A1: error[CL083]: A1 is not in the group K\nhint: in it: A2, A3\n"
            ),
            (
                "course exam A2 --date 2012-08-20 --passed",
                """
                A2: error[CL084]: no group of A2 has ended by 2012-08-20
                hint: say which it is: --group with one of K, or --level

                """
            ),
            (
                "course exam A1 --date 2012-08-20 --passed",
                "A1: error[CL084]: no group of A1 has ended by 2012-08-20\nhint: say which level was examined: --level\n"
            ),
            (
                "course exam A2 --date 2012-08-20 --passed --group K",
                """
                K: error[CL085]: the exam of K is planned for 2012-08-28, found 2012-08-20
                hint: --date is the day of the exam, from 2012-08-21 to 2013-09-12; --level records one of no group

                """
            ),
        ]
        for (line, text) in refusals {
            let answer = desk.run(line)
            #expect(answer.exit == .no)
            #expect(answer.err == text)
        }
        let today = desk.run("course exam A2 --failed").err
        #expect(today.contains("error[CL085]: the exam of K is planned for 2012-08-28, found 2026-11-21\n"))
        let usage = [
            ("course attend K --date 2012-08-06", "error[AR011]: nobody is named\n"),
            ("course attend K --date 2012-08-06 --present A2 --missing A2", "error[AR011]: A2 is named twice\n"),
            ("course exam A2", "error[AR011]: neither --passed nor --failed is given\n"),
            ("course exam A2 --passed --failed", "error[AR011]: --passed and --failed exclude each other\n"),
            ("course exam A2 --passed --group K --level A2", "error[AR011]: --group and --level exclude each other\n"),
        ]
        for (line, text) in usage {
            let answer = desk.run(line)
            #expect(answer.exit == .usage)
            #expect(answer.err.contains(text))
        }
        #expect(desk.run("course show --json").out.contains("\"attendance\": []"), "nothing was kept")
        let bare = try campaign(isPlanned: false)
        defer { bare.clear() }
        #expect(
            bare.run("course attend K --present A2").err
                == "error[CL030]: there are no courses planned yet\nhint: lotse run\n")
    }

    @Test("an exam dated years away makes a placement late and stops no run")
    func farAway() throws {
        let desk = try campaign()
        defer { desk.clear() }
        #expect(desk.run("course exam A2 --failed --level A2 --date 2026-11-21").exit == .done)
        #expect(desk.run("run --from courses").out.contains("3 placements, 2 in time, 1 too late"))
    }

    @Test("every field stands on the page of JSON output")
    func fields() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let page = try DocumentTests.text(of: "docs/reference/json-output.md")
        for line in [
            "certificate add A1 --level A1 --exam telc --date 2012-05-05",
            "course attend K --date 2012-08-06 --missing A2", "course exam A2 --date 2012-08-28 --failed",
            "course drop A3 --reason noTime", "campaign date 2012-06-26", "run --from courses", "course show",
            "explain A1 V1",
        ] {
            let answer = desk.run(line + " --json")
            #expect(answer.exit == .done, "\(line): \(answer.out)")
            let names = answer.out.matches(of: /"([A-Za-z]+)":/).map { String($0.1) }
            #expect(!names.isEmpty)
            let known = page + (try DocumentTests.text(of: "docs/reference/plan-files.md"))
            for name in Set(names).sorted() { #expect(known.contains("`\(name)`"), "\(line): \(name)") }
        }
    }
}
