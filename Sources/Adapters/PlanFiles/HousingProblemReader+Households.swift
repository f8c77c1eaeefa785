import Calendar
import Domain
import JSONText

/// Households, their members and wishes.
extension HousingProblemReader {
    static func household(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Household? {
        let known = [
            "id", "members", "needs", "titleSpace", "maxRent", "support", "permanentBy", "maxMoves", "sharesRoom",
            "group", "acceptsGroups", "wishes",
        ]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Household.self, &findings)
        let members = fields.list(fields.required("members", &findings), &findings, Self.member) ?? []
        var household = Household(id: id ?? ID(""), members: members)
        household.needs =
            fields.list(fields.optional("needs"), &findings) { $0.word(of: Household.Need.self, &$1) } ?? []
        household.needsTitleSpace = fields.optionalFlag("titleSpace", &findings) ?? false
        household.maxRent = fields.cents("maxRent", &findings)
        household.support = fields.cents("support", &findings) ?? .zero
        household.permanentBy = fields.optional("permanentBy")?.date(&findings)
        household.maxMoves = fields.optionalNumber("maxMoves", &findings)
        household.sharesRoom = fields.optionalFlag("sharesRoom", &findings) ?? false
        household.group = fields.optionalText("group", &findings)
        household.acceptsGroups = fields.list(fields.optional("acceptsGroups"), &findings) { $0.string(&$1) }
        readWishes(fields.optional("wishes"), into: &household, &findings)
        return id == nil ? nil : household
    }

    private static func readWishes(
        _ cursor: JSONCursor?, into household: inout Household, _ findings: inout [JSONFinding]
    ) {
        let known = ["near", "sameGroup", "ownRoom"]
        guard let cursor, let fields = FieldReader(cursor, known: known, &findings) else { return }
        household.near = fields.list(fields.optional("near"), &findings) { $0.id(of: Household.self, &$1) } ?? []
        household.wishesGroupNear = fields.optionalFlag("sameGroup", &findings) ?? false
        household.wishesOwnRoom = fields.optionalFlag("ownRoom", &findings) ?? false
    }

    private static func member(_ cursor: JSONCursor, _ findings: inout [JSONFinding]) -> Household.Member? {
        let known = ["id", "from", "until", "bed", "space", "workplace", "modes"]
        guard let fields = FieldReader(cursor, known: known, &findings) else { return nil }
        let id = fields.id("id", of: Household.Member.self, &findings)
        let span = Self.span(fields, &findings)
        let bed = fields.optional("bed").map { $0.word(of: Household.Member.Bed.self, &findings) } ?? .adult
        let space = fields.optional("space").map { $0.word(of: Household.Member.Space.self, &findings) } ?? .full
        let workplace = fields.optionalText("workplace", &findings).map { ID<Worksite>($0) }
        let modes = fields.list(fields.optional("modes"), &findings) { $0.word(of: CommuteMode.self, &$1) }
        guard let id, let span, let bed, let space else { return nil }
        return .init(
            id: id, presence: span, bed: bed, space: space, workplace: workplace, modes: modes ?? CommuteMode.allCases)
    }
}
