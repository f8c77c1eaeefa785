import Archives
import Arguments
import Calendar
import Domain
import Export
import JSONText
import Ledger
import Pipeline

/// `lotse itinerary APPLICANT`: one person's itinerary on standard output.
enum ItineraryCommand {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    static let format = Option(
        "format", .oneOf(DocumentFormat.self, placeholder: "FORMAT"), "The format", fallback: "html")
    static let language = Option(
        "language", .oneOf(DocumentLanguage.self, placeholder: "LANGUAGE"), "The language; else the person's own")

    static let value = command(
        "itinerary", "Print a candidate's itinerary",
        examples: [
            Example("lotse itinerary B017 > itinerary.html", "a page to print, in the person's language"),
            Example("lotse itinerary B017 --format ics > fair.ics", "for the person's calendar"),
            Example("lotse itinerary B017 --format pdf > itinerary.pdf", "to print, with a map and a checklist"),
        ], operands: [applicant.spec], options: [format.spec, language.spec]
    ) { call in
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant))
        let desk = try DocumentDesk(place)
        let format = try call.invocation.required(format)
        let language = call.invocation[language] ?? DocumentLanguage(reading: person.person.contactLanguage)
        call.session.out.write(
            try desk.bytes(
                call.isJSON ? .json : format, for: .candidate(person.id), in: language, name: person.id.text))
        desk.tellOfFonts()
        return .done
    }
}

/// `lotse export itineraries|timetable DIR`: everybody's documents at once.
enum ExportCommand {
    static let folder = Operand("DIR", .folder, "The folder to write to; it is made where it is missing")
    private static let formats = Option(
        "format", .oneOf(DocumentFormat.self, placeholder: "FORMAT"),
        "A format; HTML, ICS, CSV and JSON where it is left out",
        repeats: true)
    private static let zip = Flag("zip", "Also pack all of them into DIR/itineraries.zip")

