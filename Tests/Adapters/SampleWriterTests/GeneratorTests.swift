import Catalogue
import Domain
import Foundation
import Support
import Tables
import Testing

@testable import SampleWriter

@Suite struct GeneratorTests {
    /// The applicants' rows as texts by heading.
    private func people(_ sample: Sample) throws -> [[String: String]] {
        let bytes = try #require(collected(sample).first { $0.file == .applicants }?.bytes)
        #expect(bytes.starts(with: [0xef, 0xbb, 0xbf]))
        var lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n").dropLast()
            .map { cells($0) }
        let headings = lines.removeFirst()
        return lines.map { Dictionary(uniqueKeysWithValues: zip(headings, $0)) }
    }

    /// A reader of one line by hand: the sample's cells hold no line breaks.
    private func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ";", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    private func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: ".").map(String.init)
        guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) else {
            return false
        }
        let components = DateComponents(calendar: Calendar(identifier: .gregorian), year: year, month: month, day: day)
        return components.isValidDate
    }

    @Test("on papers there are the same firms, vacancies and people, and no file of a fair")
    func papers() throws {
        let fair = Sample(seed: 3, applicants: 200, vacancies: 30)
        let papers = Sample(seed: 3, applicants: 200, vacancies: 30, route: .paper)
        #expect(
            papers.files == [
                .campaign, .employers, .vacancies, .applicants, .rankings, .contracts, .providers, .courses, .guides,
                .offices, .households, .units, .hubs, .connections, .partners, .funding, .grants, .costs, .payments,
                .budget,
            ])
        #expect(Set(papers.files).isSubset(of: fair.files))
        let (one, other) = (collected(fair), collected(papers))
        for file in [Sample.File.employers, .vacancies] {
            #expect(one.first { $0.file == file }?.bytes == other.first { $0.file == file }?.bytes)
        }
        let (guests, others) = (try people(fair), try people(papers))
        let hours = try #require(guests[0].keys.first { $0.hasPrefix("Anwesen") })
        #expect(guests.contains { $0[hours] != "" } && others.allSatisfy { $0[hours] == "" })
        #expect(guests.map { $0.filter { $0.key != hours } } == others.map { $0.filter { $0.key != hours } })
        let text = String(
            decoding: try #require(other.first { $0.file == .campaign }).bytes, as: UTF8.self)
        #expect(text.contains(#""route": "paper""#) && text.contains(#""venue": """#))
        for name in ["interviewsPerDay", "minGapSlots", "interpreterRunSlots", "Messe", "messe"] {
            #expect(!text.contains(name), "\(name)")
        }
        #expect(text.contains("interviewsPerOpening"))
    }

    @Test("in every hundred rows 6 lack the proof, 4 repeat somebody, 3 have no readable date, 10 want another place")
    func shares() throws {
        for seed in [UInt64(1), 2, 77] {
            let people = try people(Sample(seed: seed, applicants: 500, vacancies: 10))
            try #require(people.count == 500)
            for start in stride(from: 0, to: 500, by: 100) {
                let hundred = people[start..<(start + 100)]
                #expect(hundred.count { $0["Deutschnachweis"] == "" } == 6)
                #expect(hundred.count { !isDate($0["Geburtsdatum"] ?? "") } == 3)
                #expect(hundred.count { $0["Nur Wunschort"] == "ja" } == 10)
                let capitals = hundred.filter { row in
                    let name = row["Nachname"] ?? ""
                    return name == name.uppercased()
                }
                #expect(capitals.count == 4)
                for row in capitals {
                    let twins = people.filter {
                        $0["Kennung"] != row["Kennung"] && $0["Geburtsdatum"] == row["Geburtsdatum"]
                            && transliterated($0["Nachname"] ?? "").uppercased() == row["Nachname"]
                    }
                    #expect(twins.count == 1)
                }
            }
        }
    }

    @Test("a row is a function of the seed and its number: longer files begin like shorter ones")
    func prefixes() throws {
        let short = try people(Sample(seed: 5, applicants: 150, vacancies: 10))
        let long = try people(Sample(seed: 5, applicants: 400, vacancies: 10))
        #expect(Array(long.prefix(150)) == short)
        let other = try people(Sample(seed: 6, applicants: 150, vacancies: 10))
        #expect(other != short)
    }

    @Test("beyond the region rows come from the whole country; a country's file begins like a region's")
    func country() throws {
        let region = try people(Sample(seed: 5, applicants: 3_000, vacancies: 10)).map { row in row["E-Mail"] }
        let people = try people(Sample(seed: 5, applicants: 6_000, vacancies: 10))
        #expect(people.prefix(3_000).map { $0["E-Mail"] } == region)
        let (home, rest) = (people.prefix(3_000), people.suffix(3_000))
        // A tenth insists on a place in the region; in the country four fifths name towns, and 85 of a hundred of these insist.
        #expect(home.count { $0["Wunschort"] != "" } == 300)
        #expect((2_350...2_600).contains(rest.count { $0["Wunschort"] != "" }))
        #expect((2_000...2_250).contains(rest.count { $0["Nur Wunschort"] == "ja" }))
        #expect(Set(home.map { $0["Beruf"] }).intersection(["Cocinero", "Albañil", "Enfermero/a"]) == [])
        let trades = Set(["Cocinero", "Albañil", "Enfermero/a", "Programador", "Camionero"])
        #expect(trades.isSubset(of: rest.compactMap { $0["Beruf"] }))
    }

    @Test("towns of a country are found by their name alone, and the largest is likeliest")
    func towns() throws {
        let catalogue = try Catalogue.load()
        let names = TownBook().names(of: "DE", from: 20_000)
        #expect(names.prefix(3) == ["Berlin", "Hamburg", "München"])
        #expect(names.allSatisfy { catalogue.places.places(named: $0).map(\.country.text) == ["DE"] })
        #expect(Set(names.compactMap { catalogue.places.places(named: $0).first?.land }).count == 16)
    }

    @Test("people are drawn without regard to the vacancies")
    func independence() throws {
        let few = try people(Sample(seed: 5, applicants: 100, vacancies: 3))
        let many = try people(Sample(seed: 5, applicants: 100, vacancies: 300))
        #expect(few == many)
    }

    @Test("every address is of example.org and no two people of a file share one", arguments: Sample.Preset.allCases)
    func addresses(_ preset: Sample.Preset) throws {
        for file in collected(Sample(preset)) {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let words = text.split { ";,\"\r\n ".contains($0) }.filter { $0.contains("@") }
            #expect(words.allSatisfy { $0.hasSuffix("@example.org") })
        }
    }

    @Test("every job title means the occupation it is written for, alone or among others")
    func titles() throws {
        let catalogue = try Catalogue.load()
        let professions = [
            Engineering.mechanical, Engineering.design, Engineering.production, Engineering.quality,
            Engineering.electrical, Engineering.electronics, Engineering.automation, Engineering.medical,
            Engineering.telecom, Engineering.developer, Engineering.technician, Engineering.surgicalInstruments,
            Health.nurse, Health.physiotherapist, Health.doctor, Health.geriatricNurse, Trades.heating,
            Trades.heatingTraining,
            Trades.electrician, Trades.bricklayer, Trades.tiler, Trades.cabinetMaker, Trades.metalWorker,
            Trades.carMechanic, Trades.cook, Trades.waiter, Trades.hotelClerk, Trades.kitchenHelp,
            Trades.roomAttendant, Trades.baker, Trades.driver, Trades.ceramist, Trades.siteEngineer,
        ]
        for profession in professions {
            #expect(catalogue.occupation(ID(profession.occupation)) != nil)
            for title in profession.titles + profession.adverts {
                #expect(
                    catalogue.titles.occupations(titled: title).contains(ID(profession.occupation)), "\(title)")
            }
        }
    }

    @Test("files come in pieces of bounded size, however many rows they have")
    func pieces() {
        let rows = Tier.isLong ? 1_000_000 : 5_000
        var largest = 0
        var lines = 0
        Sample(seed: 9, applicants: rows, vacancies: rows / 20).write { file, bytes in
            largest = max(largest, bytes.count)
            if file == .applicants { lines += bytes.count { $0 == 0x0a } }
        }
        #expect(largest < 1 << 17)
        #expect(lines == rows + 1)
        print("Sample: \(rows) applicants in pieces of at most \(largest) bytes")
    }

    @Test("an empty sample has headings and nothing else")
    func empty() {
        let files = collected(Sample(seed: 1, applicants: 0, vacancies: 0))
        #expect(
            files.map(\.file)
                == Sample.File.allCases.filter {
                    ![.invitations, .allotments, .shuttles, .duties, .fairNeeds].contains($0)
                })
        #expect(files.first { $0.file == .applicants }?.bytes.count { $0 == 0x0a } == 1)
        #expect(files.first { $0.file == .vacancies }?.bytes.count { $0 == 0x0a } == 1)
    }

    @Test("a folder is filled once and never overwritten")
    func folder() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "lotse-sample-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let sample = Sample(seed: 3, applicants: 20, vacancies: 5)
        let paths = try SampleFolder(path: path).write(sample)
        #expect(paths == sample.files.map { "\(path)/\($0.rawValue)" })
        for file in collected(sample) {
            #expect(FileManager.default.contents(atPath: "\(path)/\(file.file.rawValue)") == Data(file.bytes))
        }
        #expect(throws: SampleFolderError.alreadyThere(path: paths[0])) { try SampleFolder(path: path).write(sample) }
    }
}
