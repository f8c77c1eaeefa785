package import Domain
import Synchronization

/// A file that somebody sent, for the import to read.
package struct Upload: Hashable, Sendable {
    package let kind: ImportKind
    package let name: String
    package let bytes: [UInt8]
    /// The sheet of a workbook; nil = the first that is not hidden.
    package let sheet: String?
    /// Fields by header where somebody chose them; an empty one keeps the column as a note.
    package var meanings: [String: String]
}

/// What an import of an upload comes to, or would come to.
package struct UploadReport: Sendable {
    package struct Column: Hashable, Sendable {
        package let header: String
        /// Nil = kept as a note.
        package let field: String?
        /// Which column of the file it is, from 1.
        package let number: Int
        /// What it holds in the rows that are shown, as the file has it.
        package let cells: [String]

        package init(header: String, field: String?, number: Int, cells: [String]) {
            self.header = header
            self.field = field
            self.number = number
            self.cells = cells
        }
    }

    /// What a column can mean: its stable name, and the word that German files use.
    package struct Field: Hashable, Sendable {
        package let name: String
        package let german: String

        package init(name: String, german: String) {
            self.name = name
            self.german = german
        }
    }

    /// What is wrong with a row, or worth knowing; the words are the command's.
    package struct Remark: Hashable, Sendable {
        package let isError: Bool
        /// `2:13`, `Applicants!C17`.
        package let place: String
        /// Line or row, from 1; nil where it is about the whole file, and in formats without rows.
        package let line: Int?
        /// Column, from 1; nil where it is about the whole row.
        package let column: Int?
        package let code: String
        /// The field's stable name; nil where it is about the row or file.
        package let field: String?
        package let text: String
        package let hint: String

        package init(
            isError: Bool, place: String, line: Int?, column: Int?, code: String, field: String?, text: String,
            hint: String
        ) {
            self.isError = isError
            self.place = place
            self.line = line
            self.column = column
            self.code = code
            self.field = field
            self.text = text
            self.hint = hint
        }

        /// The field with the text, as the command has it.
        var message: String { (field.map { "\($0): " } ?? "") + text }
    }

    /// The command's line: `applicants: 7 accepted, 2 refused (batch 3)`.
    package let line: String
    /// Whether there is anything to take.
    package let hasRows: Bool
    package let columns: [Column]
    /// What columns of such files can mean.
    package let fields: [Field]
    /// Lines of the rows that are shown, in the order of the columns' cells: the first one, those with remarks, and some more.
    package let lines: [Int]
    package let remarks: [Remark]
    package let remarksLeftOut: Int
    /// Who may be one person, in the command's words.
    package let duplicates: [String]

    package init(
        line: String, hasRows: Bool, columns: [Column], fields: [Field], lines: [Int], remarks: [Remark],
        remarksLeftOut: Int, duplicates: [String]
    ) {
        self.line = line
        self.hasRows = hasRows
        self.columns = columns
        self.fields = fields
        self.lines = lines
        self.remarks = remarks
        self.remarksLeftOut = remarksLeftOut
        self.duplicates = duplicates
    }
}

/// Files between their upload and the decision, in memory alone: what nobody confirms is gone after half an hour, with another
/// upload of the same session, once anybody is erased, or with the process. A class because all threads share it.
final class UploadShelf: Sendable {
    /// Seconds that a file waits.
    static let patience: Int64 = 1_800
    /// Files at most; the oldest goes first.
    static let room = 4
    /// Bytes of a file, and what a form adds around it.
    static let bytes = 20 << 20

    private struct Entry {
        let id: String
        let owner: String
        let since: Int64
        let upload: Upload
    }

    private let entries = Mutex<[Entry]>([])

    /// Keeps a file for whoever has the session.
    func put(_ upload: Upload, id: String, owner: String, now: Int64) {
        entries.withLock { entries in
            entries.removeAll { $0.owner == owner || now - $0.since > UploadShelf.patience }
            entries.append(Entry(id: id, owner: owner, since: now, upload: upload))
            if entries.count > UploadShelf.room { entries.removeFirst() }
        }
    }

    /// The file of that id, where it is of that session and not too old.
    func upload(_ id: String, owner: String, now: Int64) -> Upload? {
        entries.withLock { entries in
            entries.removeAll { now - $0.since > UploadShelf.patience }
            return entries.first { $0.id == id && $0.owner == owner }?.upload
        }
    }

    /// Forgets files that have waited too long.
    func sweep(now: Int64) { entries.withLock { $0.removeAll { now - $0.since > UploadShelf.patience } } }

    /// Forgets every file.
    func clear() { entries.withLock { $0 = [] } }

    /// How many files wait.
    var count: Int { entries.withLock(\.count) }

    func drop(_ id: String) { entries.withLock { $0.removeAll { $0.id == id } } }
}
