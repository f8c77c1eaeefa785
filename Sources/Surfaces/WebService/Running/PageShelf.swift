import Bytes
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

    /// Where a page is kept, or will be. Whoever wants it while another thread makes it waits for that one.
    ///
    /// A class because those who wait and who makes it share it.
    private final class Place: Sendable {
        let page = Mutex<KeptPage?>(nil)
    }

    private struct State {
        var version: FileVersion?
        var places: [Key: Place] = [:]
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
        guard visit.request.headers["cache-control"] != "no-cache", let place = place(key, visit.version) else {
            return try made(visit, make).response(token: visit.formToken)
        }
        let page: KeptPage
        let isKnown: Bool
        do {
            (page, isKnown) = try place.page.withLock { known in
                if let known { return (known, true) }
                let page = try made(visit, make)
                if page.isDone { known = page }
                return (page, false)
            }
        } catch {
            settle(key, place, nil)
            throw error
        }
        if isKnown {
            try page.note(visit)
            visit.hall.metrics.answerFromShelf()
        } else {
            settle(key, place, page.isDone ? page : nil)
        }
        return page.response(token: visit.formToken)
    }

    private func made(_ visit: Visit, _ make: (Visit) throws -> Response) throws -> KeptPage {
        let looks = Looks()
        return KeptPage(try make(visit.marked(mark, looks)), mark: mark, looks: looks.all)
    }

    /// The place of a page of that version; nil where the file has a newer one by now: versions only grow, and a request that
    /// began before a change must not bring the old one back.
    private func place(_ key: Key, _ version: FileVersion) -> Place? {
        state.withLock { state in
            if state.version != version {
                if let newest = state.version, (newest.day, newest.revision) > (version.day, version.revision) {
                    return nil
                }
                state = State(version: version)
            }
            if let known = state.places[key] { return known }
            let place = Place()
            state.places[key] = place
            return place
        }
    }

    /// Counts a page that was made, unless its place is gone; nil = it is not what was asked for and is not kept.
    private func settle(_ key: Key, _ place: Place, _ page: KeptPage?) {
        state.withLock { state in
            guard state.places[key] === place else { return }
            guard let page else {
                state.places[key] = nil
                return
            }
            if state.bytes + page.size > PageShelf.capacity {
                state = State(version: state.version, places: [key: place])
            }
            state.bytes += page.size
        }
    }
}

/// A page without the token of its forms, and whose data it shows.
final class KeptPage: Sendable {
    private struct Noted: Hashable {
        let actor: String
        let hour: Int64
    }

    private enum Piece: Sendable {
        case bytes(ByteStretch)
        case token
    }

    /// What the page takes, besides rows that it shares with others; whose data it shows is counted too, up to 32 bytes each with the id.
    let size: Int
    /// Whether it is what was asked for.
    var isDone: Bool { status == .ok }
    private let status: Status
    private let headers: [Field]
    private let pieces: [Piece]
    private let looks: [Looks.Group]
    private let noted = Mutex<Set<Noted>>([])

    init(_ response: Response, mark: String, looks: [Looks.Group]) {
        status = response.status
        headers = response.headers
        pieces = response.stretches.flatMap { KeptPage.pieces($0, mark: Array(mark.utf8)) }
        self.looks = looks
        let own = response.stretches.reduce(0) { $0 + ($1.isCommon ? 0 : $1.count) }
        size = own + (pieces.count + 8) << 6 + looks.reduce(0) { $0 + $1.people.count << 5 }
    }

    func response(token: String) -> Response {
        let own = SharedBytes(token).whole
        return Response(
            status, headers: headers,
            .shared(
                pieces.map { piece in
                    switch piece {
                    case .bytes(let stretch): stretch
                    case .token: own
                    }
                }))
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

    /// What stands before, between and after the marks. Rows that other pages show too hold none.
    private static func pieces(_ stretch: ByteStretch, mark: [UInt8]) -> [Piece] {
        guard !stretch.isCommon else { return [.bytes(stretch)] }
        var pieces: [Piece] = []
        var (begin, next) = (0, 0)
        let all = stretch.memory
        while let base = all.baseAddress, next + mark.count <= all.count,
            let found = memchr(base + next, Int32(mark[0]), all.count - next - mark.count + 1)
        {
            let index = UnsafeRawPointer(found) - base
            next = index + 1
            guard memcmp(found, mark, mark.count) == 0 else { continue }
            if index > begin { pieces.append(.bytes(stretch[begin..<index])) }
            pieces.append(.token)
            begin = index + mark.count
            next = begin
        }
        if begin < all.count { pieces.append(.bytes(stretch[begin..<all.count])) }
        return pieces
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
