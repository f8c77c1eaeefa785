import Domain

/// Reads yearly gross pay in euros; monthly pay is taken twelve times, with a warning that says so.
enum MoneyText {
    /// - Parameter isMonthly: The column itself is a month's pay.
    static func perYear(_ text: String, isMonthly: Bool = false) -> Parsed<Cents> {
        switch amount(text, isMonthly: isMonthly) {
        case .failure(let problem): .refused(problem)
        case .success(let found):
            judged(
                Cents(found.cents * (found.isMonthly ? 12 : 1)), isMonthly: found.isMonthly, isRange: found.isRange)
        }
    }

    /// Gross pay a month, where a contract states it; nothing is converted.
    static func perMonth(_ text: String) -> Parsed<Cents> {
        switch amount(text, isMonthly: true) {
        case .failure(let problem): return .refused(problem)
        case .success(let found):
            guard found.isMonthly, !found.isRange else {
                return .refused(
                    ValueProblem(
                        .notMoney,
                        "found pay \(found.isRange ? "with two amounts" : "by the year"), expected a month's",
                        hint: "Write what the contract says a month: 2.800 €."))
            }
            return judgedMonth(found.cents)
        }
    }

    /// Whole cents a month, as JSON numbers give them.
    static func monthlyCents(_ digits: String) -> Parsed<Cents> {
        guard let cents = Int64(digits) else { return .refused(notWholeCents) }
        return judgedMonth(cents)
    }

    private static func judgedMonth(_ cents: Int64) -> Parsed<Cents> {
        guard (1...10_000_000).contains(cents) else {
            return .refused(
                ValueProblem(
                    .notMoney, "the amount is no month's pay, expected at most 100.000 €",
                    hint: "Check the separators: 2.800 €."))
        }
        return .value(Cents(cents))
    }

    /// What a thing costs; nothing is converted.
    ///
    /// - Parameter isMonthly: The column is a month's price, so that the text may say so.
    static func price(_ text: String, isMonthly: Bool = false) -> Parsed<Cents> {
        switch amount(text, isMonthly: false, least: 0) {
        case .failure(let problem): return .refused(problem)
        case .success(let found):
            guard isMonthly || !found.isMonthly, !found.isRange else { return .refused(notAPrice) }
            return judgedPrice(found.cents)
        }
    }

    /// Whole cents of a price, as JSON numbers give them.
    static func priceCents(_ digits: String) -> Parsed<Cents> {
        guard let cents = Int64(digits) else { return .refused(notWholeCents) }
        return judgedPrice(cents)
    }

    /// A price with a minus before it where the money comes back.
    static func signed(_ text: String, isCents: Bool) -> Parsed<Cents> {
        let isNegative = ["-", "−", "–"].contains { text.hasPrefix($0) }
        let rest = isNegative ? text.dropFirst().drop { $0 == " " } : text[...]
        let parsed = isCents ? priceCents(String(rest)) : price(String(rest))
        return parsed.map { isNegative ? Cents.zero - $0 : $0 }
    }

    private static let notAPrice = ValueProblem(
        .notMoney, "found no single price, expected at most 1.000.000 €", hint: "Write 320 € or 2.450,00 €.")

    private static func judgedPrice(_ cents: Int64) -> Parsed<Cents> {
        (0...100_000_000).contains(cents) ? .value(Cents(cents)) : .refused(notAPrice)
    }

    private struct Amount {
        let cents: Int64
        let isMonthly: Bool
        let isRange: Bool
    }

    /// - Parameter least: Cents; a price may be nothing, pay may not.
    private static func amount(
        _ text: String, isMonthly: Bool, least: Int64 = 1
    ) -> Result<Amount, ValueProblem> {
        if let currency = foreignCurrency(text) {
            return .failure(
                ValueProblem(
                    .foreignCurrency, "the amount is in \(currency), expected euros",
                    hint: "Write the amount in euros: 32.500 €."))
        }
        let (numbers, rest) = numbers(in: text)
        var words = Set(folded(rest).split(separator: " ").map(String.init))
        words.subtract(decoration)
        var isMonthly = isMonthly
        if !words.isDisjoint(with: months) {
            isMonthly = true
            words.subtract(months)
        } else if !words.isDisjoint(with: years) {
            isMonthly = false
            words.subtract(years)
        }
        if !words.isDisjoint(with: hours) {
            return .failure(
                ValueProblem(
                    .notMoney, "found pay by the hour, expected a year or a month", hint: "Write 32.500 €/Jahr."))
        }
        var factor: Int64 = 1
        if !words.isDisjoint(with: thousands) {
            factor = 1_000
            words.subtract(thousands)
        }
        guard words.isEmpty, (1...2).contains(numbers.count), let first = numbers.first, first >= least, first < 1 << 46
        else {
            return .failure(notMoney)
        }
        return .success(Amount(cents: first * factor, isMonthly: isMonthly, isRange: numbers.count == 2))
    }

