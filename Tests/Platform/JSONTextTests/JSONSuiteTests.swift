import Foundation
import JSONText
import Testing

private let suite = ProcessInfo.processInfo.environment["LOTSE_REFERENCE"].map {
    $0 + "/suites/json-test-suite/test_parsing"
}

/// The JSON Parsing Test Suite (nst/JSONTestSuite): `y_` must pass, `n_` must fail, `i_` is free.
@Suite(.enabled(if: suite != nil, "LOTSE_REFERENCE is not set"))
struct JSONSuiteTests {
    @Test("every file of the JSON Parsing Test Suite is accepted or refused as it should be")
    func verdicts() throws {
        let folder = try #require(suite)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
        #expect(names.count > 300)
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + name)))
            let isAccepted = (try? JSONReader.read(bytes)) != nil
            // A repeated name is refused on purpose: one of the two values would be lost.
            if name.hasPrefix("y_object_duplicated_key") {
                #expect(!isAccepted, "\(name)")
            } else if name.hasPrefix("y_") {
                #expect(isAccepted, "\(name)")
            } else if name.hasPrefix("n_") {
                #expect(!isAccepted, "\(name)")
            }
        }
    }
}
