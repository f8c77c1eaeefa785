/// The engineers, programmers and technicians of the 2012 fair.
enum Engineering {
    private static let mechanicalSkills = ["AutoCAD", "CATIA V5", "SolidWorks", "FEM", "SAP", "Pro/ENGINEER"]

    static let mechanical = Profession(
        occupation: "eng-mechanical",
        titles: [
            "Ingeniero Técnico Mecánico", "Grado en Ingeniería Mecánica", "Mechanical engineer",
            "Maschinenbauingenieur/in", "Ingeniero Industrial (Mecánica)",
        ],
        adverts: ["Maschinenbauingenieur/in", "Entwicklungsingenieur Maschinenbau"],
        degrees: [
            Degree("Ingeniero Técnico Industrial, Mecánica", level: 6, field: "0715", months: 36),
            Degree("Ingeniero Industrial", level: 7, field: "0715", months: 60),
            Degree("Grado en Ingeniería Mecánica", level: 6, field: "0715", months: 48, since: 2010),
        ],
        field: "0715", level: 6, skills: mechanicalSkills, pay: 40_000...54_000)

    static let design = Profession(
        occupation: "eng-design",
        titles: ["Diseñador mecánico", "Design engineer", "Konstruktionsingenieur/in", "Ingeniero de producto"],
        adverts: ["Konstruktionsingenieur/in", "CAD engineer"],
        degrees: [
            Degree("Ingeniero Técnico en Diseño Industrial", level: 6, field: "0715", months: 36),
            Degree("Ingeniero Industrial", level: 7, field: "0715", months: 60),
        ],
        field: "0715", level: 6, skills: mechanicalSkills, pay: 40_000...54_000)

    static let production = Profession(
        occupation: "eng-production",
        titles: [
            "Ingeniero de procesos", "Lean engineer", "Production engineer", "Produktions-/Fertigungsingenieur/in",
        ],
        adverts: ["Produktions-/Fertigungsingenieur/in", "Arbeitsvorbereitung"],
        degrees: [
            Degree("Ingeniero de Organización Industrial", level: 7, field: "0715", months: 60),
            Degree("Ingeniero Técnico Industrial, Mecánica", level: 6, field: "0715", months: 36),
        ],
        field: "0715", level: 6, skills: ["Lean", "SAP", "REFA", "Six Sigma", "AutoCAD"], pay: 41_000...55_000)

    static let quality = Profession(
        occupation: "eng-quality", titles: ["QM engineer", "Quality engineer", "Ingeniero/a de calidad"],
        adverts: ["Qualitätsingenieur/in", "QM engineer"],
        degrees: [
            Degree("Ingeniero Técnico Industrial, Mecánica", level: 6, field: "0715", months: 36),
            Degree("Máster Universitario en Gestión de la Calidad", level: 7, field: "0715", months: 72),
        ],
        field: "0715", level: 6, skills: ["ISO 9001", "FMEA", "SAP", "Six Sigma"], pay: 40_000...53_000)

    static let electrical = Profession(
        occupation: "eng-electrical",
        titles: ["Ingeniero Técnico Eléctrico", "Electrical engineer", "Ingeniero Industrial (Electricidad)"],
        adverts: ["Elektroingenieur/in"],
        degrees: [
            Degree("Ingeniero Técnico Industrial, Electricidad", level: 6, field: "0713", months: 36),
            Degree("Ingeniero Industrial", level: 7, field: "0713", months: 60),
        ],
        field: "0713", level: 6, skills: ["EPLAN", "AutoCAD", "SPS", "SAP"], pay: 41_000...56_000)

    static let electronics = Profession(
        occupation: "eng-electronics",
        titles: ["Ingeniero Técnico Electrónico", "Electronics engineer", "Embedded hardware"],
        adverts: ["Elektronikingenieur/in"],
        degrees: [
            Degree("Ingeniero Técnico Industrial, Electrónica Industrial", level: 6, field: "0714", months: 36),
            Degree(
                "Grado en Ingeniería electrónica industrial y automática", level: 6, field: "0714", months: 48,
                since: 2010),
        ],
        field: "0714", level: 6, skills: ["C", "Altium", "MATLAB", "EMV"], pay: 41_000...56_000)

    static let automation = Profession(
        occupation: "eng-automation",
        titles: ["PLC engineer", "Ingeniero en automática", "SPS-Programmierer", "Mechatronikingenieur"],
        adverts: ["Automatisierungs-/Mechatronikingenieur/in", "SPS-Programmierer"],
        degrees: [
            Degree("Ingeniero en Automática y Electrónica Industrial", level: 7, field: "0714", months: 60),
            Degree(
                "Grado en Ingeniería electrónica industrial y automática", level: 6, field: "0714", months: 48,
                since: 2010),
        ],
        field: "0714", level: 6, skills: ["SPS", "Siemens S7", "MATLAB", "EPLAN", "C"], pay: 42_000...57_000)

    static let medical = Profession(
        occupation: "eng-medtech", titles: ["Biomedical engineer", "Ingeniero/a biomédico/a"],
        adverts: ["Medizintechnikingenieur/in"],
        degrees: [Degree("Grado en Ingeniería Biomédica", level: 6, field: "0715", months: 48, since: 2010)],
        field: "0715", level: 6, skills: ["ISO 13485", "SolidWorks", "FMEA"], pay: 42_000...56_000)

    static let telecom = Profession(
        occupation: "eng-telecom", titles: ["Ingeniero de Telecomunicaciones"],
        adverts: ["Ingenieur/in Nachrichtentechnik"],
        degrees: [Degree("Ingeniero de Telecomunicación", level: 7, field: "0714", months: 60)],
        field: "0714", level: 6, skills: ["C", "MATLAB", "LTE"], pay: 42_000...57_000)

    static let developer = Profession(
        occupation: "it-developer",
        titles: ["Programador", "Software developer", "Softwareentwickler/in", "Desarrollador/a de software"],
        adverts: ["Softwareentwickler/in", "Fachinformatiker Anwendungsentwicklung"],
        degrees: [
            Degree("Ingeniero Técnico en Informática de Gestión", level: 6, field: "0613", months: 36),
            Degree("Técnico Superior en Desarrollo de Aplicaciones Informáticas", level: 5, field: "0613", months: 24),
            Degree("Ingeniero en Informática", level: 7, field: "0613", months: 60),
        ],
        field: "0613", level: 5, skills: ["Java", "C", "SQL", "C#", "Linux"], pay: 38_000...52_000)

    static let technician = Profession(
        occupation: "mechatroniker",
        titles: ["Técnico Superior en Mecatrónica Industrial", "Mechatronik"],
        adverts: ["Mechatroniker/in"],
        degrees: [Degree("Técnico Superior en Mecatrónica Industrial", level: 5, field: "0714", months: 24)],
        field: "0714", level: 4, skills: ["SPS", "Siemens S7", "EPLAN"], pay: 30_000...38_000)

    static let surgicalInstruments = Profession(
        occupation: "chirurgiemechaniker", titles: ["Surgical instrument maker"],
        adverts: ["Chirurgiemechaniker/in"], degrees: [], field: "0715", level: 4, skills: ["Schleifen"],
        pay: 29_000...36_000)
}
