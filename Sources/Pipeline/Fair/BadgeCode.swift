package import Domain
import Hashing

/// The short code on a candidate's badge (Ausweis): five letters and digits that are not taken for one another.
package enum BadgeCode {
    private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")

    /// The same for the same campaign and person.
    package static func code(of id: ID<Applicant>, seed: UInt64) -> String {
        var rest = SipHash24(seed: seed ^ 0x6261_6467_65)(id.text)
        var code = ""
        for _ in 0..<5 {
            code.append(alphabet[Int(rest % UInt64(alphabet.count))])
            rest /= UInt64(alphabet.count)
        }
        return code
    }
}