    /// Whole cents, as JSON numbers give them.
    static func cents(_ digits: String, isMonthly: Bool) -> Parsed<Cents> {
        guard let cents = Int64(digits), cents.magnitude < 1 << 46 else {
            return .refused(notWholeCents)
        }
        return judged(Cents(cents * (isMonthly ? 12 : 1)), isMonthly: isMonthly, isRange: false)
    }

    private static let notWholeCents = ValueProblem(
        .notMoney, "found a number that is not whole, expected cents", hint: "Write 3250000 for 32.500 €.")

    /// Pay below this is no full year's pay: the period has to be said.
    private static let leastPerYear: Int64 = 600_000

    private static func judged(_ pay: Cents, isMonthly: Bool, isRange: Bool) -> Parsed<Cents> {
        let euros = "\(pay.amount / 100) €"
        guard pay.amount >= leastPerYear else {
            return .refused(
                ValueProblem(
                    .notMoney, "\(euros) is too little for a year's pay",
                    hint: "Say the period: 2.800 €/Monat or 33.600 €/Jahr."))
        }
        guard pay.amount <= 100_000_000 else {
            return .refused(
                ValueProblem(
                    .notMoney, "\(euros) is too much for a year's pay", hint: "Check the separators: 32.500 €."))
        }
        guard isMonthly || isRange else { return .value(pay) }
        let reasons = [isRange ? "the lower end of the range" : nil, isMonthly ? "twelve months" : nil]
        return .doubtful(
            pay,
            ValueProblem(
                .moneyConverted, "taken as \(euros) a year: \(reasons.compactMap { $0 }.joined(separator: ", "))",
                hint: "Write the yearly pay if a thirteenth month or a bonus belongs to it."))
    }

    private static let notMoney = ValueProblem(
        .notMoney, "found no amount that can be read", hint: "Write 32.500 € or 2.800 €/Monat.")

    /// The numbers of the text in hundredths, and what stands around them.
    private static func numbers(in text: String) -> (numbers: [Int64], rest: String) {
        var numbers: [Int64] = []
        var rest = ""
        var run = ""
        func finish() {
            let trimmed = run.reversed().drop { !$0.isNumber }.reversed()
            if let number = NumberText.hundredths(String(trimmed)) {
                numbers.append(number)
            } else {
                rest += run
            }
            run = ""
        }
        for character in text {
            if character.isNumber || (!run.isEmpty && ".,'’ \u{a0}\u{202f}".contains(character)) {
                run.append(character)
            } else {
                if !run.isEmpty { finish() }
                rest.append(character)
            }
        }
        if !run.isEmpty { finish() }
        return (numbers, rest)
    }

    private static func foreignCurrency(_ text: String) -> String? {
        let symbols = ["$": "dollars", "£": "pounds", "zł": "zloty"]
        if let found = symbols.keys.sorted().first(where: { text.contains($0) }) { return symbols[found] }
        let codes: Set<String> = ["usd", "gbp", "chf", "pln", "ron", "huf", "czk", "mad", "try", "dollar", "lei"]
        return folded(text).split(separator: " ").map(String.init).first { codes.contains($0) }?.uppercased()
    }

    private static let decoration: Set<String> = [
        "eur", "euro", "euros", "brutto", "gross", "bruto", "brutos", "ca", "circa", "ab", "from", "desde", "bis", "to",
        "a", "pro", "per", "al", "por", "im",
    ]
    private static let months: Set<String> = [
        "monat", "monatlich", "mtl", "month", "monthly", "mes", "mensual", "mensuales", "pm", "mon",
    ]
    private static let years: Set<String> = [
        "jahr", "jaehrlich", "year", "yearly", "annual", "annum", "ano", "anual", "anuales", "pa", "jaehrl",
    ]
    private static let hours: Set<String> = ["h", "std", "stunde", "hour", "hourly", "hora"]
    private static let thousands: Set<String> = ["k", "t", "tsd", "tausend", "mil"]
}
