import Calendar
import Domain
import JSONText

/// Assessments as JSON documents; members that are nil or empty are written too, so that every document has one shape.
enum AssessmentText {
    static func value(_ assessment: Assessment) -> JSONValue {
        .object([
            ("occupation", .optional(assessment.occupation?.text)),
            ("verdict", .string(assessment.verdict.rawValue)),
            ("waitsFor", .array(assessment.waitsFor.map(ListText.word))),
            ("recognition", assessment.recognition.map(value) ?? .null),
            ("permit", assessment.permit.map(value) ?? .null),
            ("reasons", .array(assessment.reasons.map(value))),
            ("assumed", .strings(assessment.assumed)),
            ("missing", .strings(assessment.missing)),
            ("candidates", .array(assessment.candidates.map(value))),
        ])
    }

    static func assessment(_ node: JSONNode) -> Assessment? {
        guard let verdict: AssessmentVerdict = node["verdict"].flatMap(ListText.word),
            let waitsFor: [AssessmentStep] = node["waitsFor"]?.elements(ListText.word),
            let recognition = optional(node["recognition"], recognition),
            let permit = optional(node["permit"], permit),
            let reasons = node["reasons"]?.elements(reason),
            let assumed = node["assumed"]?.elements(ListText.text),
            let missing = node["missing"]?.elements(ListText.text),
            let candidates = node["candidates"]?.elements(assessment)
        else { return nil }
        return Assessment(
            occupation: node["occupation"].flatMap(ListText.id), verdict: verdict, waitsFor: waitsFor,
            recognition: recognition, permit: permit, reasons: reasons, assumed: assumed, missing: missing,
            candidates: candidates)
    }

    private static func value(_ answer: RecognitionAnswer) -> JSONValue {
        let fees = answer.fees.map {
            JSONValue.array([.int(Int($0.lowerBound.amount)), .int(Int($0.upperBound.amount))])
        }
        return .object([
            ("kind", .string(answer.kind.rawValue)), ("needed", .optional(answer.isNeeded)),
            (
                "authorities",
                .array(
                    answer.authorities.map {
                        .object([("kind", .string($0.kind.rawValue)), ("name", .string($0.name))])
                    })
            ),
            ("deadlineDays", .optional(answer.deadlineDays)), ("fees", fees ?? .null),
            ("measures", .strings(answer.measures)), ("documents", .strings(answer.documents)),
            ("languageMinimum", .optional(answer.languageMinimum?.name)),
            ("meanwhile", .optional(answer.meanwhile)),
        ])
    }

    private static func recognition(_ node: JSONNode) -> RecognitionAnswer? {
        guard let kind: RecognitionKind = node["kind"].flatMap(ListText.word),
            let isNeeded = optional(node["needed"], ListText.flag),
            let authorities = node["authorities"]?.elements(authority),
            let deadlineDays = optional(node["deadlineDays"], ListText.number),
            let fees = optional(node["fees"], fees),
            let measures = node["measures"]?.elements(ListText.text),
            let documents = node["documents"]?.elements(ListText.text),
            let minimum = optional(node["languageMinimum"], { ListText.text($0).flatMap { CEFRLevel(name: $0) } }),
            let meanwhile = optional(node["meanwhile"], ListText.text)
        else { return nil }
        return RecognitionAnswer(
            kind: kind, isNeeded: isNeeded, authorities: authorities, deadlineDays: deadlineDays, fees: fees,
            measures: measures, documents: documents, languageMinimum: minimum, meanwhile: meanwhile)
    }

    private static func authority(_ node: JSONNode) -> Authority? {
        guard let kind: AuthorityKind = node["kind"].flatMap(ListText.word),
            let name = node["name"].flatMap(ListText.text)
        else { return nil }
        return Authority(kind: kind, name: name)
    }

    private static func fees(_ node: JSONNode) -> ClosedRange<Cents>? {
        guard let bounds = node.elements(ListText.number), bounds.count == 2, bounds[0] <= bounds[1] else {
            return nil
        }
        return Cents(Int64(bounds[0]))...Cents(Int64(bounds[1]))
    }

