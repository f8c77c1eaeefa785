import Calendar
import Domain
import PlanFiles

/// What a home puts into people's way: keys, moves, the landlord's confirmation, the deposit.
struct HousingJourney {
    private let offers: [ID<HousingUnit>: HomeOffer]
    private let residents: [ID<Household>: [ID<Applicant>]]
    private let region: HolidayRegion?

    init(_ basis: HousingBasis, region: HolidayRegion?) {
        offers = Dictionary(basis.offers.map { ($0.unit.id, $0) }) { first, _ in first }
        residents = basis.residents
        self.region = region
    }

    /// In any order; each stay of a household gives the same to each of its applicants.
    func items(_ kept: KeptHousing) -> [JourneyItem] {
        var former: Stay?
        var number = 0
        var items: [JourneyItem] = []
        for (stay, money) in zip(kept.stays, kept.money) {
            number = former?.household == stay.household ? number + 1 : 1
            let before = former?.household == stay.household ? former : nil
            if let offer = offers[stay.unit] {
                for applicant in residents[stay.household] ?? [] {
                    let entry = Entry(
                        stay: stay, money: money, offer: offer, applicant: applicant,
                        key: "\(applicant.part)/\(number)")
                    items.append(keys(entry, movedFrom: before.flatMap { offers[$0.unit] }))
                    items += [confirmation(entry)].compactMap(\.self) + deposit(entry)
                }
            }
            former = stay
        }
        return items
    }

    /// A stay as one of its people sees it.
    private struct Entry {
        let stay: Stay
        let money: StayMoney
        let offer: HomeOffer
        let applicant: ID<Applicant>
        let key: String
    }

    private func keys(_ entry: Entry, movedFrom former: HomeOffer?) -> JourneyItem {
        let from = entry.stay.span.from
        return item(
            entry, "keys", .housing, on: from, to: from, title: title(entry, movedFrom: former),
            detail: detail(entry, isMove: former != nil))
    }

    private func title(_ entry: Entry, movedFrom former: HomeOffer?) -> LocalText {
        let home = entry.offer.name(of: entry.stay)
        guard let former else {
            return LocalText(
                german: "Schlüsselübergabe: \(home)", english: "Keys handed over: \(home)",
                spanish: "Entrega de llaves: \(home)")
        }
        guard entry.offer.unit.isPermanent, !former.unit.isPermanent else {
            return LocalText(
                german: "Umzug: \(home)", english: "Move: \(home)", spanish: "Mudanza: \(home)")
        }
        return LocalText(
            german: "Umzug in die eigene Wohnung: \(home)", english: "Move to the permanent home: \(home)",
            spanish: "Mudanza a la vivienda definitiva: \(home)")
    }

    private func detail(_ entry: Entry, isMove: Bool) -> LocalText {
        let until = entry.stay.span.until
        let whole = entry.money.rent + entry.money.utilities
        let isHelped = entry.money.paidByCampaign > .zero
        func paid(_ language: CalendarLanguage) -> (whole: String, own: String) {
            (whole.text(in: language), entry.money.paidByHousehold.text(in: language))
        }
        let (de, en, es) = (paid(.german), paid(.english), paid(.spanish))
        return LocalText(
            german: "Geplant bis \(until.long(in: .german)); Miete und Nebenkosten bis dahin \(de.whole)"
                + (isHelped ? ", davon zahlen Sie \(de.own). " : ". ")
                + "Bitte Ausweis mitbringen; Schlüssel und Zustand der Wohnung werden in einem Protokoll festgehalten."
                + (isMove ? " Die alte Wohnung am selben Tag mit Protokoll übergeben." : ""),
            english: "Planned until \(until.long(in: .english)); rent and utilities until then \(en.whole)"
                + (isHelped ? ", of which you pay \(en.own). " : ". ")
                + "Please bring your identity card; keys and the state of the home are written down in a protocol."
                + (isMove ? " Hand over the old home on the same day, with a protocol." : ""),
            spanish: "Previsto hasta el \(until.long(in: .spanish)); alquiler y gastos hasta entonces \(es.whole)"
                + (isHelped ? ", de los que usted paga \(es.own). " : ". ")
                + "Traiga su documento de identidad; las llaves y el estado de la vivienda constan en un acta."
                + (isMove ? " La vivienda anterior se entrega el mismo día, con acta." : ""))
    }

    /// The deadline moves to a working day. Source: VwVfG § 31 (3), BGB § 193.
    private func confirmation(_ entry: Entry) -> JourneyItem? {
        guard let due = StayDocument.confirmationDue(movingIn: entry.stay.span.from) else { return nil }
        let day = WorkingDays(region: region).first(onOrAfter: due)
        return item(
            entry, "confirmation", .deadline, on: day, to: day,
            title: LocalText(
                german: "Wohnungsgeberbestätigung einholen", english: "Get the landlord's confirmation",
                spanish: "Pedir el certificado del arrendador"),
            detail: LocalText(
                german: "Der Vermieter bestätigt den Einzug binnen zwei Wochen (§ 19 BMG); ohne sie keine Anmeldung.",
                english: "The landlord confirms within two weeks that you moved in (BMG § 19); registration needs it.",
                spanish: "El arrendador certifica la mudanza en dos semanas (BMG § 19); sin él no hay empadronamiento.")
        )
    }

    private func deposit(_ entry: Entry) -> [JourneyItem] {
        let parts = entry.money.deposit
        return parts.enumerated().map { index, part in
            let (number, of) = (index + 1, parts.count)
            return item(
                entry, "deposit/\(number)", .deadline, on: part.due, to: part.due,
                title: LocalText(
                    german: "Kaution, Rate \(number) von \(of): \(part.amount.text(in: .german))",
                    english: "Deposit, instalment \(number) of \(of): \(part.amount.text(in: .english))",
                    spanish: "Fianza, plazo \(number) de \(of): \(part.amount.text(in: .spanish))"),
                detail: LocalText(
                    german: "Die Kaution darf in drei Monatsraten gezahlt werden (§ 551 BGB).",
                    english: "The deposit may be paid in three monthly instalments (BGB § 551).",
                    spanish: "La fianza puede pagarse en tres plazos mensuales (BGB § 551)."))
        }
    }

    private func item(
        _ entry: Entry, _ kind: String, _ sign: JourneyItem.Kind, on day: CivilDate, to end: CivilDate,
        title: LocalText, detail: LocalText
    ) -> JourneyItem {
        JourneyItem(
            key: "\(kind)/\(entry.key)", applicant: entry.applicant, kind: sign, when: .days(from: day, to: end),
            title: title, detail: detail, place: entry.offer.location, contact: entry.offer.contact)
    }
}
