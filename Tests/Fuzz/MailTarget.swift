/// Reads the bytes as a text of mail: the same names and faults as a plain second reader finds, places inside the text, and a
/// filled text without a placeholder left; never a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMail(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    guard let first = data?.pointee else { return 0 }
    let kind = MailKind.allCases[Int(first) % MailKind.allCases.count]
    let source = String(decoding: UnsafeBufferPointer(start: data, count: count).dropFirst(), as: UTF8.self)
    let (names, unknown, unclosed) = plainNames(of: source, kind)
    do throws(MailTemplate.Refusal) {
        let template = try MailTemplate(source, kind: kind)
        precondition(unknown == 0 && unclosed == 0, "a fault went unseen")
        precondition(Set(template.required).isSubset(of: names), "a name came from nowhere")
        let values = Dictionary(uniqueKeysWithValues: kind.placeholders.map { ($0, "§") })
        let (subject, text) = template.filled(values)
        precondition(!subject.contains("\n"), "the subject has two lines")
        for name in kind.placeholders { precondition(!(subject + text).contains("{{\(name)}}"), "\(name) is left") }
    } catch {
        let faults = error.faults
        precondition(faults.count { if case .unknown = $0.kind { true } else { false } } == unknown)
        precondition(faults.count { if case .unclosed = $0.kind { true } else { false } } == unclosed)
        let lines = source.unicodeScalars.count { $0 == "\n" } + 2
        for fault in faults {
            precondition((1...lines).contains(fault.line) && (1...(count + 1)).contains(fault.column), "no such place")
        }
    }
    return 0
}

/// Byte by byte: the known names, how many others there are, and how many openings are not closed on their line.
private func plainNames(of source: String, _ kind: MailKind) -> (Set<String>, unknown: Int, unclosed: Int) {
    var bytes: [UInt8] = []
    for byte in source.utf8 {
        // A line may end with a carriage return before its feed.
        if byte == 10, bytes.last == 13 { bytes.removeLast() }
        bytes.append(byte)
    }
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
    let isBlank = { (line: [UInt8]) in String(decoding: line, as: UTF8.self).allSatisfy(\.isWhitespace) }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    var (names, unknown, unclosed): (Set<String>, Int, Int) = ([], 0, 0)
    for line in lines {
        var place = 0
        while place + 1 < line.count {
            guard line[place] == 123, line[place + 1] == 123 else {
                place += 1
                continue
            }
            var end = place + 2
            while end + 1 < line.count, !(line[end] == 125 && line[end + 1] == 125) { end += 1 }
            guard end + 1 < line.count else {
                unclosed += 1
                break
            }
            let name = String(decoding: line[(place + 2)..<end], as: UTF8.self)
            if kind.placeholders.contains(name) { names.insert(name) } else { unknown += 1 }
            place = end + 2
        }
    }
    return (names, unknown, unclosed)
}
