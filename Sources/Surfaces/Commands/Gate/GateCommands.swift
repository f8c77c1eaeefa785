import Arguments
import Domain
import JSONText
import Pipeline
import Store

/// `lotse gate [override|retract]`: for whom a journey may be booked, and who has to do what before.
enum GateCommands {
    private static let one = Operand(
        "APPLICANT", .text, "The applicant's id; everybody who is to come where it is left out", count: .optional)
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let line = Operand("LINE", .text, "The line, such as funding; 'lotse gate APPLICANT' lists them")
    private static let reason = Option(
        "reason", .text, "Why the person may travel all the same; the log keeps it, so name nobody", required: true)

    static let value = command(
        "gate", "Say for whom a journey may be booked, and what the others lack",
        examples: [
            Example("lotse gate", "everybody who is to come, with what is missing, by when, and who has to act"),
            Example("lotse gate B017 --language de", "every line of one person with its law"),
        ], operands: [one.spec], options: [OnboardingCommands.language.spec],
        commands: [
            command(
                "override", "Let somebody travel although a line does not hold",
                examples: [
                    Example(
                        "lotse gate override B017 funding --reason 'the employer pays the journey'",
                        "the line is shown as overridden, and the log keeps who said so and why")
                ], operands: [applicant.spec, line.spec], options: [reason.spec], under: "gate", run: override),
            command(
                "retract", "Take an override back",
                examples: [Example("lotse gate retract B017 funding", "the line has to hold after all")],
                operands: [applicant.spec, line.spec], under: "gate", run: retract),
        ], run: show)

    private static func show(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let sheet =
            if let id = call.invocation[one] {
                GateSheet([try place.gate(of: try place.applicant(id).id)])
            } else {
                GateSheet(try place.pipeline().gates())
            }
        if call.isJSON {
            call.session.out.write(sheet.json.pretty)
        } else {
            let language = LanguageCode(call.invocation[OnboardingCommands.language] ?? "en") ?? .english
            let lines = call.invocation[one] == nil ? sheet.overview(in: language) : sheet.everything(in: language)
            for line in lines { call.session.out.line(line) }
        }
        return sheet.people.allSatisfy(\.isOpen) ? .done : .no
    }

    private static func override(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let (person, line) = try line(call, place)
        let reason = try call.invocation.required(reason)
        if line.lacks.isEmpty {
            throw Failure(
                code: "CL102", message: "the line \(line.name) of \(person) holds, so there is nothing to override",
                hint: "'lotse gate \(person)' lists what does not hold", at: line.name, exit: .no)
        }
        if !reason.contains(where: \.isLetter) {
            throw Failure(
                code: "CL103", message: "found no reason, expected a few words",
                hint: "say why the person may travel all the same: --reason 'the employer pays the journey'",
                at: "--reason", exit: .usage)
        }
        return try record(.overridden(reason: reason), of: person, line, call, place)
    }

    private static func retract(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let (person, line) = try line(call, place)
        if line.override == nil {
            throw Failure(
                code: "CL104", message: "nobody has overridden the line \(line.name) of \(person)",
                hint: "'lotse gate \(person)' lists what was overridden", at: line.name, exit: .no)
        }
        return try record(.retracted, of: person, line, call, place)
    }

    private static func line(_ call: Call, _ place: Workplace) throws -> (ID<Applicant>, GateLine) {
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let name = try call.invocation.required(line)
        let gate = try place.gate(of: person)
        guard let line = gate.lines.first(where: { $0.name == name }) else {
            throw Failure(
                code: "CL101", message: "the gate of \(person) has no line \"\(name)\"",
                hint: "lines: \(gate.lines.map(\.name).joined(separator: ", "))", at: name, exit: .no)
        }
        return (person, line)
    }

    private static func record(
        _ state: GateDecision.State, of person: ID<Applicant>, _ line: GateLine, _ call: Call, _ place: Workplace
    ) throws -> ExitCode {
        try place.store.record(
            GateDecision(applicant: person, line: line.name, state: state, actor: place.actor, at: place.now))
        let missing = try place.gate(of: person).missing.map(\.name)
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("applicant", .string(person.text)), ("line", .string(line.name)), ("open", .bool(missing.isEmpty)),
                    ("missing", .strings(missing)),
                ]).pretty)
            return .done
        }
        let word =
            switch state {
            case .overridden: "overridden"
            case .retracted: "has to hold after all"
            }
        call.session.out.line(
            "\(person) \(line.name): \(word); "
                + (missing.isEmpty ? "the journey may be booked" : "missing: \(missing.joined(separator: ", "))"))
        call.session.note("next: \(missing.isEmpty ? "lotse travel book \(person)" : "lotse gate \(person)")")
        return .done
    }
}

extension Workplace {
    /// The gate of somebody who is to come, or the failure that says why there is none.
    func gate(of applicant: ID<Applicant>) throws -> PersonGate {
        guard let gate = try pipeline().gates().first(where: { $0.applicant == applicant }) else {
            throw Failure(
                code: "CL100", message: "\(applicant) has neither accepted nor signed a contract",
                hint: "lotse import contracts FILE; 'lotse gate' lists who is to come", at: applicant.text, exit: .no)
        }
        return gate
    }
}
