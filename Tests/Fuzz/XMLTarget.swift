/// Reads the bytes as an XML document: a tree or a refusal with a place inside the document, never a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    do {
        let root = try XMLTree.read(bytes)
        precondition(!root.name.isEmpty, "an element has no name")
    } catch {
        precondition(
            (1...(count + 1)).contains(error.line) && (1...(count + 1)).contains(error.column), "no such place")
    }
    return 0
}
