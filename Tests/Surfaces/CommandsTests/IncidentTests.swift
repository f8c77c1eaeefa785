import Foundation
import Pipeline
import Store
import Testing

@testable import Commands

@Suite struct IncidentTests {
    /// Two cooks from Spain at work in Selb and one from Brazil, a third firm with places left, a guide of all of them.
    private func campaign() throws -> Desk {
        let desk = try Desk()
        try desk.write("id,name,place,employees\nF1,Gasthof,Selb,30\nF2,Hotel,Selb,8\n", to: "employers.csv")
        try desk.write(
            "id,employer,title,openings,place\nV1,F1,Koch,2,Selb\nV2,F2,Koch,2,Selb\nV3,F2,Koch,1,Selb\n",
            to: "vacancies.csv")
        try desk.write(
            "id,familyName,givenName,nationalities,languages,occupations\n"
                + "A1,Rey,Ana,ES,Spanish C2; German B1,Koch\nA2,Lima,Eva,BR,Portuguese C2; German B1,Koch\n"
                + "A3,Brea,Luz,ES,Spanish C2; German B1,Koch\n", to: "applicants.csv")
        try desk.write(
            "applicant,vacancy,state,signedOn,start,probationMonths\nA1,V1,signed,2012-07-10,2012-09-03,6\n"
                + "A2,V1,signed,2012-07-10,2012-09-03,6\nA3,V3,signed,2012-07-10,2012-09-03,6\n", to: "contracts.csv")
        try desk.write(
            "id,name,languages,place\nL1,Ada Prueba,German C2; Spanish C1; Portuguese C1,Selb\n", to: "guides.csv")
        _ = desk.run("new a.lotse --name Padrón --land BY --route paper --date 2012-08-20")
        for kind in ["employers", "vacancies", "applicants", "contracts", "guides"] {
            #expect(desk.run("import \(kind) \(kind).csv --quiet").exit == .done)
        }
        let run = desk.run("run")
        #expect(run.exit == .done || run.exit == .no, "\(run.err)")
        for id in ["A1", "A2", "A3"] {
            #expect(desk.run("probation record \(id) arrived --on 2012-08-27").exit == .done)
            #expect(desk.run("probation record \(id) inProbation --on 2012-09-03").exit == .done)
        }
        return desk
    }

