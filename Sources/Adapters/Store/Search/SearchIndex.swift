import Domain
import SQLite
import Synchronization

/// Finds people and things by words (Suche): accents and case do not count, the beginning of a word is enough, and a word of five letters
/// or more may have one letter too many, too few, wrong, or two swapped.
///
/// SQLite's FTS5 holds the words in a database in memory that has no file and is gone with the index, so that nobody's data stands
/// anywhere twice. Source: sqlite.org/fts5.html, sections 4.3.1, 5.1.1 and 8 (fts5vocab), read 2026-11-22.
package final class SearchIndex: Sendable {
    /// Something to be found.
    package struct Entry: Hashable, Sendable {
        /// What a hit gives back; each entry's own.
        package let key: String
        /// What it is called; words of it count more than the others.
        package let name: String
        /// What else it can be found by.
        package let words: [String]

        package init(key: String, name: String, words: [String] = []) {
            self.key = key
            self.name = name
            self.words = words
        }
    }

    /// `@unchecked Sendable`: the connection is used under the lock alone.
    private struct Words: @unchecked Sendable {
        let database: Database
    }

    private let words: Mutex<Words>
    private let keys: [String]

    /// - Parameter entries: In the order in which those are given back that fit equally well.
    package init(_ entries: [Entry]) throws(StoreError) {
        keys = entries.map(\.key)
        let connection: Connection
        do { connection = try Connection(path: ":memory:", mode: .create) } catch { throw .database(error) }
        let database = Database(connection: connection)
        try database.execute(
            """
            CREATE VIRTUAL TABLE entries USING fts5(name, words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
            CREATE VIRTUAL TABLE terms USING fts5vocab(entries, row);
            """)
        try database.transaction { () throws(StoreError) in
            let insert = try database.prepared("INSERT INTO entries (rowid, name, words) VALUES (?1, ?2, ?3)")
            for (index, entry) in entries.enumerated() {
                try insert.run([
                    .integer(index), .text(folded(entry.name)),
                    .text(entry.words.map { folded($0) }.joined(separator: " ")),
                ])
            }
        }
        words = Mutex(Words(database: database))
    }

    /// The keys of what every word of a text finds, what fits best first; all keys for a text without words.
    package func keys(for text: String) throws(StoreError) -> [String] {
        let asked = folded(text).split(separator: " ").prefix(SearchIndex.most).map(String.init)
        guard !asked.isEmpty else { return keys }
        let found: Result<[Int], StoreError> = words.withLock { words in
            do throws(StoreError) { return .success(try SearchIndex.rows(asked, words.database)) } catch {
                return .failure(error)
            }
        }
        return try found.get().map { keys[$0] }
    }

    /// Words that are looked at; more would only cost time.
    private static let most = 12

    private static func rows(_ asked: [String], _ database: Database) throws(StoreError) -> [Int] {
        var exact: [String] = []
        var forgiving: [String] = []
        for word in asked {
            let near = try near(word, database)
            exact.append("\"\(word)\"*")
            forgiving.append(
                near.isEmpty ? "\"\(word)\"*" : "(\(([word].map { "\"\($0)\"*" } + near).joined(separator: " OR ")))")
        }
        // What has the words as they were typed comes before what only resembles them; a name counts four times.
        let first = try ranked(exact.joined(separator: " AND "), database)
        let known = Set(first)
        return try first + ranked(forgiving.joined(separator: " AND "), database).filter { !known.contains($0) }
    }

    private static func ranked(_ query: String, _ database: Database) throws(StoreError) -> [Int] {
        try database.all(
            "SELECT rowid FROM entries WHERE entries MATCH ?1 ORDER BY bm25(entries, 4.0, 1.0), rowid", [.text(query)],
            table: "entries"
        ) { (columns) throws(StoreError) in try columns.integer() }
    }

    /// The words of the index that a letter keeps apart from this one, quoted for a query.
    private static func near(_ word: String, _ database: Database) throws(StoreError) -> [String] {
        let length = word.unicodeScalars.count
        guard length >= shortest else { return [] }
        let terms = try database.all(
            "SELECT term FROM terms WHERE length(term) BETWEEN ?1 AND ?2",
            [.integer(max(length - 1, shortest)), .integer(length + 1)], table: "terms"
        ) { (columns) throws(StoreError) in try columns.text() }
        return terms.filter { $0 != word && isNear($0, word) }.map { "\"\($0)\"" }
    }

    /// Letters from which on a word may have one wrong.
    private static let shortest = 5

    /// Whether one letter too many, too few, wrong or swapped keeps two words of five letters or more apart.
    package static func isNear(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        guard min(a.count, b.count) >= shortest, abs(a.count - b.count) <= 1 else { return false }
        let front = zip(a, b).prefix { $0 == $1 }.count
        let back = zip(a.dropFirst(front).reversed(), b.dropFirst(front).reversed()).prefix { $0 == $1 }.count
        let (restA, restB) = (a.count - front - back, b.count - front - back)
        if restA <= 1, restB <= 1 { return true }
        return restA == 2 && restB == 2 && a[front] == b[front + 1] && a[front + 1] == b[front]
    }
}
