import Calendar
import Domain

/// The words of the sheets of a stay at a fair.
struct StayWords {
    private let language: DocumentLanguage

    init(_ language: DocumentLanguage) {
        self.language = language
    }

    private func one(_ german: String, _ english: String, _ spanish: String) -> String {
        LocalText(german: german, english: english, spanish: spanish).text(in: language.code)
    }

    var rooms: String { one("Zimmer", "Rooms", "Habitaciones") }
    var room: String { one("Zimmer", "Room", "Habitación") }
    var guest: String { one("Gast", "Guest", "Huésped") }
    var people: String { one("Personen", "People", "Personas") }
    var from: String { one("Anreise", "Arrival", "Llegada") }
    var until: String { one("Abreise", "Departure", "Salida") }
    var together: String { one("dazu", "with", "con") }
    var free: String { one("nicht belegt", "not used", "sin ocupar") }
    var releaseBy: String { one("kostenlos zurück bis", "free of charge until", "sin coste hasta el") }
    var runSheet: String { one("Ablauf", "Run sheet", "Programa") }
    var hour: String { one("Uhrzeit", "Time", "Hora") }
    var what: String { one("Was", "What", "Qué") }
    var place: String { one("Wo", "Where", "Dónde") }
    var inCharge: String { one("Verantwortlich", "In charge", "Responsable") }
    var buses: String { one("Busse", "Buses", "Autobuses") }
    var bus: String { one("Bus", "Bus", "Autobús") }
    var stops: String { one("Halte, mit Personen", "Stops, with people", "Paradas, con personas") }
    var aboard: String { one("An Bord", "On board", "A bordo") }
    var venue: String { one("Messe", "Fair", "Feria") }
    var meals: String { one("Mahlzeiten", "Meals", "Comidas") }
    var meal: String { one("Mahlzeit", "Meal", "Comida") }
    var ofThem: String { one("davon", "of them", "de ellas") }
    var signs: String {
        one("Gebärdendolmetschen buchen", "Book a sign interpreter", "Reservar intérprete de signos")
    }

    func name(_ room: StayBook.Room) -> String {
        let kind = room.kind == .single ? one("EZ", "single", "individual") : one("DZ", "double", "doble")
        let step = room.isStepFree ? one(", stufenlos", ", step-free", ", sin escalones") : ""
        return "\(room.roomClass) \(room.number) (\(kind)\(step))"
    }

    func companions(_ guest: StayBook.Guest) -> String {
        var words: [String] = []
        if guest.adults > 0 { words.append("\(guest.adults) \(one("Erwachsene", "adults", "adultos"))") }
        if guest.children > 0 { words.append("\(guest.children) \(one("Kind(er)", "child(ren)", "niño(s)"))") }
        return words.joined(separator: ", ")
    }

    func aboard(_ bus: StayBook.Bus) -> String {
        let seats = one("von \(bus.run.seats) Sitzen", "of \(bus.run.seats) seats", "de \(bus.run.seats) plazas")
        guard bus.wheelchairs > 0 else { return "\(bus.people) \(seats)" }
        return "\(bus.people - bus.wheelchairs) \(seats), \(bus.wheelchairs) "
            + one("im Rollstuhl", "in a wheelchair", "en silla de ruedas")
    }

    func name(_ meal: StayBook.Meal.Kind) -> String {
        switch meal {
        case .breakfast: one("Frühstück", "Breakfast", "Desayuno")
        case .lunch: one("Mittagessen", "Lunch", "Almuerzo")
        case .dinner: one("Abendessen", "Dinner", "Cena")
        }
    }

    /// The diets that somebody needs, with how many.
    func diets(_ meal: StayBook.Meal) -> String {
        FairNeed.Diet.allCases.compactMap { diet in
            guard diet != .anything, let count = meal.counts[diet] else { return nil }
            return "\(count) \(name(diet))"
        }.joined(separator: ", ")
    }

    private func name(_ diet: FairNeed.Diet) -> String {
        switch diet {
        case .anything: one("alles", "anything", "todo")
        case .vegetarian: one("vegetarisch", "vegetarian", "vegetariana")
        case .vegan: one("vegan", "vegan", "vegana")
        case .halal: one("halal", "halal", "halal")
        case .kosher: one("koscher", "kosher", "kosher")
        case .glutenFree: one("glutenfrei", "gluten-free", "sin gluten")
        case .lactoseFree: one("laktosefrei", "lactose-free", "sin lactosa")
        case .nutFree: one("ohne Nüsse", "without nuts", "sin frutos secos")
        case .diabetic: one("für Diabetiker", "for diabetics", "para diabéticos")
        }
    }
}
