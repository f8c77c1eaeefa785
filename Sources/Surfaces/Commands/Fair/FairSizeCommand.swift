import Arguments
import Domain
import JSONText
import Pipeline

/// `lotse fair size NUMBER`: how many to invite for so many contracts, and what that takes.
enum FairSizeCommand {
    private static let wanted = Operand("NUMBER", .integer(1...1_000), "How many signed contracts are wanted")
    private static let certainty = Option(
        "certainty", .integer(1...99), "How sure it has to be, in percent", fallback: "80")
    /// Beyond these nobody invites.
    private static let most = 10_000

    static let value = command(
        "size", "Say how many to invite for so many contracts, with tables, interpreters, hours and cost",
        examples: [
            Example("lotse fair size 20 --certainty 80", "20 contracts or more, four times of five"),
            Example("lotse fair size 20 --json", "the same as data"),
        ], operands: [wanted.spec], options: [certainty.spec], under: "fair", run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        try place.requireMeetings(for: "fair")
        let target = try call.invocation.required(wanted)
        let sure = try call.invocation.required(certainty)
        switch try place.pipeline().fairSize(wanted: target, certainty: sure, most: most) {
        case .success(let size):
            if call.isJSON {
                call.session.out.write(size.json.pretty)
            } else {
                for line in size.lines { call.session.out.line(line) }
            }
            return .done
        case .failure(.noDays):
            throw Failure(
                code: "CL174", message: "the fair has no day with a time for an interview",
                hint: "lotse import days FILE: its days say how many interviews a table holds", exit: .no)
        case .failure(.tooMany(let most)):
            throw Failure(
                code: "CL175", message: "\(most) invitations are not enough for \(target) contracts with \(sure) %",
                hint: "ask for fewer or be less sure; 'lotse forecast show' lists the rates that are expected",
                exit: .no)
        }
    }
}

extension FairSize {
    fileprivate var lines: [String] {
        var table = TextTable([.left, .right, .left])
        table.add(["invite", "\(invited)", "people"])
        table.add(["interviews", "\(interviews)", "of \(minutes) minutes"])
        table.add(["tables", "\(tables)", "with \(slotsPerTable) interviews each, \(hours(tableMinutes)) in all"])
        table.add([
            "interpreters", "\(interpreters)",
            "for \(interpreted) interviews, \(slotsPerInterpreter) each, \(hours(interpreterMinutes)) in all",
        ])
        let money = cost > .zero || fees > .zero ? ["cost \(cost.euros), of which firms pay \(fees.euros)"] : []
        return ["\(wanted) signed contracts or more with \(certainty) %"] + table.lines + money + [
            "tables and interpreters are without spare ones and for interviews spread evenly over the days"
        ]
    }

    /// `65.5 hours`.
    private func hours(_ minutes: Int) -> String {
        let tenths = (minutes * 10 + 30) / 60
        return "\(tenths / 10).\(tenths % 10) hours"
    }

    fileprivate var json: JSONValue {
        .object([
            ("wanted", .int(wanted)), ("certainty", .int(certainty)), ("invite", .int(invited)),
            ("interviews", .int(interviews)), ("minutes", .int(minutes)), ("slotsPerTable", .int(slotsPerTable)),
            ("tables", .int(tables)), ("tableMinutes", .int(tableMinutes)), ("interpreted", .int(interpreted)),
            ("slotsPerInterpreter", .int(slotsPerInterpreter)), ("interpreters", .int(interpreters)),
            ("interpreterMinutes", .int(interpreterMinutes)), ("cost", .int(Int(cost.amount))),
            ("fees", .int(Int(fees.amount))),
        ])
    }
}
