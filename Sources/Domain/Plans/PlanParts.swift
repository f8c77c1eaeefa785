/// How good a plan is proven to be.
package enum PlanStatus: String, Sendable {
    /// Every level meets its bound or the search was complete.
    case optimal
    /// All required items placed, optimality not proven.
    case feasible
    /// A required item is not placed.
    case partial
}

/// Why an item was not placed.
package struct BlockingReason: Hashable, Sendable {
    package let code: String
    /// The resource, person or date that blocks.
    package let resource: String
    package let text: String

    package init(code: String, resource: String, text: String) {
        self.code = code
        self.resource = resource
        self.text = text
    }
}

/// One objective's value with the bound that no plan can beat; nil where there is none.
package struct ObjectiveValue: Hashable, Sendable {
    package let name: String
    package let value: Int
    package let bound: Int?
    package let unit: String

    package init(name: String, value: Int, bound: Int?, unit: String) {
        self.name = name
        self.value = value
        self.bound = bound
        self.unit = unit
    }
}

/// Proof, or an honest lack of one, that items cannot be placed (models.md, preface).
package enum PlanCertificate: Hashable, Sendable {
    /// The items together need more of the resource than there is in the window.
    case count(items: [String], resource: String, need: Int, supply: Int, window: String)
    /// The items cannot hold together under these rules, while every smaller part can.
    case conflict(items: [String], rules: [String])
    /// Not placed within the work; no proof.
    case notFound(item: String, blocking: String)
}

/// What a re-plan changed.
package struct PlanChange: Hashable, Sendable {
    package let item: String
    /// Nil = newly placed.
    package let before: String?
    /// Nil = no longer placed.
    package let after: String?
    package let cause: String

    package init(item: String, before: String?, after: String?, cause: String) {
        self.item = item
        self.before = before
        self.after = after
        self.cause = cause
    }
}

/// An item that a plan leaves out, with what blocks it.
package struct UnplacedItem: Hashable, Sendable {
    /// External id of the item.
    package let item: String
    /// At least one.
    package let reasons: [BlockingReason]

    package init(item: String, reasons: [BlockingReason]) {
        self.item = item
        self.reasons = reasons
    }
}
