/// What is said of rows of a file in the same words about the same column.
struct RemarkGroup {
    /// Places that are named; the rest is counted.
    private static let named = 12

    /// The first of them.
    let remark: UploadReport.Remark
    private(set) var all: [UploadReport.Remark]

    /// In the order of the first of each.
    static func of(_ remarks: [UploadReport.Remark]) -> [RemarkGroup] {
        var groups: [RemarkGroup] = []
        var byKey: [Key: Int] = [:]
        for remark in remarks {
            if let known = byKey[Key(remark)] {
                groups[known].all.append(remark)
            } else {
                byKey[Key(remark)] = groups.count
                groups.append(RemarkGroup(remark: remark, all: [remark]))
            }
        }
        return groups
    }

    /// `Zeile 3`, `Zeilen 3, 14, 79`, or what a format without rows calls its places; empty for the file as a whole.
    func places(_ visit: Visit) -> String {
        let lines = all.compactMap(\.line)
        guard !lines.isEmpty else { return RemarkGroup.list(all.map(\.place).filter { !$0.isEmpty }) }
        return visit[lines.count == 1 ? Words.fileLine : Words.fileLines] + " "
            + RemarkGroup.list(lines.map { String($0) })
    }

    private static func list(_ places: [String]) -> String {
        places.prefix(named).joined(separator: ", ") + (places.count > named ? " + \(places.count - named)" : "")
    }

    /// What remarks have to share to stand in one line.
    private struct Key: Hashable {
        let isError: Bool
        let code: String
        let column: Int?
        let field: String?
        let text: String
        let hint: String
        let hasLine: Bool

        init(_ remark: UploadReport.Remark) {
            (isError, code, column, field) = (remark.isError, remark.code, remark.column, remark.field)
            (text, hint, hasLine) = (remark.text, remark.hint, remark.line != nil)
        }
    }
}
