import Digests
import Domain

/// The bytes that `CanonicalBytes` makes of kept pairs, with those of each name made once: a country keeps each some dozen times.
struct PairBytes: ~Copyable {
    private let applicants: Names
    private let vacancies: Names
    private var bytes: [UInt8] = []
    private var hash = BLAKE2b()

    private static let most = 1 << 16

    /// The bytes of names one after the other, and where each begins.
    private struct Names {
        private(set) var bytes: [UInt8] = []
        private(set) var starts = [0]

        init<Of>(_ ids: [ID<Of>]) {
            starts.reserveCapacity(ids.count + 1)
            for id in ids {
                PairBytes.append(id.text.utf8.count, to: &bytes)
                bytes.append(contentsOf: id.text.utf8)
                starts.append(bytes.count)
            }
        }

        func name(_ place: Int32) -> ArraySlice<UInt8> { bytes[starts[Int(place)]..<starts[Int(place) + 1]] }
    }

    init(_ names: MatchList.Names) {
        applicants = Names(names.applicants)
        vacancies = Names(names.vacancies)
        bytes.reserveCapacity(2 * PairBytes.most)
    }

    /// - Parameter pairs: Of the same names.
    mutating func append(_ pairs: MatchList) {
        PairBytes.append(pairs.count, to: &bytes)
        for row in pairs.rows {
            bytes.append(contentsOf: applicants.name(row.applicant))
            bytes.append(contentsOf: vacancies.name(row.vacancy))
            bytes.append(row.needsPlan ? 1 : 0)
            PairBytes.append(Int(row.employerScore), to: &bytes)
            PairBytes.append(Int(row.applicantScore), to: &bytes)
            PairBytes.append(Int(row.mutualScore), to: &bytes)
            if bytes.count >= PairBytes.most {
                hash.update(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
    }

    /// BLAKE2b of the bytes, hexadecimal.
    consuming func finish() -> String {
        hash.update(bytes)
        return Hexadecimal.text(hash.finish())
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }
}