    static let value = Command<Session>(
        "export", summary: "Write everybody's documents into a folder",
        page: "docs/reference/commands.md#lotse-export",
        commands: [
            command(
                "itineraries", "Write one itinerary for each candidate",
                examples: [
                    Example("lotse export itineraries out/", "HTML, ICS, CSV and JSON for everybody"),
                    Example("lotse export itineraries out/ --format ics", "calendars only"),
                    Example("lotse export itineraries out/ --format pdf", "to print, in each person's language"),
                    Example("lotse export itineraries out/ --format pdf --zip", "with all of them in one archive"),
                ], operands: [folder.spec], options: [formats.spec, ItineraryCommand.language.spec, zip.spec],
                under: "export",
                run: itineraries),
            command(
                "timetable",
                "Write the timetable by employer, interpreter, table and day, and the grids by table and by candidate",
                examples: [
                    Example("lotse export timetable out/ --language de", "for the doors, the desks and the employers"),
                    Example(
                        "lotse export timetable out/ --format pdf", "to print, with booklet.pdf and the door signs"),
                    Example("lotse export timetable out/ --format xlsx", "workbooks, with timetable.xlsx for the desk"),
                ],
                operands: [folder.spec], options: [formats.spec, ItineraryCommand.language.spec], under: "export",
                run: timetable),
            command(
                "calendars", "Write the calendar of everybody who has one, as it was last given out, to subscribe to",
                examples: [
                    Example("lotse export calendars out/", "one ICS file for each receiver"),
                    Example("lotse export calendars out/ --receiver guide/L1", "the calendar of one guide"),
                    Example("lotse export calendars out/ --requests", "and invitations to answer"),
                ],
                operands: [folder.spec], options: [CalendarExport.receivers.spec, CalendarExport.requests.spec],
                under: "export", run: CalendarExport.run),
            command(
                "invitations",
                "Write the letter of each invitation to the fair, or who was invited and who waits as a workbook",
                examples: [
                    Example("lotse export invitations out/", "a page to mail or print for everybody who is invited"),
                    Example("lotse export invitations out/ --language de", "all in German"),
                    Example(
                        "lotse export invitations out/ --format xlsx", "invitations.xlsx: answers and the waiting list"),
                ],
                operands: [folder.spec], options: [PageFormat.options.spec, ItineraryCommand.language.spec],
                under: "export",
                run: InvitationExport.run),
            command(
                "housing",
                "Write the occupancy of the homes, week by week, as a page to print, or stays and costs as a workbook",
                examples: [
                    Example("lotse export housing out/", "one page in German, English and Spanish each"),
                    Example("lotse export housing out/ --language de", "the German page only"),
                    Example("lotse export housing out/ --format xlsx", "housing.xlsx: stays, weeks, who has no bed"),
                ],
                operands: [folder.spec], options: [PageFormat.options.spec, ItineraryCommand.language.spec],
                under: "export", run: housing),
            command(
                "pickups", "Write a sheet for each driver and day: whom to fetch where, with what, and for whom",
                examples: [
                    Example("lotse export pickups out/", "a page to print and a table each, in German"),
                    Example("lotse export pickups out/ --language es", "the pages in Spanish"),
                    Example("lotse export pickups out/ --format pdf", "to print, with a box to tick for each person"),
                    Example("lotse export pickups out/ --format xlsx", "a workbook each"),
                ],
                operands: [folder.spec], options: [PickupExport.formats.spec, ItineraryCommand.language.spec],
                under: "export", run: PickupExport.run),
            command(
                "courses", "Write a list of each course group for its teacher as PDF, or all groups as a workbook",
                examples: [
                    Example("lotse export courses out/", "one list a group, with a field for every lesson, in German"),
                    Example("lotse export courses out/ --language en", "in English"),
                    Example("lotse export courses out/ --format xlsx", "courses.xlsx: groups, learners, lessons"),
                ],
                operands: [folder.spec], options: [PaperExport.format.spec, ItineraryCommand.language.spec],
                under: "export", run: PaperExport.courses),
            command(
                "keys", "Write who gets the keys of which home when, as PDF with room for signatures, or as a workbook",
                examples: [
                    Example("lotse export keys out/", "the list in German, English and Spanish"),
                    Example("lotse export keys out/ --language de", "the German list only"),
                    Example("lotse export keys out/ --format xlsx", "keys.xlsx, with columns to fill in"),
                ],
                operands: [folder.spec], options: [PaperExport.keyFormat.spec, ItineraryCommand.language.spec],
                under: "export",
                run: PaperExport.keys),
            command(
                "gate", "Write who may travel and what the others lack, as a page to print or as a workbook",
                examples: [
                    Example("lotse export gate out/", "one page in German, English and Spanish each"),
                    Example("lotse export gate out/ --language de", "the German page only"),
                    Example(
                        "lotse export gate out/ --format xlsx", "gate.xlsx: people by lines, what is missing by day"),
                ],
                operands: [folder.spec], options: [PageFormat.options.spec, ItineraryCommand.language.spec],
                under: "export", run: gate),
            command(
                "stay",
                "Write the room list and the run sheet of the fair, with buses and meals, as pages or workbooks",
                examples: [
                    Example("lotse export stay out/", "both sheets in German, English and Spanish each"),
                    Example("lotse export stay out/ --language de", "the German sheets only"),
                    Example("lotse export stay out/ --format xlsx", "rooms.xlsx for the hotels, runsheet.xlsx"),
                ],
                operands: [folder.spec], options: [PageFormat.options.spec, ItineraryCommand.language.spec],
                under: "export", run: StayCommands.export),
            command(
                "desk",
                "Write the papers of the fair's day as PDF: lists to tick off, badges, run sheets with meals, bus lists",
                examples: [
                    Example("lotse export desk out/", "for the hour in which no screen works, in German"),
                    Example("lotse export desk out/ --language es", "in Spanish"),
                ],
                operands: [folder.spec], options: [ItineraryCommand.language.spec], under: "export",
                run: DeskExport.run),
            ReportCommand.value,
            LedgerExport.value,
            command(
                "probation",
                "Write the forms of the talks for each newcomer and a calendar with alarms for each employer",
                examples: [
                    Example(
                        "lotse export probation out/", "forms in German and the person's language, calendars in German"),
                    Example("lotse export probation out/ --language en", "the calendars in English"),
                    Example("lotse export probation out/ --format pdf", "the forms to print"),
                    Example("lotse export probation out/ --format xlsx", "one workbook of all instead"),
                ],
                operands: [folder.spec], options: [ProbationExport.format.spec, ItineraryCommand.language.spec],
                under: "export",
                run: ProbationExport.run),
        ] + WorkbookExport.commands)

