import Hashing

/// Ids for people whose file has none: an e-mail address itself must not become an id, since ids stand in logs.
enum PersonDigest {
    /// SipHash-2-4 of the address without case, keyed by the campaign's seed: `m-` and sixteen hexadecimal digits.
    static func id(ofEmail email: String, seed: UInt64) -> String {
        let digits = String(SipHash24(seed: seed)(email.lowercased()), radix: 16)
        return "m-" + String(repeating: "0", count: 16 - digits.count) + digits
    }
}
