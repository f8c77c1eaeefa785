/// Reads the bytes as an XML document: pieces or a fault with a place inside the document, the same whatever the size of the
/// chunks, never a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let readings = [1, 7, max(1, count)].map { pieces(bytes, chunk: $0) }
    precondition(readings[0] == readings[1] && readings[1] == readings[2], "the pieces depend on how they are fed")
    if case .failure(let fault) = readings[0] {
        precondition(
            (1...(count + 1)).contains(fault.line) && (1...(count + 1)).contains(fault.column), "no such place")
    }
    return 0
}

/// The pieces with texts that touch joined.
private func pieces(_ bytes: [UInt8], chunk: Int) -> Result<[XMLToken], XMLFault> {
    Result { () throws(XMLFault) in
        var reader = XMLReader(limits: XMLLimits(depth: 16, elements: 1_000, tokenBytes: 8_192))
        var rest = bytes[...]
        var tokens: [XMLToken] = []
        var isComplete = false
        while true {
            if let token = try reader.next() {
                if case .text(let text) = token, case .text(let before)? = tokens.last {
                    tokens[tokens.count - 1] = .text(before + text)
                } else {
                    tokens.append(token)
                }
            } else if isComplete {
                return tokens
            } else if rest.isEmpty {
                isComplete = true
                reader.finish()
            } else {
                reader.feed(Array(rest.prefix(chunk)))
                rest = rest.dropFirst(chunk)
            }
        }
    }
}
