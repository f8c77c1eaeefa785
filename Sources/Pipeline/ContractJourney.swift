import Domain

/// What a contract puts into a person's way: the signature, the internship if there is one, and the first day.
enum ContractJourney {
    static func items(_ inputs: CampaignInputs) -> [JourneyItem] {
        let vacancies = Dictionary(inputs.vacancies.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let employers = Dictionary(inputs.employers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return inputs.contracts.filter { $0.state == .signed || $0.state == .accepted }.flatMap { contract in
            let vacancy = vacancies[contract.vacancy]
            let employer = vacancy.flatMap { employers[$0.employer] }
            let page = ContractPage(contract: contract, vacancy: vacancy, employer: employer)
            return [page.signature, page.internship, page.firstDay].compactMap(\.self)
        }
    }
}

/// One contract with what its entries tell of the vacancy.
private struct ContractPage {
    let contract: Contract
    let vacancy: Vacancy?
    let employer: Employer?

    private var name: String { employer?.name ?? contract.vacancy.text }
    private var isTraining: Bool { vacancy?.contract == .training }
    private var place: String? { (vacancy?.place ?? employer?.place)?.original }

    private var contact: String? {
        let parts = [employer?.contactName, employer?.contactPhone].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    var signature: JourneyItem? {
        guard let day = contract.signedOn else { return nil }
        let title =
            isTraining
            ? LocalText(
                german: "Ausbildungsvertrag mit \(name) unterschrieben",
                english: "Training contract with \(name) signed",
                spanish: "Contrato de formación firmado con \(name)")
            : LocalText(
                german: "Vertrag mit \(name) unterschrieben", english: "Contract with \(name) signed",
                spanish: "Contrato firmado con \(name)")
        return JourneyItem(
            key: "contract/\(contract.id)", applicant: contract.applicant, kind: .appointment,
            when: .days(from: day, to: day), title: title)
    }

    var internship: JourneyItem? {
        guard let days = contract.internship else { return nil }
        return JourneyItem(
            key: "internship/\(contract.id)", applicant: contract.applicant, kind: .work,
            when: .days(from: days.from, to: days.until),
            title: LocalText(
                german: "Praktikum bei \(name)", english: "Internship with \(name)", spanish: "Prácticas en \(name)"),
            detail: LocalText(
                german: "Nachmittags im Betrieb; vormittags ist Zeit für den Deutschkurs.",
                english: "Afternoons in the workshop; mornings are free for the German course.",
                spanish: "Por las tardes en la empresa; las mañanas quedan libres para el curso de alemán."),
            place: place, contact: contact)
    }

    var firstDay: JourneyItem {
        let title =
            isTraining
            ? LocalText(
                german: "Erster Ausbildungstag bei \(name)", english: "First day of training with \(name)",
                spanish: "Primer día de formación en \(name)")
            : LocalText(
                german: "Erster Arbeitstag bei \(name)", english: "First day of work at \(name)",
                spanish: "Primer día de trabajo en \(name)")
        return JourneyItem(
            key: "work/\(contract.id)", applicant: contract.applicant, kind: .work,
            when: .days(from: contract.start, to: contract.start), title: title,
            detail: LocalText(
                german: "Bitte Ausweis, Sozialversicherungsnummer, Steuer-ID und Bankverbindung mitbringen.",
                english: "Please bring your identity card, social insurance number, tax number and bank details.",
                spanish:
                    "Traiga el documento de identidad, el número de la seguridad social, el número fiscal y los datos "
                    + "bancarios."),
            place: place, contact: contact)
    }
}
