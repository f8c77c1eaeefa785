import Arguments
import Calendar
import Domain
import JSONText
import Ledger
import Pipeline

/// `lotse ledger show|person|report|cash|budget|fees`: what the campaign costs, who pays, and what firms owe.
enum LedgerCommands {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id; also of somebody who was erased")
    private static let funder = Operand("FUNDER", .text, "The funder's name, or the id of one of its rules")
    static let on = Option("on", .date, "The day; else that of --date, else today")

    static let value = Command<Session>(
        "ledger", summary: "Say what the campaign costs, who pays for it, and what firms owe",
        page: "docs/reference/commands.md#lotse-ledger",
        commands: [
            command(
                "show", "Print what everything costs by stage, kind and payer, and what nobody else pays",
                examples: [
                    Example("lotse ledger show", "with the cost of each applicant and of each hire"),
                    Example("lotse ledger show --on 2012-07-31 --json", "every cost with who pays which part"),
                ], options: [on.spec], under: "ledger", run: show),
            command(
                "person", "Print what one person costs, and who pays",
                examples: [Example("lotse ledger person B017", "each cost with its payers")],
                operands: [applicant.spec], options: [on.spec], under: "ledger", run: person),
            command(
                "report", "Print the proof of use for a funder: vouchers, refusals, and what is missing",
                examples: [Example("lotse ledger report ESF", "what can be handed in, and what cannot yet")],
                operands: [funder.spec], options: [on.spec], under: "ledger", run: report),
            command(
                "cash", "Print what comes in and goes out by month, and the balance",
                examples: [Example("lotse ledger cash --on 2012-07-31", "what is late is expected that day")],
                options: [on.spec], under: "ledger", run: cash),
            command(
                "budget", "Print the budget against what was spent",
                examples: [Example("lotse ledger budget", "exit 1 where a line of the budget is overdrawn")],
                options: [on.spec], under: "ledger", run: budget),
            command(
                "fees", "Print what firms owe, and what they have paid",
                examples: [Example("lotse ledger fees --on 2012-09-30", "exit 1 where a fee is overdue")],
                options: [on.spec], under: "ledger", run: fees),
        ])

    private static func sheet(_ call: Call) throws -> LedgerSheet {
        LedgerSheet(try Workplace(call).pipeline().account(on: call.invocation[on] ?? call.date))
    }

    private static func write(_ call: Call, _ json: JSONValue, _ lines: [String]) {
        if call.isJSON {
            call.session.out.write(json.pretty)
        } else {
            for line in lines { call.session.out.line(line) }
        }
    }

    private static func show(_ call: Call) throws -> ExitCode {
        let sheet = try sheet(call)
        write(call, sheet.json, sheet.lines)
        return .done
    }

    private static func person(_ call: Call) throws -> ExitCode {
        let sheet = try sheet(call)
        let id = ID<Applicant>(try call.invocation.required(applicant))
        // Somebody who was erased is known by money records alone.
        if !sheet.knows(id) { _ = try Workplace(call).applicant(id.text) }
        write(call, sheet.json(of: id), sheet.lines(of: id))
        return .done
    }

    private static func report(_ call: Call) throws -> ExitCode {
        let sheet = try sheet(call)
        let name = try call.invocation.required(funder)
        guard let report = sheet.account.report(named: name) else {
            let known = sheet.account.payers
            throw Failure(
                code: "CL150", message: "no funding rule is of \"\(name)\", and none has that id",
                hint: known.isEmpty
                    ? "import the rules first: lotse import funding FILE"
                    : "funders: \(known.joined(separator: ", "))", at: name, exit: .no)
        }
        let page = FunderSheet(report, on: sheet.account.day)
        write(call, page.json, page.lines)
        return .done
    }

    private static func cash(_ call: Call) throws -> ExitCode {
        let sheet = CashSheet(try sheet(call).account)
        write(call, sheet.json, sheet.lines)
        return .done
    }

    private static func budget(_ call: Call) throws -> ExitCode {
        let sheet = BudgetSheet(try sheet(call).account)
        write(call, sheet.json, sheet.lines)
        return sheet.rows.allSatisfy { $0.heading == nil || $0.rest >= .zero } ? .done : .no
    }

    private static func fees(_ call: Call) throws -> ExitCode {
        let book = try sheet(call).account.fees
        let sheet = FeeSheet(book)
        write(call, sheet.json, sheet.lines)
        return book.fees.contains { $0.status == .overdue } ? .no : .done
    }
}

extension Cents {
    var json: JSONValue { .int(Int(amount)) }
}
