import Domain
import Export
import HTML
import HTTP

/// A form of the own pages: what was typed stays where it comes again, and what is wrong with it stands at its field.
struct TypedForm {
    let visit: Visit
    /// Where it is sent.
    let action: String
    var problems: [(field: String, text: LocalText)] = []

    init(_ visit: Visit, _ action: String, problems: [(field: String, text: LocalText)] = []) {
        self.visit = visit
        self.action = action
        self.problems = problems
    }

    /// Whether this is the form that was just sent.
    private var isSent: Bool { visit.route.method == .post && visit.request.path == action }

    /// What the field shows: what was typed, else what is stored; also where the form that was sent had no such field yet.
    func value(_ name: String, _ own: String) -> String { isSent ? visit.request.sent(name) ?? own : own }

    private func values(_ name: String, _ own: Set<String>) -> Set<String> {
        isSent ? Set(visit.request.form.filter { $0.name == name }.map(\.value)) : own
    }

    /// What is wrong, on top, with links to the fields; nothing where all is right.
    var summary: Node {
        guard !problems.isEmpty else { return .empty }
        return Tag.div(.class("error"), .role("alert"), .id("problem")) {
            Tag.ul {
                for problem in problems {
                    Tag.li { Tag.a(.href("#\(problem.field)")) { visit[problem.text] } }
                }
            }
        }
    }

    /// The form with the mark of what it was made from.
    func node(was: String, @Content content: () -> [Node]) -> Node {
        visit.form(action, .class("narrow")) {
            visit.hidden("was", was)
            content()
        }
    }

    /// The same for a form that brings files.
    func fileNode(@Content content: () -> [Node]) -> Node {
        Tag.form(
            .action(action), Attribute("method", "post"), Attribute("enctype", "multipart/form-data"), .class("narrow")
        ) {
            visit.hidden("token", visit.formToken)
            content()
        }
    }

    /// A line to type in. `extra` are attributes such as `inputmode`.
    func input(
        _ name: String, _ label: LocalText, _ own: String, type: String = "text", hint: LocalText? = nil,
        extra: [Attribute] = []
    ) -> Node {
        framed(name, label, hint) {
            .element(
                Tag.input,
                [
                    .id(name), Attribute("name", name), Attribute("type", type), Attribute("value", value(name, own)),
                    Attribute("maxlength", "400"),
                ] + described(name, hint) + extra, [])
        }
    }

    /// - Parameter id: Where a page has several of that name.
    func text(_ name: String, _ label: LocalText, _ own: String = "", hint: LocalText? = nil, id: String? = nil) -> Node
    {
        framed(name, label, hint, id: id) {
            .element(
                Tag.textarea,
                [.id(id ?? name), Attribute("name", name), Attribute("rows", "4"), Attribute("maxlength", "2000")]
                    + described(name, hint), [.text(value(name, own))])
        }
    }

    func select(
        _ name: String, _ label: LocalText, _ options: [(value: String, text: String)], _ own: String,
        hint: LocalText? = nil
    ) -> Node {
        let chosen = value(name, own)
        return framed(name, label, hint) {
            .element(
                Tag.select, [.id(name), Attribute("name", name)] + described(name, hint),
                options.map { option in
                    .element(
                        Tag.option,
                        [Attribute("value", option.value)]
                            + (option.value == chosen ? [Attribute("selected", "")] : []), [.text(option.text)])
                })
        }
    }

    /// Boxes of which any number is ticked, or, with `type` radio, one; `id` where a page has several of that name.
    func choices(
        _ name: String, _ legend: LocalText, _ options: [(value: String, text: String)], _ own: Set<String>,
        type: String = "checkbox", id: String? = nil
    ) -> Node {
        let chosen = values(name, own)
        return Tag.fieldset(.class("answer"), .id(id ?? name)) {
            Tag.legend { visit[legend] }
            problem(at: name)
            Tag.div(.class("choices")) {
                for option in options {
                    Tag.label {
                        Node.element(
                            Tag.input,
                            [Attribute("type", type), Attribute("name", name), Attribute("value", option.value)]
                                + (chosen.contains(option.value) ? [Attribute("checked", "")] : []), [])
                        Tag.span { option.text }
                    }
                }
            }
        }
    }

    private func framed(
        _ name: String, _ label: LocalText, _ hint: LocalText?, id: String? = nil, _ control: () -> Node
    ) -> Node {
        Tag.div(.class("field")) {
            Tag.label(Attribute("for", id ?? name)) { visit[label] }
            problem(at: name)
            control()
            if let hint { Tag.small(.class("hint"), .id("\(name)-hint")) { visit[hint] } }
        }
    }

    private func described(_ name: String, _ hint: LocalText?) -> [Attribute] {
        let isWrong = problems.contains { $0.field == name }
        let ids = [isWrong ? "\(name)-problem" : nil, hint == nil ? nil : "\(name)-hint"].compactMap(\.self)
        return (ids.isEmpty ? [] : [.aria("describedby", ids.joined(separator: " "))])
            + (isWrong ? [.aria("invalid", "true")] : [])
    }

    private func problem(at name: String) -> Node {
        guard let problem = problems.first(where: { $0.field == name }) else { return .empty }
        return Tag.small(.class("wrong"), .id("\(name)-problem")) { visit[problem.text] }
    }
}

extension Visit {
    /// That a form was overtaken by somebody else's change, where it was.
    func overtaken(_ status: Status) -> Node {
        guard status == .conflict else { return .empty }
        return Tag.p(.class("error"), .role("alert"), .id("problem")) { self[Words.overtaken] }
    }

    /// That what was sent is kept, on the page after it.
    var done: Node {
        request.asked("saved") == nil
            ? .empty : Tag.p(.class("done"), .role("status")) { self[Words.kept] }
    }
}
