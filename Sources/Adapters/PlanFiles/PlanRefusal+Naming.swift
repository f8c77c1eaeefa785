package import Domain
package import JSONText

extension PlanRefusal {
    /// The same faults, each with the id of what its pointer leads to: of the innermost part of the problem that has one.
    ///
    /// - Parameter problem: As the planner's file has it.
    package func naming(in problem: JSONValue) -> PlanRefusal {
        PlanRefusal(
            faults: faults.map { fault in
                var named = fault
                named.subject = problem.id(at: fault.pointer)
                return named
            })
    }
}

extension JSONValue {
    /// Members that say what a part is; pins have no id of their own and are called by whom or what they fix.
    private static let names = [
        "id", "request", "learner", "party", "arrival", "household", "guest", "task", "applicant",
    ]

    /// The id of the innermost part on the way to a pointer (RFC 6901) that has one; nil where none has.
    fileprivate func id(at pointer: String) -> String? {
        var (part, found) = (self, String?.none)
        for step in pointer.split(separator: "/") {
            let name = step.replacing("~1", with: "/").replacing("~0", with: "~")
            switch part {
            case .object(let members):
                guard let member = members.first(where: { $0.name == name }) else { return found }
                part = member.value
            case .array(let elements):
                guard let index = Int(name), elements.indices.contains(index) else { return found }
                part = elements[index]
                found = part.ownID ?? found
            case .null, .bool, .int, .string: return found
            }
        }
        return found
    }

    private var ownID: String? {
        guard case .object(let members) = self else { return nil }
        for name in JSONValue.names {
            if case .string(let id)? = members.first(where: { $0.name == name })?.value { return id }
        }
        return nil
    }
}
