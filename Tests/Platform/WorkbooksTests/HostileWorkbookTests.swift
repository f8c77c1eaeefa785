import Archives
import Foundation
import Testing
import Workbooks

/// Files that want more than they are, against the limits that imports have.
@Suite struct HostileWorkbookTests {
    private static let content = #"<?xml version="1.0"?><worksheet><sheetData>"#
    private static let end = "</sheetData></worksheet>"

    private static func row(_ text: [UInt8]) -> [UInt8] {
        Array(#"<row><c t="inlineStr"><is><t>"#.utf8) + text + Array("</t></is></c></row>".utf8)
    }

    /// A workbook whose sheet is that text, deflated.
    private func workbook(_ sheet: [UInt8]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-hostile-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let parts: [(name: String, bytes: [UInt8])] = [
            (
                "_rels/.rels",
                Array(#"<R><Relationship Id="r" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></R>"#.utf8)
            ),
            (
                "xl/workbook.xml",
                Array(
                    #"<workbook xmlns:r="\#(office)"><sheets><sheet name="Data" sheetId="1" r:id="a"/></sheets></workbook>"#
                        .utf8)
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Array(#"<R><Relationship Id="a" Type="\#(office)/worksheet" Target="worksheets/sheet1.xml"/></R>"#.utf8)
            ),
            ("xl/worksheets/sheet1.xml", sheet),
        ]
        var packed: [ZipPacking.Part] = []
        for (number, part) in parts.enumerated() {
            let path = folder.appending(path: "\(number)").path()
            try Data(part.bytes).write(to: URL(filePath: path))
            packed.append(ZipPacking.Part(name: part.name, path: path))
        }
        let file = folder.appending(path: "book.xlsx")
        try ZipPacking.pack(packed, to: file.path(), day: (2012, 6, 25))
        return [UInt8](try Data(contentsOf: file))
    }

    private func refusal(_ bytes: [UInt8]) -> WorkbookFault? {
        do {
            let workbook = try Workbook.open(bytes)
            var rows = try workbook.rows(of: workbook.sheet(nil))
            while try rows.next() != nil {}
            return nil
        } catch { return error }
    }

    @Test("thirty megabytes of one letter in less than a hundred kilobytes are a bomb")
    func bomb() throws {
        let row = HostileWorkbookTests.row([UInt8](repeating: UInt8(ascii: "a"), count: 30_000))
        let sheet =
            Array(HostileWorkbookTests.content.utf8) + repeatElement(row, count: 1_000).joined()
            + Array(HostileWorkbookTests.end.utf8)
        let bytes = try workbook(sheet)
        #expect(bytes.count < 100_000)
        let fault = try #require(refusal(bytes))
        #expect(fault == .bomb(part: "xl/worksheets/sheet1.xml", ratio: 300))
        #expect(
            fault.message == "xl/worksheets/sheet1.xml unpacks to more than 300 times its size, as only an attack does")
        #expect(fault.hint == "Open it in Excel or LibreOffice and save it again as .xlsx.")
    }

    @Test("a sheet of a little more than 100 MB is refused and the remedy named")
    func large() throws {
        // Each line begins with letters of its own, so that it is packed to a hundredth and is no bomb.
        var seed: UInt64 = 7
        let rows = (0..<40).map { _ in
            let letters = (0..<60).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(ascii: "a") + UInt8(seed >> 60)
            }
            return HostileWorkbookTests.row(letters + [UInt8](repeating: UInt8(ascii: "z"), count: 1_940))
        }
        let block = Array(rows.joined())
        var sheet = Array(HostileWorkbookTests.content.utf8)
        sheet.reserveCapacity(100_000_000 + 2 * block.count)
        while sheet.count <= 100_000_000 { sheet += block }
        sheet += Array(HostileWorkbookTests.end.utf8)
        let fault = try #require(try refusal(workbook(sheet)))
        #expect(fault == .tooLarge(part: "xl/worksheets/sheet1.xml", limit: 100_000_000))
        #expect(fault.message == "xl/worksheets/sheet1.xml holds more than 100 MB once unpacked")
        #expect(fault.hint == "Save the sheet as CSV in UTF-8, which may have any length, or divide it.")
    }
}
