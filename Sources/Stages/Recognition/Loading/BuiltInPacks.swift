import CRulePacks

/// The rule packs that come with the program.
package enum BuiltInPacks {
    /// Name and text of each, in reading order.
    package static let files: [(name: String, bytes: [UInt8])] = (0..<lotse_rule_pack_count()).compactMap { index in
        let pack = lotse_rule_packs()[index]
        let bytes = Array(UnsafeBufferPointer(start: pack.bytes, count: pack.length))
        return (String(cString: pack.name), bytes)
    }

    /// All of them, read once in a process. Throws only where the program was built with a pack that is wrong.
    package static func read() throws(RulePackError) -> [RulePack] { try packs.get() }

    private static let packs = Result { () throws(RulePackError) in
        var packs: [RulePack] = []
        for file in files {
            packs.append(try RulePack.read(file.bytes, named: file.name, values: RuleBook.units(of: packs)))
        }
        return packs
    }
}
