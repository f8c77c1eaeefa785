import Domain

/// How the rows of one kind of file become values; the importer has one of each.
package struct RowKind<Value: Sendable> {
    let kind: ImportKind
    /// The first is that of files whose header says nothing else.
    let schemas: [Schema]
    let build: (inout RowReading) -> Value?
    /// What may stand only once in an import; nil where anything may repeat.
    let id: (Value) -> String?
}
