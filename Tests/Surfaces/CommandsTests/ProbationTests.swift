import Testing

@testable import Commands

@Suite struct ProbationTests {
    @Test("an apprentice's days in German: four months, no talk on the first day, notice without a period")
    func apprentice() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let answer = desk.run("probation dates 2014-09-01 --land BW --apprentice --months 6 --language de")
        #expect(
            answer.out.hasPrefix(
                """
                2014-09-01  Mo  erster Tag
                2014-09-08  Mo  Gespräch nach Woche 1
                2014-09-29  Mo  Gespräch nach Woche 4: Arbeit, Sprache
                2014-10-27  Mo  Halbzeit: schriftliche Rückmeldung, mit Dolmetscher
                2014-11-24  Mo  Vor der Entscheidung: welche Hilfe noch offen ist
                2014-12-17  Mi  Entscheidung fällig
                2014-12-31  Mi  letzter Arbeitstag, um ein Schreiben zu übergeben
                2014-12-31  Mi  letzter Tag der Probezeit; bis dahin muss eine Kündigung zugehen
                2014-12-31  Mi  Ende der Arbeit bei Kündigung am letzten Tag
                2015-01-01  Do  von hier an braucht eine Kündigung einen Grund

                ! Vereinbart sind 6 Monate.
                """), "\(answer.out)")
        #expect(desk.run("probation dates 2014-09-01 --apprentice").out.contains("2014-12-31"))
        #expect(!desk.run("probation dates 2014-09-01 --apprentice").out.contains("! "))
    }

    @Test("a fixed term that ends before it starts is refused; one that ends first ends the probation")
    func fixedTerm() throws {
        let desk = try Desk()
        defer { desk.clear() }
        let refused = desk.run("probation dates 2024-03-01 --until 2024-02-29")
        #expect(refused.exit == .usage)
        #expect(
            refused.err == """
                2024-02-29: error[CL140]: the fixed term ends on 2024-02-29, before it starts on 2024-03-01
                hint: give --until a day from 2024-03-01 on

                """)
        let short = desk.run("probation dates 2024-03-01 --until 2024-06-30 --decision-days 7")
        #expect(short.out.contains("2024-06-30  Sun  last day of the probation"))
        #expect(short.out.contains("2024-06-21  Fri  decision due"))
        #expect(short.out.contains("! The probation is as long as the fixed term"))
        #expect(desk.run("probation dates 2024-02-30").exit == .usage)
        #expect(desk.run("probation dates 2024-02-01 --months 0").exit == .usage)
    }
}
