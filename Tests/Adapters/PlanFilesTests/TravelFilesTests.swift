import Calendar
import Domain
import Hashing
import JSONText
import PlanFiles
import Support
import Testing

@Suite("Files of the travel planner")
struct TravelFilesTests {
    private static let zones = ZoneDatabase(environment: [:])

    @Test("a problem that is written reads back the same, zones and all")
    func roundTrip() throws {
        for seed in UInt64(0)..<40 {
            var problem = TravelInstances.problem(seed: seed)
            let used = TravelProblem.zoneNames(problem.zone, problem.hubs, problem.connections)
            problem.zones = problem.zones.filter { used.contains($0.key) }
            let read = try TravelFiles.problem(Array(TravelFiles.json(problem).pretty.utf8), zones: Self.zones)
            #expect(read == problem, "seed \(seed)")
        }
    }

    @Test("what is wrong is named with its place")
    func findings() {
        let text = """
            {"schema":"lotse.travel/2","hubs":[{"id":"SCQ","zone":"Europe/Madrid","runways":2}],
             "connections":[{"id":"C","mode":"rocket","calls":[{"hub":"SCQ","departs":"25:00"}],"dates":["2012-02-30"]}],
             "disruptions":[{"connection":"C","date":"2012-06-24"}],
             "parties":[{"id":"P","from":[{"hub":"SCQ"}],"to":[{"hub":"SCQ"}],"leave":{"from":"2012-06-24T08:00Z"}}]}
            """
        #expect(throws: PlanFileRefusal.self) { try TravelFiles.problem(Array(text.utf8), zones: Self.zones) }
        do {
            _ = try TravelFiles.problem(Array(text.utf8), zones: Self.zones)
        } catch {
            #expect(
                error.faults.map { "\($0.code) \($0.pointer) \($0.message)" } == [
                    "PF002 /schema found the schema \"lotse.travel/2\", expected \"lotse.travel/1\"",
                    "PF002 /hubs/0/runways found the unknown field \"runways\"",
                    "PF002 /connections/0/mode \"rocket\" is not a mode",
                    "PF002 /connections/0/calls/0/departs \"25:00\" is not a time of a timetable",
                    "PF002 /connections/0/dates/0 \"2012-02-30\" is not a date",
                    "PF002 /disruptions/0 the disruption is not one of two kinds",
                    "PF002 /parties/0/leave/from \"2012-06-24T08:00Z\" is not a local date and time",
                ])
        }
    }

    @Test("an unknown zone is a fault with its place")
    func unknownZone() {
        let text = """
            {"hubs":[{"id":"X","zone":"Europe/Atlantis"}],"connections":[],"parties":[]}
            """
        do {
            _ = try TravelFiles.problem(Array(text.utf8), zones: Self.zones)
            Issue.record("it was read")
        } catch {
            #expect(error.faults.map { "\($0.code) \($0.pointer)" } == ["TR004 /hubs/0/zone"])
        }
    }

    @Test("a damaged file never stops the program")
    func damaged() {
        var (read, refused) = (0, 0)
        for seed in Tier.seeds(300, long: 20_000) {
            var draw = SplitMix64(seed: seed)
            var bytes = Array(TravelFiles.json(TravelInstances.problem(seed: seed % 20)).compact.utf8)
            for _ in 0..<(1 + draw.below(4)) {
                let place = draw.below(bytes.count)
                switch draw.below(4) {
                case 0: bytes[place] = UInt8(draw.below(256))
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(UInt8(48 + draw.below(10)), at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + draw.below(30)))
                }
            }
            do {
                _ = try TravelFiles.problem(bytes, zones: Self.zones)
                read += 1
            } catch {
                #expect(!error.faults.isEmpty)
                refused += 1
            }
        }
        print(
            "travel: of \(read + refused) damaged files \(read) still read, \(refused) were refused, none stopped the program"
        )
    }
}
