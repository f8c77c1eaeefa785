import Domain
package import JSONText

/// A file of a planner that cannot be used, with everything that is wrong with it.
package struct PlanFileRefusal: Error, Hashable, Sendable {
    /// One thing that is wrong.
    package struct Fault: Hashable, Sendable {
        /// `PF001` = not JSON, `PF002` = not the contract's fields and types; otherwise the planner's own code.
        package let code: String
        /// JSON Pointer (RFC 6901); empty = the whole text.
        package let pointer: String
        package let mark: JSONNode.Mark
        package let message: String
        package let hint: String

        package init(code: String, pointer: String, mark: JSONNode.Mark, message: String, hint: String) {
            self.code = code
            self.pointer = pointer
            self.mark = mark
            self.message = message
            self.hint = hint
        }
    }

    /// At least one, in the order of the text.
    package let faults: [Fault]

    package init(faults: [Fault]) {
        self.faults = faults
    }

    init(_ error: JSONSyntaxError) {
        faults = [Fault(code: "PF001", pointer: "", mark: error.mark, message: error.message, hint: error.hint)]
    }

    init(_ findings: [JSONFinding]) {
        faults =
            findings.map {
                Fault(code: "PF002", pointer: $0.pointer, mark: $0.mark, message: $0.message, hint: $0.hint)
            }.inTextOrder
    }

    init(_ refusal: PlanRefusal, in root: JSONNode) {
        faults =
            refusal.faults.map {
                Fault(
                    code: $0.code, pointer: $0.pointer, mark: root.mark(of: $0.pointer), message: $0.message,
                    hint: $0.hint)
            }.inTextOrder
    }
}

extension [PlanFileRefusal.Fault] {
    fileprivate var inTextOrder: [PlanFileRefusal.Fault] {
        enumerated().sorted { left, right in
            let (a, b) = (left.element.mark, right.element.mark)
            return (a.line, a.column, left.offset) < (b.line, b.column, right.offset)
        }.map(\.element)
    }
}

extension JSONNode {
    /// Where the value of a pointer starts, or the nearest value around it where there is none.
    fileprivate func mark(of pointer: String) -> Mark {
        var node = self
        for step in pointer.split(separator: "/") {
            let name = step.replacing("~1", with: "/").replacing("~0", with: "~")
            switch node.value {
            case .object(let members):
                guard let member = members.first(where: { $0.name == name }) else { return node.mark }
                node = member.node
            case .array(let elements):
                guard let index = Int(name), elements.indices.contains(index) else { return node.mark }
                node = elements[index]
            case .null, .bool, .number, .string:
                return node.mark
            }
        }
        return node.mark
    }
}
