import Domain
import Export
import Glibc
import HTTP
import Synchronization

/// Pages that are the same for everybody of a role, kept until the file changes or the day is over (Antwortspeicher).
///
/// What differs between visitors of a role is the token of their forms: while such a page is made a mark stands in its place, a random
/// one, which nobody can have written into the data, and each visitor's own is put there when it is sent. Looking is noted for
/// every visitor, whoever the page was made for.
final class PageShelf: Sendable {
    /// Bytes that are kept; a page beyond them empties the shelf.
    static let capacity = 64 << 20

    private struct Key: Hashable {
        let address: String
        let query: [Field]
        let role: Role
        let language: DocumentLanguage
    }

    private struct State {
        var version: FileVersion?
        var pages: [Key: KeptPage] = [:]
        var bytes = 0
    }

    private let mark: String
    private let state = Mutex(State())

    /// - Parameter mark: stands for the token of the forms; as long as a token.
    init(mark: String) {
        self.mark = mark
    }

    /// The page as it is kept, else as `make` answers the visit that it is given.
    func response(to visit: Visit, role: Role, make: (Visit) throws -> Response) throws -> Response {
        let key = Key(
            address: visit.request.path, query: visit.request.query, role: role, language: visit.language)
        let known = state.withLock { $0.version == visit.version ? $0.pages[key] : nil }
        if let known, visit.request.headers["cache-control"] != "no-cache" {
            try known.note(visit)
            visit.hall.metrics.answerFromShelf()
            return known.response(token: visit.formToken)
        }
        let looks = Looks()
        let made = try make(visit.marked(mark, looks))
        let page = KeptPage(made, mark: mark, looks: looks.all)
        if made.status == .ok { keep(page, key, visit.version) }
        return page.response(token: visit.formToken)
    }

    private func keep(_ page: KeptPage, _ key: Key, _ version: FileVersion) {
        state.withLock { state in
            // A request that began before a change must not bring the old version back: versions of a file only grow.
            if let newest = state.version, (newest.day, newest.revision) > (version.day, version.revision) { return }
            if state.version != version || state.bytes + page.size > PageShelf.capacity {
                state.pages = [:]
                state.bytes = 0
                state.version = version
            }
            state.bytes += page.size - (state.pages.updateValue(page, forKey: key)?.size ?? 0)
        }
    }
}

/// A page without the token of its forms, and whose data it shows.
final class KeptPage: Sendable {
    private struct Noted: Hashable {
        let actor: String
        let hour: Int64
    }

    let size: Int
    private let status: Status
    private let headers: [Field]
    /// What stands before, between and after the tokens.
    private let pieces: [SharedBytes]
    private let looks: [Looks.Group]
    private let noted = Mutex<Set<Noted>>([])

    init(_ response: Response, mark: String, looks: [Looks.Group]) {
        status = response.status
        headers = response.headers
        let bytes = response.bytes
        pieces = KeptPage.split(bytes, at: Array(mark.utf8)).map { SharedBytes($0) }
        self.looks = looks
        size = bytes.count
    }

    func response(token: String) -> Response {
        let own = SharedBytes(token.utf8)
        var parts: [SharedBytes] = []
        for (index, piece) in pieces.enumerated() { parts += index == 0 ? [piece] : [own, piece] }
        return Response(status, headers: headers, .shared(parts))
    }

    /// Notes in the log what making the page anew would have noted. The log knows a look once an hour, so that the same visitor
    /// is not noted again.
    func note(_ visit: Visit) throws {
        guard !looks.isEmpty, let who = visit.who else { return }
        let noted = Noted(actor: who.actor, hour: visit.now / 3_600)
        guard !self.noted.withLock({ $0.contains(noted) }) else { return }
        for group in looks { try visit.note(group.people, purpose: group.purpose) }
        self.noted.withLock { known in
            known = known.filter { $0.hour == noted.hour }
            known.insert(noted)
        }
    }

    /// What stands before, between and after the marks.
    private static func split(_ bytes: [UInt8], at mark: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var (begin, next) = (0, 0)
        bytes.withUnsafeBytes { all in
            guard let base = all.baseAddress else { return }
            while next + mark.count <= all.count,
                let found = memchr(base + next, Int32(mark[0]), all.count - next - mark.count + 1)
            {
                let index = UnsafeRawPointer(found) - base
                next = index + 1
                guard memcmp(found, mark, mark.count) == 0 else { continue }
                pieces.append(bytes[begin..<index])
                begin = index + mark.count
                next = begin
            }
        }
        return pieces + [bytes[begin...]]
    }
}

/// Whose data a page shows, collected while it is made. It belongs to the one thread that makes the page.
final class Looks {
    struct Group: Sendable {
        let people: [ID<Applicant>]
        let purpose: String
    }

    private(set) var all: [Group] = []

    func add(_ people: [ID<Applicant>], _ purpose: String) {
        if !people.isEmpty { all.append(Group(people: people, purpose: purpose)) }
    }
}
