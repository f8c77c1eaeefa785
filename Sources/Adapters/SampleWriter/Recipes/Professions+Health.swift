/// The regulated professions of both samples.
enum Health {
    static let nurse = Profession(
        occupation: "pflegefach", titles: ["Enfermera (DUE / Grado en Enfermería)", "Enfermero/a"],
        adverts: ["Gesundheits- und Krankenpfleger"],
        degrees: [Degree("Diplomado Universitario en Enfermería (DUE)", level: 6, field: "0913", months: 36)],
        field: "0913", level: 4, skills: ["OP", "Intensivpflege"], pay: 28_000...34_000)

    static let physiotherapist = Profession(
        occupation: "physio", titles: ["Fisioterapeuta"], adverts: ["Physiotherapeut/in"],
        degrees: [Degree("Diplomado en Fisioterapia", level: 6, field: "0915", months: 36)],
        field: "0915", level: 5, skills: ["Manuelle Therapie"], pay: 24_000...29_000)

    static let doctor = Profession(
        occupation: "arzt", titles: ["Médico general"], adverts: ["Assistenzarzt"],
        degrees: [Degree("Licenciado en Medicina", level: 7, field: "0912", months: 72)],
        field: "0912", level: 7, skills: ["Innere Medizin"], pay: 48_000...56_000)

    static let geriatricNurse = Profession(
        occupation: "altenpflege", titles: ["Geriatric care nurse", "Altenpfleger/in"],
        adverts: ["Altenpfleger/in"],
        degrees: [
            Degree(
                "Técnico en Atención a Personas en Situación de Dependencia", level: 4, field: "0921", months: 24)
        ],
        field: "0921", level: 4, skills: ["Pflegedokumentation"], pay: 25_000...29_000)
}
