import Hashing

extension SampleSource {
    /// Whether the firm looks for people; the interested ones are spread over the list.
    func isInterested(employer index: Int) -> Bool {
        answerRank(employer: index) < recipe.employers.interested
    }

    /// The firms that look for people, in the order of the list.
    var interestedEmployers: [Int] { (0..<recipe.employers.count).filter(isInterested(employer:)) }

    func industry(employer index: Int) -> Industry {
        var generator = generator("industry", index)
        return recipe.employers(at: index).industries.drawn(&generator)
    }

    func town(employer index: Int) -> String {
        var generator = generator("employerTown", index)
        return recipe.employers.fixed[index]?.town ?? recipe.employers(at: index).towns.drawn(&generator)
    }

    func employerRow(_ index: Int) -> Row<EmployerColumn> {
        var generator = generator("employers", index)
        let industry = industry(employer: index)
        let contact = inventedName(country: "DE", &generator)
        let trade = generator.one(of: industry.trades) ?? ""
        let form = generator.one(of: ["GmbH", "GmbH & Co. KG", "KG", "e. K."]) ?? ""
        let employees = recipe.employers(at: index).employees.drawn(&generator)
        var row = Row<EmployerColumn>()
        row[.id] = employerID(index)
        row[.name] = recipe.employers.fixed[index]?.name ?? "\(stem(index)) \(trade) \(form)"
        row[.town] = town(employer: index)
        row[.industry] = recipe.employers.fixed[index]?.industry ?? industry.name
        row[.employees] = String(recipe.employers.fixed[index]?.employees ?? generator.number(in: employees, step: 1))
        row[.contact] = "\(contact.given) \(contact.family)"
        row[.email] = "personal.\(employerID(index).lowercased())@example.org"
        row[.phone] = "\(recipe.employers(at: index).phonePrefix) 5550\(100 + index % 900)"
        row[.answer] = answer(employer: index)
        return row
    }

    /// What the firm says to the survey, in German.
    func answer(employer index: Int) -> String {
        let rank = answerRank(employer: index)
        let others = recipe.employers.count - recipe.employers.interested
        switch rank {
        case ..<recipe.employers.interested: return "ja"
        case ..<(recipe.employers.interested + others * 2 / 5): return "später"
        default: return "nein"
        }
    }

    /// The firm's place in a fixed shuffle of the list.
    private func answerRank(employer index: Int) -> Int {
        recipe.employers.interested == recipe.employers.count ? index : index * 37 % recipe.employers.count
    }

    /// First half of an invented firm's name; numbered where the list of stems is used up.
    private func stem(_ index: Int) -> String {
        let round = index / firmStems.count
        let stem = firmStems[index % firmStems.count]
        return round == 0 ? stem : "\(stem) \(round + 1)"
    }
}

/// Invented words that sound like places of the hills; none is a place or a firm we know of.
private let firmStems = [
    "Rabenhag", "Quellsteig", "Tannkuppe", "Brigfeld", "Eschbühl", "Hohlenrain", "Lerchgrund", "Sonnrück",
    "Klosterzelg", "Mühlzwing", "Steinkar", "Birkenrot", "Fuchsried", "Moosleite", "Erlenzipf", "Wolfsgaden",
    "Kaltenrank", "Bärenschlag", "Föhrental", "Silbergrat", "Haselzell", "Dachsbuck", "Auerkanzel", "Gletscherau",
    "Wetterstieg", "Ahornzwick", "Krähwinkl", "Otternbach", "Schindelhag", "Lindenrast", "Weidentobel", "Zirbenhof",
    "Ginsterberg", "Nebelhalde", "Rotbuchau", "Kieselgrund", "Amselreuth", "Hirschzunft", "Kornleiten", "Schlehdorn",
    "Wacholdersee", "Heckenrain", "Distelkamm", "Spechtwinkel", "Luchsgrün", "Ebereschen", "Sperberau", "Farngrund",
    "Enzianhof", "Holderstock", "Brombachsau", "Wiesenzell",
]
