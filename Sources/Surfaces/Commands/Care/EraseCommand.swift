import Arguments
import Domain
import JSONText
import Store

/// `lotse erase APPLICANT`: deletes everything about a person; the log keeps that it was done.
enum EraseCommand {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id", count: .optional)
    private static let interpreter = Option("interpreter", .text, "Erase the interpreter of that id")
    private static let guide = Option("guide", .text, "Erase the guide of that id")
    private static let driver = Option("driver", .text, "Erase the driver of that id")
    private static let emergency = Option(
        "emergency-contact", .text, "Erase the emergency contact of that id")
    private static let contact = Option("contact", .text, "Erase the contact person of the employer of that id")
    private static let statistics = Option(
        "statistics", .text, "Erase what the applicant of that id said for statistics; the rest stays")
    private static let ground = Option("ground", .text, "Why, such as 'consent withdrawn'")
    private static let finish = Flag("finish", "Write the file anew after an erasure that found it in use")

    static let value = command(
        "erase", "Delete everything about a person",
        examples: [
            Example("lotse erase B017 --ground 'consent withdrawn'", "this cannot be undone"),
            Example("lotse erase --contact E01 --ground 'left the firm'", "the firm stays, its contact person goes"),
            Example(
                "lotse erase --statistics B017 --ground 'consent withdrawn'",
                "sex, origin and the like go, the person stays"),
            Example("lotse erase --finish", "when an erasure said that the file was in use"),
        ], operands: [applicant.spec],
        options: [
            interpreter.spec, guide.spec, driver.spec, emergency.spec, contact.spec, statistics.spec, ground.spec,
            finish.spec,
        ]
    ) { call in
        let place = try Workplace(call)
        if call.invocation[finish] {
            try place.store.finishErasure(actor: call.actor, now: call.session.now)
            call.session.out.write(
                call.isJSON ? JSONValue.object([("finished", .bool(true))]).pretty : "the file is written anew\n")
            return .done
        }
        let person = try person(call, place)
        try place.store.erase(
            person, ground: try call.invocation.required(ground), actor: call.actor, now: call.session.now)
        let id = person.externalID
        if call.isJSON {
            call.session.out.write(JSONValue.object([("erased", .string(id)), ("kind", .string(kind(person)))]).pretty)
            return .done
        }
        switch person {
        case .applicant, .interpreter, .guide, .driver, .emergencyContact:
            call.session.out.line("\(id): everything is deleted; the log keeps the day and the ground")
        case .contact:
            call.session.out.line("\(id): the contact person is deleted; the log keeps the day and the ground")
        case .groupAnswers:
            call.session.out.line(
                "\(id): what was said for statistics is deleted; the log keeps the day and the ground")
        }
        if person.isPlanned { call.session.note("next: lotse run") }
        return .done
    }

    private static func person(_ call: Call, _ place: Workplace) throws -> DataSubject {
        let given = [
            call.invocation[interpreter], call.invocation[guide], call.invocation[driver],
            call.invocation[emergency], call.invocation[contact], call.invocation[statistics],
            call.invocation[applicant],
        ]
        guard given.count(where: { $0 != nil }) < 2 else {
            throw UsageError.conflict(
                "found several people to erase, expected one",
                hint: "give an applicant's id, --interpreter, --guide, --driver, --emergency-contact, --contact or "
                    + "--statistics; "
                    + "erase one after the other"
            )
        }
        if let id = call.invocation[interpreter] { return .interpreter(ID(id)) }
        if let id = call.invocation[guide] { return .guide(ID(id)) }
        if let id = call.invocation[driver] { return .driver(ID(id)) }
        if let id = call.invocation[emergency] { return .emergencyContact(ID(id)) }
        if let employer = call.invocation[contact] { return .contact(of: ID(employer)) }
        if let id = call.invocation[statistics] { return .groupAnswers(of: try place.applicant(id).id) }
        return .applicant(try place.applicant(try call.invocation.required(applicant)).id)
    }

    private static func kind(_ person: DataSubject) -> String {
        switch person {
        case .applicant: "applicant"
        case .interpreter: "interpreter"
        case .guide: "guide"
        case .driver: "driver"
        case .emergencyContact: "emergency contact"
        case .contact: "contact"
        case .groupAnswers: "statistics"
        }
    }
}

extension DataSubject {
    /// Whether plans name the person, so that they have to be made anew.
    fileprivate var isPlanned: Bool {
        switch self {
        case .applicant, .guide, .driver: true
        case .interpreter, .emergencyContact, .contact, .groupAnswers: false
        }
    }
}
