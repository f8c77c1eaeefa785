import Calendar
import Export
import JSONText

/// Values within values, as a few columns keep them, as one text to read: of what is said in several languages the reader's own,
/// reasons with their law, and nothing of what says nothing. Nothing else is left out; the JSON has it as it is stored.
enum OwnNested {
    /// Nil where the text is no such value.
    static func text(_ stored: String, _ language: DocumentLanguage) -> String? {
        guard stored.hasPrefix("{") || stored.hasPrefix("["), let node = try? JSONReader.read(Array(stored.utf8)) else {
            return nil
        }
        return said(node, language)
    }

    private static func said(_ node: JSONNode, _ language: DocumentLanguage) -> String {
        switch node.value {
        case .null: return ""
        case .bool(let flag): return (flag ? Words.yes : Words.no).text(in: language.code)
        case .number(let digits): return digits
        case .string(let text): return CivilDate(iso: text).map(language.date) ?? text
        case .array(let items):
            let texts = items.map { said($0, language) }.filter { !$0.isEmpty }
            let isPlain = items.allSatisfy { if case .object = $0.value { false } else { true } }
            return texts.joined(separator: isPlain ? ", " : " · ")
        case .object(let members): return said(members, language)
        }
    }

    private static func said(_ members: [JSONNode.Member], _ language: DocumentLanguage) -> String {
        if let own = members.first(where: { $0.name == language.rawValue }),
            members.contains(where: { $0.name == "de" })
        {
            return said(own.node, language)
        }
        // A reason: the sentence, then its law.
        let lead = members.first { $0.name == "text" }.map { said($0.node, language) } ?? ""
        let law = members.first { $0.name == "law" }.map { said($0.node, language) } ?? ""
        let rest = members.filter { $0.name != "text" && $0.name != "law" }.compactMap { member -> String? in
            let value = said(member.node, language)
            return value.isEmpty ? nil : "\(words(member.name)): \(value)"
        }
        let head = law.isEmpty ? lead : "\(lead) (\(law))".drop { $0 == " " }.description
        return ([head] + rest).filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// `waitsFor` as `waits for`.
    private static func words(_ name: String) -> String {
        name.reduce(into: "") { text, letter in
            text += letter.isUppercase ? " " + letter.lowercased() : String(letter)
        }
    }
}
