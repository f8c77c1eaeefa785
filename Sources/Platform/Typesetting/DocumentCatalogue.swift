/// What the drawing library cannot say of a document: its language, and that its title is to be shown in place of the file's
/// name.
enum DocumentCatalogue {
    /// Appends a catalogue with the language, as an incremental update. Source: ISO 32000-1, 7.5.6, 7.7.2, 14.9.2.
    static func speaking(_ language: String, _ file: [UInt8]) throws(TypesettingError) -> [UInt8] {
        guard let trailer = file.lastRange(of: "trailer"),
            let root = number(after: "/Root ", in: file[trailer...]),
            let size = number(after: "/Size ", in: file[trailer...]),
            let table = number(after: "startxref\n", in: file[trailer...]),
            let start = offset(of: root, table: table, in: file),
            let open = file[start...].firstRange(of: "<<"), let end = file[start...].firstRange(of: "endobj")
        else { throw .noCatalogue }
        var bytes = file
        let place = bytes.count
        let added = "/Lang (\(language)) /MarkInfo << /Marked true >> /ViewerPreferences << /DisplayDocTitle true >>"
        bytes += Array("\(root) 0 obj\n<< \(added)".utf8)
        bytes += file[(open + 2)..<end]
        bytes += Array("endobj\n".utf8)
        let next = bytes.count
        bytes += Array("xref\n\(root) 1\n\(padded(place)) 00000 n \n".utf8)
        bytes += Array("trailer\n<< /Size \(size) /Root \(root) 0 R".utf8)
        if let about = number(after: "/Info ", in: file[trailer...]) { bytes += Array(" /Info \(about) 0 R".utf8) }
        bytes += Array(" /Prev \(table) >>\nstartxref\n\(next)\n%%EOF\n".utf8)
        return bytes
    }

    /// Where an object begins, as the table at that place says.
    private static func offset(of object: Int, table: Int, in file: [UInt8]) -> Int? {
        // `xref`, then one line `0 COUNT`, then twenty bytes an object.
        guard file.indices.contains(table), let first = file[table...].firstRange(of: "\n"),
            let second = file[(first + 1)...].firstRange(of: "\n")
        else { return nil }
        let entry = second + 1 + 20 * object
        guard entry + 10 <= file.count, let place = Int(String(decoding: file[entry..<(entry + 10)], as: UTF8.self)),
            file.indices.contains(place)
        else { return nil }
        return place
    }

    private static func number(after key: String, in bytes: ArraySlice<UInt8>) -> Int? {
        guard let place = bytes.firstRange(of: key) else { return nil }
        let digits = bytes[(place + key.utf8.count)...].prefix { (0x30...0x39).contains($0) }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private static func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
    }
}

extension BidirectionalCollection where Element == UInt8, Index == Int {
    /// Where the text begins first.
    fileprivate func firstRange(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        return indices.first { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
    }

    /// Where the text begins last.
    fileprivate func lastRange(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        return indices.last { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
    }
}
