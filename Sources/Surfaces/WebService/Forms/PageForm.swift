import Calendar
import Domain
import HTML

/// A form of a page: its fields keep what was typed where the page comes again with why nothing was done.
struct PageForm {
    let visit: Visit
    let address: String
    /// Tells the forms of a page apart; part of the ids of its fields.
    let key: String

    init(_ visit: Visit, _ address: String, _ key: String) {
        self.visit = visit
        self.address = address
        self.key = key.replacing(" ", with: "_")
    }

    /// Whether it is the one that was sent, so that the page is the answer to it.
    var isSent: Bool { visit.request.sent("form") == key }

    /// The form with its button; the revision that its page was made from goes along.
    func part(_ button: LocalText, _ style: String = "filters", @Content fields: () -> [Node]) -> Node {
        visit.form(address, .class(style)) {
            visit.seen()
            visit.hidden("form", key)
            fields()
            Tag.button { visit[button] }
        }
    }

    /// The form behind its title; open where it was sent.
    func folded(_ title: String, _ button: LocalText, @Content fields: () -> [Node]) -> Node {
        let inner = [Tag.summary { title }, part(button, "filters", fields: fields)]
        return isSent ? Tag.details(Attribute("open", "")) { inner } : Tag.details { inner }
    }

    // MARK: Fields

    /// A line of text, a day or a number.
    func field(
        _ name: String, _ title: LocalText, type: String = "text", value: String? = nil, isRequired: Bool = false,
        most: Int = 200
    ) -> Node {
        Tag.div(.class(type == "text" ? "field wide" : "field")) {
            Tag.label(Attribute("for", id(name))) { visit[title] }
            let shown = (isSent ? visit.request.sent(name) : nil) ?? value ?? ""
            let attributes: [Attribute] =
                [
                    .id(id(name)), Attribute("name", name), Attribute("type", type), Attribute("value", shown),
                ] + (type == "text" || type == "password" ? [Attribute("maxlength", String(most))] : [])
                + (type == "password" ? [Attribute("autocomplete", "new-password")] : [])
                + (isRequired ? [Attribute("required", "")] : [])
            Node.element(Tag.input, attributes, [])
        }
    }

    /// A day; empty unless one is given.
    func day(_ name: String, _ title: LocalText, _ value: CivilDate? = nil, isRequired: Bool = false) -> Node {
        field(name, title, type: "date", value: value?.iso, isRequired: isRequired)
    }

    /// One of several; the first where nothing else is chosen.
    func choice(
        _ name: String, _ title: LocalText, _ options: [(value: String, text: String)], chosen: String? = nil
    ) -> Node {
        let value = (isSent ? visit.request.sent(name) : nil) ?? chosen
        return Tag.div(.class("field")) {
            Tag.label(Attribute("for", id(name))) { visit[title] }
            Tag.select(.id(id(name)), Attribute("name", name)) {
                for option in options { PageForm.option(option, isChosen: option.value == value) }
            }
        }
    }

    /// One of several in groups with a name.
    func choice(
        _ name: String, _ title: LocalText, groups: [(title: String, options: [(value: String, text: String)])]
    ) -> Node {
        let value = isSent ? visit.request.sent(name) : nil
        return Tag.div(.class("field wide")) {
            Tag.label(Attribute("for", id(name))) { visit[title] }
            Tag.select(.id(id(name)), Attribute("name", name)) {
                for group in groups where !group.options.isEmpty {
                    Tag.optgroup(Attribute("label", group.title)) {
                        for option in group.options { PageForm.option(option, isChosen: option.value == value) }
                    }
                }
            }
        }
    }

    /// Any of several, as boxes.
    func boxes(
        _ name: String, _ title: LocalText, _ options: [(value: String, text: String)], ticked: [String] = []
    ) -> Node {
        let values = isSent ? visit.ticked(name) : ticked
        return Tag.fieldset(.class("boxes")) {
            Tag.legend { visit[title] }
            for option in options {
                Tag.label {
                    let attributes =
                        [Attribute("type", "checkbox"), Attribute("name", name), Attribute("value", option.value)]
                        + (values.contains(option.value) ? [Attribute("checked", "")] : [])
                    Node.element(Tag.input, attributes, [])
                    Tag.span { option.text }
                }
            }
        }
    }

    private func id(_ name: String) -> String { "\(key)-\(name)" }

    private static func option(_ option: (value: String, text: String), isChosen: Bool) -> Node {
        let value = Attribute("value", option.value)
        return isChosen
            ? Tag.option(value, Attribute("selected", "")) { option.text } : Tag.option(value) { option.text }
    }
}
