import Domain
import JSONText

/// A line of a kept plan that cannot be read: another version of the program wrote it, or somebody changed the file.
package struct KeptPlanError: Error, Hashable, Sendable {
    /// The plan's number and stage.
    package let number: Int
    package let stage: String
    /// The line's kind, and its place among those of its kind, from 1.
    package let kind: String
    package let line: Int
    /// JSON Pointer (RFC 6901) into the line; empty = the whole line.
    package let pointer: String
    /// What was found and what was expected.
    package let message: String

    /// Stable code.
    package var code: String { "PF003" }

    package var text: String {
        "line \(line) of kind '\(kind)' of \(stage) plan \(number) cannot be read"
            + (pointer.isEmpty ? "" : " at \(pointer)") + ": \(message)"
    }

    package var hint: String {
        "run 'lotse check'; where the file is whole, use the version of the program that planned it, or restore a backup"
    }
}

extension StagePlan {
    /// The values of the lines of a kind in the plan's order. Throws at the first that cannot be read.
    func values<Value>(
        _ kind: String, _ read: (JSONCursor, inout [JSONFinding]) -> Value?
    ) throws(KeptPlanError) -> [Value] {
        var values: [Value] = []
        for (index, line) in lines.lazy.filter({ $0.kind == kind }).enumerated() {
            func refusal(_ pointer: String, _ message: String) -> KeptPlanError {
                KeptPlanError(
                    number: number, stage: stage, kind: kind, line: index + 1, pointer: pointer, message: message)
            }
            let root: JSONNode
            do { root = try JSONReader.read(Array(line.document.utf8)) } catch {
                throw refusal("", "it is not JSON at column \(error.mark.column)")
            }
            var findings: [JSONFinding] = []
            let value = read(JSONCursor(root), &findings)
            if let first = findings.first { throw refusal(first.pointer, first.message) }
            guard let value else { throw refusal("", "it does not hold what its kind asks for") }
            values.append(value)
        }
        return values
    }
}
