import Foundation
import Intake
import Testing

/// The sample campaigns of the repository are files like those of a real coordinator.
@Suite struct SampleFilesTests {
    @Test(
        "every column of the samples is understood, remarks apart",
        arguments: ["schwarzwald-baar-heuberg-2012", "wunsiedel-2012"])
    func samples(name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Samples/\(name)").standardizedFileURL
        func file(_ kind: String) throws -> [ImportFile] {
            [try ImportFile(path: folder.appending(path: kind + ".csv").path)]
        }
        let importer = importer()
        let applicants = try importer.applicants(file("applicants"))
        let vacancies = try importer.vacancies(file("vacancies"))
        let employers = try importer.employers(file("employers"))
        let days = try importer.days(file("days"))
        let tables = try importer.tables(file("tables"))
        let interpreters = try importer.interpreters(file("interpreters"))
        let delegations = try importer.delegations(file("delegations"))
        let columns = [
            applicants.summary.columns, vacancies.summary.columns, employers.summary.columns, days.summary.columns,
            tables.summary.columns, interpreters.summary.columns, delegations.summary.columns,
        ].flatMap(\.self)
        let notes = columns.filter { $0.field == nil }.map(\.header)
        #expect(Set(notes).isSubset(of: ["Bemerkung", "Observaciones", "Rückmeldung"]))
        let refused = [
            vacancies.refused, employers.refused, days.refused, tables.refused, interpreters.refused,
            delegations.refused,
        ].flatMap(\.self)
        #expect(refused.flatMap(\.findings).map(\.line) == [])
        // The samples have dates that no calendar knows, on purpose; nothing else keeps an applicant out.
        #expect(Set(applicants.refused.flatMap(\.findings).map(\.code)) == ["IN021"])
    }
}
