/// Reads the bytes as a workbook or, by the first of them, as a part inside one: rows in their order or a fault, never a crash,
/// and the same twice.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let parts = [
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
    ]
    let choice = Int(bytes.first ?? 0) % (parts.count + 1)
    var file = bytes
    if choice < parts.count {
        var book = HandmadeWorkbook()
        book.rows = "<row><c t=\"s\"><v>0</v></c><c s=\"0\"><v>41085.5</v></c></row>"
        book.parts[parts[choice]] = String(decoding: bytes.dropFirst(), as: UTF8.self)
        file = book.bytes
    }
    let first = rows(file)
    precondition(first == rows(file), "a second reading differs")
    if case .success(let rows) = first {
        for row in rows { _ = row.cells.map(\.value.text) }
        precondition(zip(rows, rows.dropFirst()).allSatisfy { $0.number < $1.number }, "rows run backwards")
        for row in rows {
            precondition(
                zip(row.cells, row.cells.dropFirst()).allSatisfy { $0.column < $1.column }, "cells run backwards")
        }
    }
    return 0
}

private func rows(_ file: [UInt8]) -> Result<[WorkbookRow], WorkbookFault> {
    Result { () throws(WorkbookFault) in
        let workbook = try Workbook.open(file)
        var reader = try workbook.rows(of: workbook.sheet(nil))
        var rows: [WorkbookRow] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }
}
