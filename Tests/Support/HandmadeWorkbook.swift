/// A zip archive made in memory, its files stored as they are.
struct Packed {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a file.
    mutating func add(_ name: String, _ text: String) {
        let (content, path) = (Array(text.utf8), Array(name.utf8))
        let sum = Packed.crc(content)
        let sizes = Packed.word(sum) + Packed.word(UInt32(content.count)) + Packed.word(UInt32(content.count))
        let common = Packed.half(20) + Packed.half(0x800) + Packed.half(0) + Packed.half(0) + Packed.half(0x21) + sizes
        directory += Packed.word(0x0201_4b50) + Packed.half(20) + common + Packed.half(path.count)
        directory += [UInt8](repeating: 0, count: 12) + Packed.word(UInt32(bytes.count)) + path
        bytes += Packed.word(0x0403_4b50) + common + Packed.half(path.count) + Packed.half(0) + path + content
        count += 1
    }

    /// The archive with its directory.
    var archive: [UInt8] {
        bytes + directory + Packed.word(0x0605_4b50) + Packed.half(0) + Packed.half(0) + Packed.half(count)
            + Packed.half(count) + Packed.word(UInt32(directory.count)) + Packed.word(UInt32(bytes.count))
            + Packed.half(0)
    }

    private static func half(_ number: Int) -> [UInt8] { [UInt8(number & 0xff), UInt8(number >> 8)] }

    private static func word(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(number >> (8 * $0) & 0xff) } }

    private static func crc(_ content: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xffff_ffff
        for byte in content {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

/// A workbook written by hand: the parts that a test does not name are the usual ones.
package struct HandmadeWorkbook {
    /// What stands inside `<sheetData>` of the first sheet.
    package var rows = ""
    /// What stands before and after it in the sheet.
    package var beforeRows = ""
    package var afterRows = ""
    /// The insides of the shared texts' `<si>`.
    package var strings: [String] = []
    /// Codes of number formats, or `#14` for one that is built in; the cell style of index n has the nth.
    package var formats: [String] = []
    package var bookProperties = ""
    package var sheets = #"<sheet name="Data" sheetId="1" r:id="rId1"/>"#
    /// Parts in place of the usual ones, or without a text to leave one out.
    package var parts: [String: String?] = [:]

    package init() {}

    /// The file.
    package var bytes: [UInt8] {
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let codes = formats.enumerated().filter { HandmadeWorkbook.builtIn($0.element) == nil }.map {
            "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element.replacing("\"", with: "&quot;"))\"/>"
        }
        let styles = formats.enumerated().map { index, code in
            "<xf numFmtId=\"\(HandmadeWorkbook.builtIn(code) ?? 200 + index)\"/>"
        }
        var all: [(String, String)] = [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns:r=\"\(relations)\">\(bookProperties)<sheets>\(sheets)</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships><Relationship Id="rId1" Type="\(relations)/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="\(relations)/worksheet" Target="/xl/worksheets/sheet2.xml"/>
                <Relationship Id="rId3" Type="\(relations)/sharedStrings" Target="sharedStrings.xml"/>
                <Relationship Id="rId4" Type="\(relations)/styles" Target="./styles.xml"/>
                <Relationship Id="rId5" Type="\(relations)/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>
                """
            ),
            ("xl/sharedStrings.xml", "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
            (
                "xl/styles.xml",
                "<styleSheet><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                    + "<cellXfs>\(styles.joined())</cellXfs></styleSheet>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet>\(beforeRows)<sheetData>\(rows)</sheetData>\(afterRows)</worksheet>"
            ),
            (
                "xl/worksheets/sheet2.xml",
                "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>second</t></is></c></row></sheetData></worksheet>"
            ),
        ]
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
            all.removeAll { $0.0 == name }
            if let text { all.append((name, text)) }
        }
        var archive = Packed()
        for (name, text) in all { archive.add(name, text) }
        return archive.archive
    }

    /// The number of a format that the file need not have: `#14`.
    private static func builtIn(_ code: String) -> Int? { code.first == "#" ? Int(code.dropFirst()) : nil }
}
