import Catalogue
import Digests
import Pipeline
import Recognition
import Store
import Synchronization

/// The rule packs in force for a campaign: the program's own and those the campaign added.
struct RuleDesk {
    let recognition: RecognitionRules
    private let digest: String

    /// The program's packs alone; for a single case without a campaign.
    init(catalogue: Catalogue) throws {
        try self.init(catalogue: catalogue, packs: [])
    }

    /// The packs of a campaign; titles mean what they mean with the names it imported from ESCO.
    init(_ place: Workplace) throws {
        try self.init(catalogue: try place.catalogueWithSynonyms(), packs: try place.store.rulePacks())
    }

    private init(catalogue: Catalogue, packs: [CampaignRulePack]) throws {
        let bound = try RuleDesk.bound(packs)
        recognition = RecognitionRules(book: bound.book, table: try OccupationTable(catalogue))
        digest = bound.digest
    }

    /// Packs as one book.
    private struct Bound {
        let packs: [CampaignRulePack]
        let book: RuleBook
        /// Of the bytes of all packs.
        let digest: String
    }

    /// What was asked for last: reading and checking packs takes longer than a page may, and the same packs make the same book.
    private static let latest = Mutex<Bound?>(nil)

    private static func bound(_ packs: [CampaignRulePack]) throws -> Bound {
        if let known = latest.withLock({ $0 }), known.packs == packs { return known }
        let base = try BuiltInPacks.read()
        let units = RuleBook.units(of: base)
        var added: [RulePack] = []
        for pack in packs { added.append(try RulePack.read(Array(pack.json.utf8), named: pack.name, values: units)) }
        var bytes: [UInt8] = []
        for file in BuiltInPacks.files { bytes += BLAKE2b.digest(file.bytes) }
        for pack in packs { bytes += BLAKE2b.digest(Array(pack.json.utf8)) }
        let bound = Bound(
            packs: packs, book: try RuleBook(base, overriding: added),
            digest: Hexadecimal.text(BLAKE2b.digest(bytes)))
        latest.withLock { $0 = bound }
        return bound
    }

    /// Throws everything that is wrong with a pack, alone and beside the packs of the campaign.
    static func check(_ bytes: [UInt8], named name: String, in place: Workplace) throws {
        let base = try BuiltInPacks.read()
        let units = RuleBook.units(of: base)
        var added = [try RulePack.read(bytes, named: name, values: units)]
        for pack in try place.store.rulePacks() where pack.name != name {
            added.append(try RulePack.read(Array(pack.json.utf8), named: pack.name, values: units))
        }
        _ = try RuleBook(base, overriding: added)
    }

    /// What the pipeline asks.
    var rules: CampaignPipeline.Rules {
        let recognition = recognition
        return CampaignPipeline.Rules(
            assess: { recognition.assess($0) }, classes: { QuestionClasses(recognition, on: $0) },
            standing: { recognition.standing(of: $0, on: $1) }, digest: digest)
    }
}
