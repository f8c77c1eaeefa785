import Domain

/// Adjectives and everyday names of the countries that people come from, in German, English and Spanish.
enum Demonyms {
    /// The country that folded text names; nil where the table does not have it.
    static func country(_ text: String) -> CountryCode? { table[text] }

    private static let table: [String: CountryCode] = {
        // A `+` is a space within a name.
        let lists: [String: String] = [
            "DE": "deutsch deutsche deutscher german alemana aleman brd",
            "AT": "oesterreichisch austrian austriaca austriaco",
            "ES": "spanisch spanische spanier spanierin spanish espanola espanol",
            "PT": "portugiesisch portuguese portuguesa portugues", "IT": "italienisch italian italiana italiano",
            "FR": "franzoesisch french francesa frances", "PL": "polnisch polish polaca polaco",
            "RO": "rumaenisch romanian rumana rumano", "GR": "griechisch greek griega griego",
            "HR": "kroatisch croatian croata", "BG": "bulgarisch bulgarian bulgara bulgaro",
            "HU": "ungarisch hungarian hungara hungaro",
            "CZ": "republica+checa czech+republic tschechisch czech checa checo tschechien",
            "SK": "slowakisch slovak eslovaca eslovaco slowakei", "UA": "ukrainisch ukrainian ucraniana ucraniano",
            "TR": "tuerkisch turkish turca turco turkey turquia", "MA": "marokkanisch moroccan marroqui",
            "TN": "tunesisch tunisian tunecina tunecino", "RS": "serbisch serbian serbia serbio",
            "BA": "bosnisch bosnian bosnia bosnio bosnien", "AL": "albanisch albanian albanesa albanes",
            "XK": "kosovarisch kosovar kosovo", "MK": "mazedonisch macedonian macedonia",
            "PH": "philippinisch filipino filipina", "VN": "vietnamesisch vietnamese vietnamita",
            "IN": "indisch indian india indio", "BR": "brasilianisch brazilian brasilena brasileno",
            "CO": "kolumbianisch colombian colombiana colombiano", "MX": "mexikanisch mexican mexicana mexicano",
            "AR": "argentinisch argentinian argentina argentino",
            "VE": "venezolanisch venezuelan venezolana venezolano",
            "KR": "corea", "US": "usa amerikanisch american estadounidense",
            "GB": "uk britisch british britanica britanico grossbritannien",
            "CH": "schweizerisch swiss suiza suizo schweiz", "SY": "syrisch syrian siria sirio syrien",
            "RU": "russisch russian rusa ruso russland rusia russia",
        ]
        var table: [String: CountryCode] = [:]
        for (code, names) in lists {
            guard let country = CountryCode(code) else { continue }
            for name in names.split(separator: " ") { table[String(name.replacing("+", with: " "))] = country }
        }
        return table
    }()
}

/// Everyday names of languages that ISO 639 writes in another way.
enum LanguageNames {
    /// The language that folded text names; nil where the table does not have it.
    static func language(_ text: String) -> LanguageCode? { table[text] }

    private static let table: [String: LanguageCode] = {
        let lists: [String: String] = [
            "es": "spanisch kastilisch castellano espanol", "ca": "katalanisch catalan valenciano valencianisch",
            "el": "griechisch greek griego", "nl": "niederlaendisch hollaendisch dutch holandes neerlandes",
            "ro": "rumaenisch romanian rumano", "uk": "ucraniano", "tl": "filipino", "fa": "persisch farsi dari",
            "gl": "galicisch galego", "eu": "euskera", "ar": "arabe arabisch", "de": "hochdeutsch",
        ]
        var table: [String: LanguageCode] = [:]
        for (code, names) in lists {
            guard let language = LanguageCode(code) else { continue }
            for name in names.split(separator: " ") { table[String(name)] = language }
        }
        return table
    }()
}
