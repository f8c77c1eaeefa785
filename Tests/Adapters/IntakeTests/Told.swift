import Domain
import Intake

/// What an import came to.
struct Told: Equatable {
    let accepted: Int
    let refused: Int
    let findings: [String]

    /// Reads a file as the kind its name begins with.
    static func of(_ bytes: [UInt8], named name: String) throws -> Told {
        let importer = importer(employers: [ID("E-1")])
        let files = [ImportFile(name: name, bytes: bytes)]
        switch name.prefix(while: { $0 != "-" }) {
        case "employers": return Told(try importer.employers(files))
        case "vacancies": return Told(try importer.vacancies(files))
        case "applicants": return Told(try importer.applicants(files))
        case "delegations": return Told(try importer.delegations(files))
        case "interpreters": return Told(try importer.interpreters(files))
        case "tables": return Told(try importer.tables(files))
        case "days": return Told(try importer.days(files))
        case "esco": return Told(try importer.esco(files))
        case "contracts": return Told(try importer.contracts(files))
        case "providers": return Told(try importer.providers(files))
        case "courses": return Told(try importer.courses(files))
        case "households": return Told(try importer.households(files))
        case "units": return Told(try importer.units(files))
        case "guides": return Told(try importer.guides(files))
        case "offices": return Told(try importer.offices(files))
        case "hubs": return Told(try importer.hubs(files))
        case "connections": return Told(try importer.connections(files))
        case "vehicles": return Told(try importer.vehicles(files))
        case "drivers": return Told(try importer.drivers(files))
        case "documents": return Told(try importer.documents(files))
        case "contacts": return Told(try importer.contacts(files))
        case "survey": return Told(try importer.survey(files))
        case "partners": return Told(try importer.partners(files))
        case "employment": return Told(try importer.employment(files))
        case "incidents": return Told(try importer.incidents(files))
        case "checkins": return Told(try importer.checkins(files))
        case "rankings": return Told(try importer.rankings(files))
        case "groups": return Told(try importer.groups(files))
        case "invitations": return Told(try importer.invitations(files))
        case "costs": return Told(try importer.costs(files))
        case "funding": return Told(try importer.funding(files))
        case "grants": return Told(try importer.grants(files))
        case "payments": return Told(try importer.payments(files))
        case "budget": return Told(try importer.budget(files))
        case "allotments": return Told(try importer.allotments(files))
        case "shuttles": return Told(try importer.shuttles(files))
        case "duties": return Told(try importer.duties(files))
        case "fairneeds": return Told(try importer.fairneeds(files))
        default: preconditionFailure("\(name) begins with no kind")
        }
    }

    init<Value>(_ result: ImportResult<Value>) {
        accepted = result.summary.accepted
        refused = result.summary.refused
        findings = result.findings.map(\.line)
        // Nothing is lost on the way: these hold for every import.
        precondition(result.summary.rows == accepted + refused && result.refused.count == refused)
        precondition(result.refused.allSatisfy { !$0.findings.isEmpty })
    }
}
