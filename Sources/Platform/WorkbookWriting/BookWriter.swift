import CXlsxWriter
import Calendar
import Glibc

/// Writes workbooks (`.xlsx`) through libxlsxwriter, row by row.
package enum BookWriter {
    /// The file. Equal documents give equal bytes with the same library.
    ///
    /// - Parameter folder: Where the file is made before it is read and deleted; nobody else can read it there.
    package static func bytes(_ document: BookDocument, by folder: String) throws(WorkbookWritingError) -> [UInt8] {
        let place = try PrivateFolder(in: folder)
        defer { place.remove() }
        try write(document, to: place.file, by: place.path)
        return try place.read()
    }

    private static func write(
        _ document: BookDocument, to path: String, by folder: String
    ) throws(WorkbookWritingError) {
        precondition(!document.sheets.isEmpty, "a workbook has at least one sheet")
        let opened = folder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(path, &options)
        }
        guard let workbook = opened else { throw .refused("out of memory") }
        do throws(WorkbookWritingError) {
            try fill(workbook, document)
        } catch {
            lxw_workbook_free(workbook)
            throw error
        }
        let code = workbook_close(workbook)
        guard code == LXW_NO_ERROR else { throw .refused(reason(code)) }
    }

    private static func fill(
        _ workbook: UnsafeMutablePointer<lxw_workbook>, _ document: BookDocument
    ) throws(WorkbookWritingError) {
        describe(workbook, document)
        var formats = CellFormats(workbook, document.language)
        var names = SheetNames()
        for content in document.sheets {
            let name = names.next(content.name)
            guard let sheet = workbook_add_worksheet(workbook, name) else {
                throw .refused("the sheet \(name) cannot be made")
            }
            var writer = try SheetWriter(sheet, name: name, content)
            try writer.write(&formats)
            // Upright there is less room before the name of the sheet and the number of the page.
            let isUpright = content.layout == .facts
            worksheet_set_header(
                sheet, "&L\(mark(document.title, most: isUpright ? 70 : 110))&R\(mark(name, most: 31))")
            worksheet_set_footer(
                sheet,
                "&L\(mark(document.foot, most: isUpright ? 70 : 120))&R\(mark(document.pageWord, most: 20)) &P / &N")
        }
    }

    private static func describe(_ workbook: UnsafeMutablePointer<lxw_workbook>, _ document: BookDocument) {
        CellText.clean(document.title).withCString { title in
            CellText.clean(document.author).withCString { author in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                // Zero would be taken for the clock's time.
                properties.created = document.madeAt.seconds == 0 ? 1 : document.madeAt.seconds
                workbook_set_properties(workbook, &properties)
            }
        }
    }

    /// Text for a header or footer, where an ampersand begins a command; both together have room for 255 letters.
    private static func mark(_ text: String, most: Int) -> String {
        var short = ""
        for character in CellText.clean(text) where !character.isNewline {
            let next = character == "&" ? "&&" : String(character)
            guard short.utf16.count + next.utf16.count < most else { return short + "…" }
            short += next
        }
        return short
    }

    static func reason(_ code: lxw_error) -> String {
        lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
    }
}

/// A folder that only this user can look into, with the file that is made in it.
private struct PrivateFolder {
    let path: String
    var file: String { path + "/book.xlsx" }

    init(in folder: String) throws(WorkbookWritingError) {
        var template = Array("\(folder)/lotse-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw .refused("\(folder): \(String(cString: strerror(errno)))")
        }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }

    func remove() {
        unlink(file)
        rmdir(path)
    }

    func read() throws(WorkbookWritingError) -> [UInt8] {
        guard let stream = fopen(file, "r") else { throw .refused(String(cString: strerror(errno))) }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&piece, 1, piece.count, stream)
            guard count > 0 else { break }
            bytes += piece[..<count]
        }
        guard ferror(stream) == 0 else { throw .refused("what was written cannot be read again") }
        return bytes
    }
}
