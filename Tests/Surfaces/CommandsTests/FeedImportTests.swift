import Support
import Testing

@testable import Commands

@Suite struct FeedImportTests {
    private static let wanted = "--name rail --from 2012-08-13 --to 2012-08-22 --bbox 48.9,10,50.1,12"

    /// A desk with a campaign and the folder `feed`.
    private func desk(_ tables: [String: String] = [:]) throws -> Desk {
        let desk = try Desk()
        for (name, text) in HandmadeFeed.usual.merging(tables, uniquingKeysWith: { $1 }) {
            try desk.write(text, to: "feed/\(name)")
        }
        #expect(desk.run("new a.lotse --land BY --date 2012-06-25").exit == .done)
        return desk
    }

    @Test("a feed is previewed, stored as one batch, not stored again, replaced by name, and taken back")
    func whole() throws {
        let desk = try desk()
        defer { desk.clear() }
        let line = "import gtfs feed \(FeedImportTests.wanted)"
        let told = "rail: 3 trips on 2 lines, 3 stops, 2012-08-13 to 2012-08-22\n"
        let preview = desk.run("\(line) --dry-run")
        #expect(
            preview
                == Desk.Answer(
                    exit: .done, out: "gtfs: 3 accepted\n" + told, err: "nothing was stored (--dry-run)\n"))
        #expect(desk.run(line).out == "gtfs: 3 accepted (batch 1)\n" + told)
        #expect(desk.run(line).out == "gtfs: 0 accepted, 3 unchanged\n" + told)
        let fewer = desk.run("import gtfs feed --name rail --from 2012-08-14 --to 2012-08-14 --bbox 49.9,10,50.1,12")
        #expect(
            fewer.out == "gtfs: 1 accepted (batch 2)\nrail: 1 trips on 1 lines, 3 stops, 2012-08-14 to 2012-08-14; "
                + "trips left out: 1 on other days, 1 outside the box\n")
        #expect(desk.run("check").exit == .done)
        let refused = desk.run("batch revert 1")
        #expect(
            refused.err.contains("error[ST012]: batch 1 cannot be reverted: batch 2 has a newer feed of the same name"))
        #expect(desk.run("batch revert 2").exit == .done)
        #expect(desk.run(line).out == "gtfs: 0 accepted, 3 unchanged\n" + told)
        #expect(desk.run("batch revert 1").exit == .done)
        #expect(desk.run(line).out == "gtfs: 3 accepted (batch 3)\n" + told)
    }

    @Test("wrong rows are named, the rest is kept; of a feed that cannot be read nothing is")
    func findings() throws {
        let desk = try desk([
            "trips.txt": "route_id,service_id,trip_id\nX,W,X1\nX,N,X2\nB,Q,B1\n", "shapes.txt": "shape_id\n",
            "campaign.lotse": "", "LICENCE.md": "",
        ])
        defer { desk.clear() }
        let answer = desk.run("import gtfs feed \(FeedImportTests.wanted)")
        #expect(answer.exit == .no)
        #expect(
            answer.out == """
                gtfs: 2 accepted, 1 refused, 1 warning (batch 1)
                rail: 2 trips on 1 lines, 3 stops, 2012-08-13 to 2012-08-22; trips left out: 1 with errors
                feed: warning[FD020]: not used: shapes.txt
                  hint: fares are estimated by the kilometre; nothing else of these tables is needed
                feed/trips.txt:4:2: error[FD015]: service_id: there is no service with that id, or its row was refused
                  hint: what names it is left out; correct the row, or fetch the feed again

                """)
        try desk.write("stop_id\n", to: "feed/stops.txt")
        let refused = desk.run("import gtfs feed --quiet \(FeedImportTests.wanted)")
        #expect(refused.exit == .no)
        #expect(
            refused.out == """
                gtfs: 0 accepted, 1 warning
                feed/stops.txt:1: error[FD003]: the column stop_name is missing; found stop_id
                  hint: GTFS asks for it: fetch the feed again, or add the column

                """)
        #expect(desk.run("import gtfs nothing.zip \(FeedImportTests.wanted)").err.contains("error[CL001]"))
    }

    @Test(
        "options that a feed needs are asked for, and mean nothing elsewhere",
        arguments: [
            ("import gtfs feed --from 2012-08-13 --to 2012-08-22 --bbox 48.9,10,50.1,12", "AR007"),
            ("import gtfs feed --name rail --from 2012-08-13 --to 2012-08-22", "AR007"),
            ("import gtfs feed --name Rail --from 2012-08-13 --to 2012-08-22 --bbox 48.9,10,50.1,12", "AR005"),
            ("import gtfs feed --name rail --from 2012-08-13 --to 2012-08-22 --bbox 50.1,10,48.9,12", "AR005"),
            ("import gtfs feed --name rail --from 2012-08-13 --to 2012-08-12 --bbox 48.9,10,50.1,12", "AR011"),
            ("import gtfs feed feed --name rail --from 2012-08-13 --to 2012-08-22 --bbox 48.9,10,50.1,12", "AR011"),
            (
                "import gtfs feed --report r.csv --name rail --from 2012-08-13 --to 2012-08-22 --bbox 48.9,10,50.1,12",
                "AR011"
            ),
            ("import hubs feed --name rail", "AR011"),
        ])
    func usage(_ line: String, _ code: String) throws {
        let desk = try desk()
        defer { desk.clear() }
        let answer = desk.run(line)
        #expect(answer.exit == .usage)
        #expect(answer.err.contains("error[\(code)]"), "\(answer.err)")
    }

    private static let hubs =
        "id,name,coordinates,zone,feedStops\nN,Nord,\"50.0,11.0\",Europe/Berlin,rail/N\nS,Süd,\"49.0,11.0\",Europe/Berlin,rail~100\n"

    @Test("journeys between hubs are found by a feed, with estimated fares and the hours of the night")
    func search() throws {
        let desk = try desk()
        defer { desk.clear() }
        try desk.write(FeedImportTests.hubs, to: "hubs.csv")
        #expect(desk.run("import hubs hubs.csv").exit == .done)
        let early = desk.run("travel search N S --on 2012-08-20")
        #expect(early.exit == .no)
        #expect(
            early.err == "error[CL181]: hub N is a stop of the feed rail, which the campaign does not have\n"
                + "hint: lotse import gtfs FEED.zip --name rail, or correct the hub's feedStops\n")
        #expect(desk.run("import gtfs feed \(FeedImportTests.wanted)").exit == .done)
        let answer = desk.run("travel search N S --on 2012-08-20")
        #expect(answer.exit == .done)
        #expect(
            answer.out == """
                Nord – Süd
                leaves            arrives           changes     fare             night  by
                2012-08-20 08:00  2012-08-20 09:40        0  30.00 €  estimated   0:00  EX 1
                2012-08-20 23:30  2012-08-21 01:10        0  30.00 €  estimated   1:40  EX 1

                """)
        let sunday = desk.run("travel search N S --on 2012-08-19")
        #expect(sunday == Desk.Answer(exit: .no, out: "no journey from Nord to Süd begins on 2012-08-19\n", err: ""))
        let unknown = desk.run("travel search N Q --on 2012-08-19")
        #expect(
            unknown.err == "Q: error[CL180]: the campaign has no hub with the id \"Q\"\n"
                + "hint: the ids are those of the file that 'lotse import hubs' took\n")
        #expect(desk.run("travel search N N --on 2012-08-19").err.contains("error[AR011]"))
        try desk.write(FeedImportTests.hubs.replacing("rail~100", with: "rail/Z"), to: "hubs.csv")
        #expect(desk.run("import hubs hubs.csv").exit == .done)
        #expect(
            desk.run("travel search N S --on 2012-08-20").err.contains(
                "error[CL181]: hub S is the stop rail/Z, and the feed rail has none there"))
    }
}