    @Test("an insolvency affects everybody who works there: lines at once, offers, days without work, the stay")
    func insolvency() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let open = desk.run("incident open insolvency --employer F1 --on 2013-02-11 --date 2013-02-11")
        #expect(open.out == "I001  insolvency, F1, 2013-02-11: 2 people, 21 open lines, 0 overdue\n")
        #expect(
            open.err
                == "next: lotse incident show I001; where the work ends: lotse incident lost I001 --on DATE\n")
        let due = desk.run("due --on 2013-02-14").out
        #expect(due.contains("2013-02-14  A1  job-seeker-I001"), "no run is needed: \(due)")
        #expect(due.contains("2013-02-14  A2  job-seeker-I001") && !due.contains("A3  job-seeker"))

        let lost = desk.run("incident lost I001 --on 2013-02-28 --date 2013-03-04")
        #expect(lost.err == "next: lotse incident show I001, lotse run, lotse probation offers\n", "\(lost)")
        #expect(desk.run("probation show A1").exit == .done)
        #expect(desk.run("campaign date 2013-03-04").exit == .done)
        #expect(desk.run("run").exit != .environment)
        let shown = desk.run("incident show I001 --on 2013-03-04").out
        #expect(shown.contains("\nA1 at V1: employer lost, 4 days without work\n"), "\(shown)")
        #expect(shown.contains("(§ 2 (3) FreizügG/EU)") && shown.contains("(§ 7 (2) sentence 2 AufenthG)"), "\(shown)")
        #expect(shown.contains("  offers: V2 ("), "\(shown)")
        #expect(shown.contains("person        job-seeker-I001           18 days over"), "\(shown)")
        let lines = desk.run("onboarding show A1").out
        #expect(lines.contains("job-seeker-I001") && !lines.contains("job-seeker "), "one line for both: \(lines)")
        #expect(lines.contains("loss-talk ") && !lines.contains("loss-talk-I001"), "the one with a meeting: \(lines)")

        #expect(desk.run("task done A1 job-seeker-I001 --on 2013-02-13").out == "A1 job-seeker-I001: done 2013-02-13\n")
        #expect(
            desk.run("incident show I001 --on 2013-03-04").out.contains("job-seeker-I001           done 2013-02-13"))
        #expect(!desk.run("due --on 2013-03-04").out.contains("A1  job-seeker"))
        #expect(desk.run("release V1").exit == .done)
        let itinerary = desk.run("itinerary A2 --format json --language en").out
        #expect(itinerary.contains("Apply for insolvency pay"), "\(itinerary)")

        #expect(desk.run("placement offer A1 V2 --start 2013-03-18").exit == .done)
        #expect(desk.run("placement answer A1 V2 sign --date 2013-03-08").exit == .done)
        #expect(
            desk.run("incident show I001 --on 2013-04-02").out.contains(
                "A1 at V1: employer lost, 18 days without work, at V2 from 2013-03-18\n"))
        #expect(
            desk.run("incident close I001 --on 2013-04-02 --outcome newWork").out
                == "I001  insolvency, F1, 2013-02-11: closed 2013-04-02, new work\n")
        #expect(!desk.run("due --on 2013-04-02").out.contains("I001"))
        #expect(desk.run("check").exit == .done)
    }

    @Test("nobody unaffected is moved: the lines of plans that name them alone are the same to the byte")
    func unaffected() throws {
        let desk = try campaign()
        defer { desk.clear() }
        _ = desk.run("run")
        let before = try lines(of: "A3", without: ["A1", "A2"], desk)
        #expect(before.count > 10)
        #expect(
            desk.run("incident open insolvency --employer F1 --on 2013-02-11 --work-ends 2013-02-28").exit == .done)
        _ = desk.run("run")
        #expect(try lines(of: "A3", without: ["A1", "A2"], desk) == before)
        #expect(try lines(of: "A1", without: ["A2", "A3"], desk).contains { $0.contains("loss-talk") })
    }

    /// The lines of all plans in force that name one applicant and none of the others.
    private func lines(of applicant: String, without others: [String], _ desk: Desk) throws -> [String] {
        let store = try CampaignStore.open(at: desk.folder.appending(path: "a.lotse").path())
        return try Stage.Name.allCases.flatMap { stage in
            try (store.lastPlan(of: stage.rawValue)?.lines ?? []).map { "\(stage) \($0.kind) \($0.document)" }
        }.filter { line in
            line.contains("\(applicant)\"") && !others.contains { line.contains("\($0)\"") || line.contains("/\($0)") }
        }
    }

    @Test("health stands in the incident alone: lists say absence, planners read nothing, the log holds no kind")
    func health() throws {
        let desk = try campaign()
        defer { desk.clear() }
        _ = desk.run("run")
        let status = desk.run("status").out
        let open = desk.run("incident open pregnancy --applicant A1 --on 2012-11-05 --note Mutterpass")
        #expect(open.out.hasPrefix("I001  absence, A1, 2012-11-05: 1 person, "), "\(open)")
        #expect(desk.run("status").out == status, "no stage reads it")
        let again = desk.run("run")
        #expect(!again.out.contains("pairs") && !again.out.contains("households"), "\(again.out)")
        #expect(desk.run("incident show").out.contains("I001  absence, A1"))
        let own = desk.run("incident show I001").out
        #expect(
            own.hasPrefix("I001: pregnancy, A1, 2012-11-05\nMutterpass\n") && own.contains("§ 9 (1) MuSchG"), "\(own)")
        _ = desk.run("release V1")
        let lists = [
            "due --on 2012-12-01", "due --on 2012-12-01 --actor employer --language de", "due --on 2012-12-01 --json",
            "onboarding show A1 --language es", "onboarding show --json", "audit --json", "itinerary A1 --format json",
            "probation show A1", "status", "gate",
        ]
        for line in lists {
            let answer = desk.run(line)
            let text = (answer.out + answer.err).lowercased()
            for word in ["pregnan", "schwanger", "embarazo", "muschg", "mutterpass"] {
                #expect(!text.contains(word), "\(line): \(word)")
            }
        }
        #expect(desk.run("due --on 2012-12-01 --actor employer").out.contains("Absence: see the incident"))
        #expect(desk.run("erase A1 --ground request").exit == .done)
        #expect(desk.run("incident show").out == "there are no incidents\n")
    }

    @Test("a guide who resigns affects whom the guide guides; a lost home one person")
    func others() throws {
        let desk = try campaign()
        defer { desk.clear() }
        let guide = desk.run("incident open guideResigns --guide L1 --on 2012-10-01 --date 2012-10-01")
        #expect(guide.out.hasPrefix("I001  guide resigns, L1, 2012-10-01: 3 people, "), "\(guide)")
        let home = desk.run(
            "incident open landlordEnds --applicant A3 --on 2012-10-01 --from 2012-12-31 --id M7 --date 2012-10-01")
        #expect(home.out.hasPrefix("M7  landlord ends the tenancy, A3, 2012-10-01: 1 person, "), "\(home)")
        #expect(
            desk.run("incident show M7").out.hasPrefix(
                "M7: landlord ends the tenancy, A3, 2012-10-01, until 2012-12-31"))
        #expect(desk.run("due --on 2012-10-31").out.contains("A3  tenancy-objection-M7"))
    }

    @Test("what cannot be is refused with what can")
    func refused() throws {
        let desk = try campaign()
        defer { desk.clear() }
        try desk.write("", to: "events/march/employment.csv")
        let told: [(String, String)] = [
            (
                "incident show I9",
                """
                I9: error[CL160]: there is no incident I9
                hint: open one: lotse incident open KIND

                """
            ),
            (
                "incident open insolvency --applicant A1",
                """
                error[CL161]: insolvency concerns one employer, found applicant
                hint: give --employer ID alone

                """
            ),
            (
                "incident open conflict",
                """
                error[CL161]: nothing says whom conflict concerns
                hint: give --employer ID or --applicant ID alone

                """
            ),
            (
                "incident open wagesUnpaid --employer F1",
                """
                error[CL162]: wagesUnpaid needs the day since which
                hint: add --from DATE

                """
            ),
            (
                "incident open illness --applicant A1 --work-ends 2013-01-31",
                """
                I001: error[CL163]: absence ends nobody's work by itself
                hint: where the work ended: lotse probation record APPLICANT dismissed, left or employerLost

                """
            ),
            (
                "incident open insolvency --employer F2 --on 2012-07-01 --work-ends 2012-07-02",
                """
                I001: error[CL163]: nobody affected by I001 has work that could end
                hint: 'lotse probation show' lists who has; 'lotse incident show' whom incidents affect

                """
            ),
            (
                "incident open insolvency --employer F1 --on 2012-08-20 --work-ends 2012-08-21",
                """
                error[ST032]: applicant A1 cannot be arrived on 2012-08-27 after employerLost
                hint: after employerLost may come leftRegion

                """
            ),
            (
                "replay nowhere",
                """
                nowhere: error[CL169]: there is no folder nowhere
                hint: give a folder with one for each day

                """
            ),
            (
                "replay events",
                """
                events: error[CL169]: events has no folder that is named after a day
                hint: name the folders YYYY-MM-DD and put files such as employment.csv into them

                """
            ),
            (
                "incident open illness --applicant nobody",
                """
                error[ST009]: the campaign has no applicant "nobody"
                hint: import it first, or correct the id; ids are compared letter by letter

                """
            ),
        ]
        for (line, text) in told { #expect(desk.run(line).err == text, "\(line)") }
        #expect(desk.run("incident show").out == "there are no incidents\n", "nothing of it was kept")
        #expect(desk.run("incident open conflict --applicant A1 --on 2012-10-01").exit == .done)
        #expect(
            desk.run("incident open conflict --applicant A1 --id I001").err == """
                I001: error[CL165]: there is an incident I001 already
                hint: leave --id out for the next free number, or close I001: lotse incident close I001

                """)
        #expect(
            desk.run("incident close I001 --on 2012-09-01 --outcome solved").err == """
                I001: error[CL164]: I001 cannot be closed on 2012-09-01: it is of 2012-10-01
                hint: give --on a day from 2012-10-01 on

                """)
        #expect(desk.run("incident close I001 --on 2012-10-09 --outcome solved").exit == .done)
        #expect(
            desk.run("incident close I001 --outcome solved").err == """
                I001: error[CL164]: I001 was closed on 2012-10-09
                hint: lotse incident show I001

                """)
        #expect(desk.run("incident show I002").err.contains("hint: incidents: I001\n"))
    }

    @Test("a file of incidents is the same as opening them; an employer's is derived, not typed twice")
    func file() throws {
        let desk = try campaign()
        defer { desk.clear() }
        try desk.write(
            """
            Nr;Art;Bewerber;Betrieb;am;seit;Notiz;erledigt am;Ergebnis
            N1;Lohn bleibt aus;;F1;15.02.2013;01.01.2013;;;
            N2;krank;A3;;05.11.2012;;;09.11.2012;zurück
            N3;Insolvenz;A1;;05.11.2012;;;;
            """, to: "incidents.csv")
        let answer = desk.run("import incidents incidents.csv")
        #expect(answer.exit == .no && answer.out.contains("2 accepted, 1 refused"), "\(answer)")
        #expect((answer.out + answer.err).contains("found applicant, expected one employer whom the incident concerns"))
        let shown = desk.run("incident show --on 2013-02-15").out
        #expect(shown.contains("N1  wages unpaid, F1, 2013-02-15: 2 people, "), "\(shown)")
        #expect(shown.contains("N2  absence, A3, 2012-11-05: closed 2012-11-09, back again\n"), "\(shown)")
        #expect(desk.run("due --on 2013-03-01").out.contains("A2  wage-withholding-N1"))
    }
}
