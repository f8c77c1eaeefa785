/// The crafts, kitchens and hotels of the 2012 delegation.
enum Trades {
    static let heating = Profession(
        occupation: "shk",
        titles: ["Fontanero", "Instalador de calefacción", "Técnico en Instalaciones de Producción de Calor"],
        adverts: ["Installateur und Heizungsbauer", "Gas-Wasser-Installateur"],
        degrees: [
            Degree("Técnico en Instalaciones de Producción de Calor", level: 4, field: "0732", months: 24),
            Degree("Certificado de Profesionalidad nivel 2", level: 4, field: "0732", months: 8),
        ],
        field: "0732", level: 4, skills: ["Soldadura", "Gas", "Solar"], pay: 25_000...31_000)

    /// The same craft as an apprenticeship; what firms pay a year is invented, in the order of magnitude of 2014.
    static let heatingTraining = Profession(
        occupation: "shk", titles: heating.titles,
        adverts: ["Anlagenmechaniker/in Sanitär-, Heizungs- und Klimatechnik"], degrees: heating.degrees, field: "0732",
        level: nil, skills: [], pay: 7_000...9_500)

    static let electrician = Profession(
        occupation: "elektroniker-ege",
        titles: ["Electricista", "Técnico en Instalaciones Eléctricas y Automáticas", "Building electrician"],
        adverts: ["Elektroinstallateur"],
        degrees: [Degree("Técnico en Instalaciones Eléctricas y Automáticas", level: 4, field: "0713", months: 24)],
        field: "0713", level: 4, skills: ["KNX", "SPS"], pay: 25_000...31_000)

    static let bricklayer = Profession(
        occupation: "maurer", titles: ["Albañil", "Oficial de albañilería", "Bricklayer"], adverts: ["Maurer/in"],
        degrees: [Degree("Técnico en Construcción", level: 4, field: "0732", months: 24)],
        field: "0732", level: nil, skills: ["Encofrado"], pay: 26_000...31_000)

    static let tiler = Profession(
        occupation: "fliesenleger", titles: ["Alicatador", "Tiler"], adverts: ["Fliesen-, Platten- und Mosaikleger/in"],
        degrees: [Degree("Certificado de Profesionalidad nivel 2", level: 4, field: "0732", months: 8)],
        field: "0732", level: nil, skills: ["Mosaico"], pay: 25_000...30_000)

    static let cabinetMaker = Profession(
        occupation: "tischler", titles: ["Técnico en Carpintería y Mueble", "Cabinet-maker"], adverts: ["Schreiner"],
        degrees: [Degree("Técnico en Carpintería y Mueble", level: 4, field: "0722", months: 24)],
        field: "0722", level: 4, skills: ["CNC"], pay: 24_000...29_000)

    static let metalWorker = Profession(
        occupation: "metallbauer",
        titles: ["Calderero", "Técnico en Soldadura y Calderería", "Metal construction worker"],
        adverts: ["Metallbauer/in", "Konstruktionsmechaniker"],
        degrees: [Degree("Técnico en Soldadura y Calderería", level: 4, field: "0715", months: 24)],
        field: "0715", level: 4, skills: ["TIG", "MAG"], pay: 26_000...31_000)

    static let carMechanic = Profession(
        occupation: "kfz",
        titles: ["Técnico en Electromecánica de Vehículos", "Motor vehicle mechatronics technician"],
        adverts: ["Kfz-Mechaniker"],
        degrees: [Degree("Técnico en Electromecánica de Vehículos", level: 4, field: "0716", months: 24)],
        field: "0716", level: 4, skills: ["Diagnose"], pay: 25_000...30_000)

    static let cook = Profession(
        occupation: "koch", titles: ["Cocinero", "Técnico en Cocina y Gastronomía", "Cook"],
        adverts: ["Koch/Köchin", "Jungkoch"],
        degrees: [Degree("Técnico en Cocina y Gastronomía", level: 4, field: "1013", months: 24)],
        field: "1013", level: nil, skills: ["Pescado", "HACCP"], pay: 21_000...26_000)

    static let waiter = Profession(
        occupation: "restaurant", titles: ["Camarero/a", "Técnico en Servicios en Restauración", "Kellner"],
        adverts: ["Kellner"],
        degrees: [Degree("Técnico en Servicios en Restauración", level: 4, field: "1013", months: 24)],
        field: "1013", level: nil, skills: ["HACCP", "Vino"], pay: 20_000...24_000)

    static let hotelClerk = Profession(
        occupation: "hotel", titles: ["Técnico/a de hotel", "Técnico Superior en Gestión de Alojamientos"],
        adverts: ["Hotelfachmann/-frau"],
        degrees: [Degree("Técnico Superior en Gestión de Alojamientos", level: 5, field: "1013", months: 24)],
        field: "1013", level: 4, skills: ["Opera", "HACCP"], pay: 20_000...24_000)

    static let kitchenHelp = Profession(
        occupation: "kuechenhilfe", titles: ["Auxiliar de cocina", "Ayudante de cocina"], adverts: ["Küchenhilfe"],
        degrees: [Degree("Educación Secundaria Obligatoria", level: 2, field: "0011", months: 48)],
        field: "1013", level: nil, skills: ["HACCP"], pay: 17_000...19_000)

    static let roomAttendant = Profession(
        occupation: "housekeeping", titles: ["Limpiadora", "Camarero/a de pisos"], adverts: ["Zimmermädchen"],
        degrees: [Degree("Educación Secundaria Obligatoria", level: 2, field: "0011", months: 48)],
        field: "1011", level: nil, skills: [], pay: 16_500...18_500)

    static let baker = Profession(
        occupation: "baecker", titles: ["Panadero", "Técnico en Panadería, Repostería y Confitería"],
        adverts: ["Bäcker/in"],
        degrees: [Degree("Técnico en Panadería, Repostería y Confitería", level: 4, field: "0721", months: 24)],
        field: "0721", level: nil, skills: ["HACCP"], pay: 21_000...25_000)

    static let driver = Profession(
        occupation: "lkw", titles: ["Camionero", "Conductor/a de camión"], adverts: ["LKW-Fahrer"],
        degrees: [Degree("Educación Secundaria Obligatoria", level: 2, field: "0011", months: 48)],
        field: "1041", level: nil, skills: ["ADR"], pay: 23_000...27_000)

    static let ceramist = Profession(
        occupation: "keramik", titles: ["Ceramista industrial"], adverts: ["Industriekeramiker/in"],
        degrees: [
            Degree("Técnico en Operaciones de Fabricación de Productos Cerámicos", level: 4, field: "0722", months: 24)
        ],
        field: "0722", level: nil, skills: [], pay: 22_000...26_000)

    static let siteEngineer = Profession(
        occupation: "eng-civil", titles: ["Ingeniero de Caminos", "Civil engineer"], adverts: ["Bauleiter"],
        degrees: [Degree("Ingeniero de Caminos, Canales y Puertos", level: 7, field: "0732", months: 60)],
        field: "0732", level: 6, skills: ["AutoCAD", "Presto"], pay: 36_000...44_000)
}
