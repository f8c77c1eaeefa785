import Catalogue
import Domain
import Intake
import SampleWriter
import Testing

/// The money of the samples against the sources.
@Suite struct LedgerSampleTests {
    private func books(_ preset: Sample.Preset) throws -> (books: CampaignBooks, settings: CampaignSettings) {
        let files = collected(Sample(preset))
        func file(_ wanted: Sample.File) -> [ImportFile] {
            files.filter { $0.file == wanted }.map { ImportFile(name: $0.file.rawValue, bytes: $0.bytes) }
        }
        let description = try CampaignFile.read(
            files.first { $0.file == .campaign }?.bytes ?? [], file: "campaign.json")
        let importer = Importer(catalogue: try Catalogue.load(), seed: 1)
        let costs = try importer.costs(file(.costs))
        let funding = try importer.funding(file(.funding))
        let payments = try importer.payments(file(.payments))
        #expect(costs.findings.isEmpty && funding.findings.isEmpty && payments.findings.isEmpty)
        return (
            CampaignBooks(
                costs: costs.values, funding: funding.values, grants: try importer.grants(file(.grants)).values,
                payments: payments.values, budget: try importer.budget(file(.budget)).values),
            description.campaign.settings
        )
    }

    @Test("the fair of 2012 costs 75,000 €, 750 € for each of the hundred invited; 500 € a firm, 1,500 € a contract")
    func fair() throws {
        let (books, settings) = try books(.schwarzwaldBaarHeuberg2012)
        let total = books.costs.reduce(Cents.zero) { $0 + $1.counted }
        #expect(total == Cents(7_500_000))
        #expect(settings.invited == 100)
        #expect(total == Cents(75_000) * 100)
        #expect(settings.organisationFee == Cents(50_000) && settings.placementFee == Cents(150_000))
        #expect(books.costs.allSatisfy { $0.stage == .fair && $0.status != .planned })
        #expect(books.funding.map(\.payer).sorted() == ["Europäischer Sozialfonds", "Land Baden-Württemberg"])
        #expect(books.funding.allSatisfy { $0.source?.contains("erfunden") == true }, "invented details are marked")
        // Every kind of thing that money does: something comes back, evidence lacks, a firm has paid a part.
        #expect(books.costs.contains { $0.amount < .zero } && books.costs.contains { $0.evidence.isEmpty })
        #expect(books.payments.contains { $0.amount == Cents(20_000) })
    }

    @Test("the delegation's figures are small, and marked as invented")
    func delegation() throws {
        let books = try books(.wunsiedel2012).books
        #expect(books.costs.reduce(Cents.zero) { $0 + $1.counted } == Cents(4_278_000))
        #expect(books.funding.allSatisfy { $0.source == "erfunden" })
        #expect(Set(books.costs.map(\.kind)).isSuperset(of: [.conversion, .courseFee, .travel, .deposit]))
    }
}