    private static func itineraries(_ call: Call) throws -> ExitCode {
        let desk = try DocumentDesk(Workplace(call))
        let writer = try Writer(call, desk, folder: call.invocation.required(folder))
        let people = desk.candidates
        for (number, person) in people.enumerated() {
            let language =
                call.invocation[ItineraryCommand.language] ?? DocumentLanguage(reading: person.person.contactLanguage)
            try writer.write(.candidate(person.id), name: person.id.text, in: language)
            call.progress(number + 1, of: people.count, "itineraries")
        }
        if call.invocation[zip] { try writer.pack("itineraries.zip") }
        return writer.report(people.count, "itineraries")
    }

    private static func housing(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let sheet = try HousingCommands.sheet(place)
        let campaign = try place.store.campaign()
        let page = OccupancyPage(campaign: campaign, occupancy: sheet.occupancy, offers: sheet.homes)
        let formats = PageFormat.wanted(call)
        if formats.contains(.xlsx) {
            let book = sheet.book(campaign)
            try place.write("housing", to: try call.invocation.required(folder)) { book.document($0) }
        }
        guard formats.contains(.html) else {
            return report(call, folder: try call.invocation.required(folder), documents: 1, "workbook", files: 1)
        }
        return try write(
            "occupancy", place, campaign, as: "occupancy chart", others: formats.contains(.xlsx) ? 1 : 0
        ) { page.markup($0) }
    }

    private static func gate(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let campaign = try place.store.campaign()
        let people = try place.pipeline().gates()
        let page = GatePage(campaign: campaign, people: people)
        let formats = PageFormat.wanted(call)
        let folder = try call.invocation.required(folder)
        if formats.contains(.xlsx) {
            let book = GateBook(campaign: campaign, people: people)
            try place.write("gate", to: folder) { book.document($0) }
        }
        guard formats.contains(.html) else {
            return report(call, folder: folder, documents: 1, "workbook", files: 1)
        }
        return try write(
            "gate", place, campaign, as: "page of the gate", others: formats.contains(.xlsx) ? 1 : 0
        ) { page.markup($0) }
    }

    /// Writes a page of the campaign in the language asked for, else in all.
    ///
    /// - Parameter others: Files that were written beside it.
    static func write(
        _ name: String, _ place: Workplace, _ campaign: Campaign, as word: String, others: Int = 0,
        _ markup: (PrintFacts) -> String
    ) throws -> ExitCode {
        let call = place.call
        let folder = try call.invocation.required(folder)
        let languages = call.invocation[ItineraryCommand.language].map { [$0] } ?? DocumentLanguage.allCases
        for language in languages {
            let facts = try place.printFacts(language, campaign)
            try call.session.write(Array(markup(facts).utf8), to: "\(folder)/\(name).\(language.rawValue).html")
        }
        return report(call, folder: folder, documents: 1 + others, word, files: languages.count + others)
    }