    private static func value(_ answer: PermitAnswer) -> JSONValue {
        .object([
            ("path", .string(answer.path.rawValue)), ("conditions", .strings(answer.conditions)),
            (
                "alternatives",
                .array(
                    answer.alternatives.map {
                        .object([
                            ("path", .string($0.path.rawValue)), ("open", .bool($0.isOpen)),
                            ("unmet", .strings($0.unmet)), ("rule", .optional($0.rule)),
                            ("points", $0.points.map(value) ?? .null),
                        ])
                    })
            ),
        ])
    }

    private static func permit(_ node: JSONNode) -> PermitAnswer? {
        guard let path: PermitPath = node["path"].flatMap(ListText.word),
            let conditions = node["conditions"]?.elements(ListText.text),
            let alternatives = node["alternatives"]?.elements(alternative)
        else { return nil }
        return PermitAnswer(path: path, conditions: conditions, alternatives: alternatives)
    }

    private static func alternative(_ node: JSONNode) -> PermitAlternative? {
        guard let path: PermitPath = node["path"].flatMap(ListText.word),
            let isOpen = node["open"].flatMap(ListText.flag), let unmet = node["unmet"]?.elements(ListText.text),
            let rule = optional(node["rule"], ListText.text), let points = added(node["points"], points)
        else { return nil }
        return PermitAlternative(path: path, isOpen: isOpen, unmet: unmet, rule: rule, points: points)
    }

    private static func value(_ count: PointCount) -> JSONValue {
        .object([
            ("needed", .int(count.needed)), ("possible", .int(count.possible)),
            (
                "counted",
                .array(count.counted.map { .object([("id", .string($0.id)), ("points", .int($0.points))]) })
            ),
        ])
    }

    private static func points(_ node: JSONNode) -> PointCount? {
        guard let needed = node["needed"].flatMap(ListText.number),
            let possible = node["possible"].flatMap(ListText.number),
            let counted = node["counted"]?.elements(pointItem)
        else { return nil }
        return PointCount(needed: needed, counted: counted, possible: possible)
    }

    private static func pointItem(_ node: JSONNode) -> PointCount.Item? {
        guard let id = node["id"].flatMap(ListText.text), let points = node["points"].flatMap(ListText.number) else {
            return nil
        }
        return PointCount.Item(id: id, points: points)
    }

    private static func value(_ reason: LegalReason) -> JSONValue {
        .object([
            ("rule", .string(reason.rule)), ("law", .string(reason.law)), ("from", .optional(reason.from?.iso)),
            ("to", .optional(reason.to?.iso)),
            (
                "text",
                .object([
                    ("de", .string(reason.text.german)), ("en", .string(reason.text.english)),
                    ("es", .string(reason.text.spanish)),
                ])
            ),
            ("confirmed", .bool(reason.isConfirmed)), ("campaignPack", .optional(reason.campaignPack)),
            ("announced", .optional(reason.announced?.iso)),
        ])
    }

    private static func reason(_ node: JSONNode) -> LegalReason? {
        guard let rule = node["rule"].flatMap(ListText.text), let law = node["law"].flatMap(ListText.text),
            let from = optional(node["from"], date), let to = optional(node["to"], date),
            let german = node["text"]?["de"].flatMap(ListText.text),
            let english = node["text"]?["en"].flatMap(ListText.text),
            let spanish = node["text"]?["es"].flatMap(ListText.text),
            let isConfirmed = node["confirmed"].flatMap(ListText.flag),
            let campaignPack = optional(node["campaignPack"], ListText.text),
            let announced = added(node["announced"], date)
        else { return nil }
        return LegalReason(
            rule: rule, law: law, from: from, to: to,
            text: LocalText(german: german, english: english, spanish: spanish), isConfirmed: isConfirmed,
            campaignPack: campaignPack, announced: announced)
    }

    private static func date(_ node: JSONNode) -> CivilDate? {
        ListText.text(node).flatMap { CivilDate(iso: $0) }
    }

    /// A member that documents of earlier versions do not have: absent = JSON's null.
    private static func added<Value>(_ node: JSONNode?, _ read: (JSONNode) -> Value?) -> Value?? {
        node == nil ? .some(nil) : optional(node, read)
    }

    /// The outer nil is "unreadable", the inner one JSON's null.
    private static func optional<Value>(_ node: JSONNode?, _ read: (JSONNode) -> Value?) -> Value?? {
        guard let node else { return nil }
        if node.value == .null { return .some(nil) }
        return read(node).map { .some($0) }
    }
}
