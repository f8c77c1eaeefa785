/// A name as systems without accents write it: `García` becomes `Garcia`, `Müller` becomes `Mueller`.
func transliterated(_ name: String) -> String {
    var text = ""
    for character in name {
        if let plain = plainLetters[character] {
            text += plain
        } else if character.isASCII {
            text.append(character)
        }
    }
    return text
}

private let plainLetters: [Character: String] = [
    "á": "a", "à": "a", "â": "a", "ã": "a", "ă": "a", "å": "a", "ä": "ae", "ç": "c", "ć": "c", "č": "c", "é": "e",
    "è": "e", "ê": "e", "ë": "e", "ę": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ł": "l", "ñ": "n", "ń": "n",
    "ó": "o", "ò": "o", "ô": "o", "õ": "o", "ö": "oe", "ø": "o", "ș": "s", "ş": "s", "š": "s", "ś": "s", "ß": "ss",
    "ț": "t", "ţ": "t", "ú": "u", "ù": "u", "û": "u", "ü": "ue", "ý": "y", "ž": "z", "ż": "z", "ź": "z", "đ": "d",
    "Á": "A", "À": "A", "Â": "A", "Ä": "Ae", "Ç": "C", "Č": "C", "É": "E", "È": "E", "Í": "I", "Î": "I", "Ł": "L",
    "Ñ": "N", "Ó": "O", "Ô": "O", "Ö": "Oe", "Ș": "S", "Ş": "S", "Š": "S", "Ț": "T", "Ţ": "T", "Ú": "U", "Ü": "Ue",
    "Ž": "Z", "Ż": "Z", "Đ": "D",
]
