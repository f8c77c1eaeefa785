import Domain
import Hashing
import Intake
import Support
import Testing

/// Whatever the bytes are: nothing crashes, and every row is taken or refused with a reason (`Told` checks both).
@Suite struct HostileInputTests {
    static let kinds = [
        "employers", "vacancies", "applicants", "delegations", "interpreters", "tables", "days", "esco",
    ]

    static let good: [String] = [
        "id;Nachname;Vorname;Geburtsdatum;Deutsch;Abschluss;Sprachen;Gehaltswunsch\r\n"
            + "A-1;Müller;\"Jörg \"\"J\"\"\";25.06.1987;B1;Grado en Ingeniería Mecánica;Spanisch C2, Englisch B1;32.500 €\r\n"
            + "A-2;Rey;Eva;1.2.1990;fließend;\"Técnico\r\nen Cocina\";es C2;2.800 €/Monat\r\nA-3;Brea;Ana;;;;;\r\n",
        "{\"applicants\": [{\"id\": \"A-1\", \"familyName\": \"Rey\", \"givenName\": \"Eva\", \"birthDate\": \"1987-06-25\", "
            + "\"languages\": [{\"language\": \"de\", \"level\": \"B1\"}], \"skills\": [\"MAG\"], \"minimumSalaryPerYear\": 3000000}]}",
        "<?xml version=\"1.0\"?><SkillsPassport><LearnerInfo><Identification><PersonName><FirstName>Eva</FirstName>"
            + "<Surname>Rey</Surname></PersonName><ContactInfo><Email><Contact>eva@example.org</Contact></Email></ContactInfo>"
            + "</Identification></LearnerInfo></SkillsPassport>",
        "id,employer,title,openings,salary,start,contract\nV-1,E-1,Schweißer,2,\"32,500.00\",2012-09-01,fixed 24 months\n",
        "Datum;von;bis;Dauer;Pausen;Programm\n25.06.2012;09:00;17:00;30;12:00-13:00;09:00-09:30 Begrüßung\n",
    ]

    @Test("good files with a few bytes changed, cut, doubled or inserted")
    func mutated() throws {
        var rows = 0
        var taken = 0
        for seed in Tier.seeds(250, long: 20_000) {
            var generator = SplitMix64(seed: seed)
            let file = generator.below(HostileInputTests.good.count)
            // Mostly read as what it is, sometimes as another kind.
            let own = ["applicants", "applicants", "applicants", "vacancies", "days"][file]
            let isOther = generator.below(5) == 0
            let name = isOther ? HostileInputTests.kinds[generator.below(HostileInputTests.kinds.count)] : own
            var bytes = Array(HostileInputTests.good[file].utf8)
            for _ in 0..<(1 + generator.below(6)) { HostileInputTests.mutate(&bytes, &generator) }
            let told = try Told.of(bytes, named: name)
            rows += told.accepted + told.refused
            taken += told.accepted
        }
        print("mutated files: \(rows) rows, \(taken) taken")
        // Both happen, or the test says little.
        #expect(taken * 5 > rows && taken * 10 < rows * 9)
    }

    private static func mutate(_ bytes: inout [UInt8], _ generator: inout SplitMix64) {
        guard !bytes.isEmpty else { return }
        let place = generator.below(bytes.count)
        let marks = Array("\";,\t\n\r\0'=<>{}[]&-/.0129AZ".utf8) + [0xff, 0xc3, 0xe2, 0x80]
        switch generator.below(5) {
        case 0: bytes[place] = marks[generator.below(marks.count)]
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(marks[generator.below(marks.count)], at: place)
        case 3: bytes.removeSubrange(place..<min(bytes.count, place + 1 + generator.below(12)))
        default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 1 + generator.below(40))], at: place)
        }
    }

    @Test("byte soup of every kind")
    func soup() throws {
        let heads = ["", "id;name\n", "{\"", "[{", "<a>", "sep=;\n", "\u{feff}Nachname,Vorname,id\n"]
        for seed in Tier.seeds(250, long: 20_000) {
            var generator = SplitMix64(seed: seed)
            let head = Array(heads[generator.below(heads.count)].utf8)
            let isText = generator.below(2) == 0
            let alphabet = Array("ab1,;\t\"\n\r{}[]:<>/&.-€".utf8)
            let tail = (0..<generator.below(200)).map { _ in
                isText ? alphabet[generator.below(alphabet.count)] : UInt8(generator.below(256))
            }
            _ = try Told.of(head + tail, named: HostileInputTests.kinds[generator.below(HostileInputTests.kinds.count)])
        }
    }
}