    /// An id as a file's name: what a file system might read otherwise becomes `_`.
    static func safe(_ name: String) -> String {
        String(name.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "_" })
    }

    static func report(
        _ call: Call, folder: String, documents: Int, _ word: String, files: Int
    ) -> ExitCode {
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("folder", .string(folder)), ("documents", .int(documents)), ("files", .int(files)),
                ])
                .pretty)
        } else {
            call.session.out.line("\(folder): \(documents) \(word), \(files) files")
        }
        return .done
    }

    private static func timetable(_ call: Call) throws -> ExitCode {
        let desk = try DocumentDesk(Workplace(call))
        let writer = try Writer(call, desk, folder: call.invocation.required(folder))
        let language = call.invocation[ItineraryCommand.language] ?? .german
        let interviews = desk.release.interviews.map(\.interview)
        var audiences: [(audience: Audience, name: String)] = []
        for id in Set(interviews.map(\.employer)).sorted() { audiences.append((.employer(id), "employer-\(id)")) }
        for id in Set(interviews.compactMap(\.interpreter)).sorted() {
            audiences.append((.interpreter(id), "interpreter-\(id)"))
        }
        for table in Set(interviews.map(\.table)).sorted() { audiences.append((.table(table), "table-\(table + 1)")) }
        for day in desk.release.days { audiences.append((.day(day.date), "day-\(day.date)")) }
        for (audience, name) in audiences { try writer.write(audience, name: name, in: language) }
        if writer.formats.contains(.html) {
            let facts = desk.printFacts(language)
            try writer.write(Array(desk.documents.grid(facts).utf8), to: "grid.html")
            try writer.write(Array(desk.documents.peopleGrid(facts).utf8), to: "people.html")
            try writer.write(Array(desk.documents.releasePage(facts, desk.breaches).utf8), to: "release.html")
        }
        if writer.formats.contains(.xlsx) { try writer.write(desk.timetable(in: language), to: "timetable.xlsx") }
        if writer.formats.contains(.pdf) {
            let facts = desk.printFacts(language)
            try writer.write(desk.pdf(desk.documents.booklet(facts), name: "booklet"), to: "booklet.pdf")
            try writer.write(desk.pdf(desk.documents.doorSigns(facts), name: "doors"), to: "doors.pdf")
        }
        let more =
            (writer.formats.contains(.html) ? 3 : 0) + (writer.formats.contains(.pdf) ? 2 : 0)
            + (writer.formats.contains(.xlsx) ? 1 : 0)
        return writer.report(audiences.count + more, "timetables")
    }

    /// Writes documents into one folder under safe names.
    private final class Writer {
        let formats: [DocumentFormat]
        private let call: Call
        private let desk: DocumentDesk
        private let folder: String
        private var names: [String] = []

        init(_ call: Call, _ desk: DocumentDesk, folder: String) throws {
            self.call = call
            self.desk = desk
            self.folder = folder
            let wanted = call.invocation.all(ExportCommand.formats)
            formats = wanted.isEmpty ? DocumentFormat.usual : wanted
        }

        func write(_ audience: Audience, name: String, in language: DocumentLanguage) throws {
            for format in formats {
                try write(
                    desk.bytes(format, for: audience, in: language, name: name),
                    to: "\(safe(name)).\(format.rawValue)")
            }
        }

        func write(_ bytes: [UInt8], to name: String) throws {
            try call.session.write(bytes, to: folder + "/" + name)
            names.append(name)
        }

        /// Packs what was written into an archive beside it; its parts bear the day of the release.
        func pack(_ name: String) throws {
            let day = WallTime(secondsSince1970: Int(desk.release.at)).date
            let path = "\(folder)/\(name)"
            let parts = names.map { ZipPacking.Part(name: $0, path: call.session.path("\(folder)/\($0)")) }
            do throws(ZipPackingFault) {
                try ZipPacking.pack(parts, to: call.session.path(path), day: (day.year, day.month, day.day))
            } catch {
                throw Failure(
                    code: "CL002", message: "the file cannot be written: \(error.reason)",
                    hint: "check that the folder exists, has room and may be written", at: path)
            }
            names.append(name)
        }

        func report(_ documents: Int, _ word: String) -> ExitCode {
            desk.tellOfFonts()
            return ExportCommand.report(call, folder: folder, documents: documents, word, files: names.count)
        }
    }
}
