import CaseFiles
import Catalogue
import Domain
import JSONText
import Testing

@Suite struct CaseFileReaderTests {
    @Test("an unknown field is refused with its JSON Pointer")
    func unknownField() throws {
        let text =
            #"{"nationalities":["ES"],"qualification":null,"occupation":"shk","land":"BW","date":"2012-06-25","sex":"f"}"#
        let error = #expect(throws: CaseFileError.self) {
            try CaseFileReader.read(Array(text.utf8), try Catalogue.load())
        }
        guard case .findings(let findings) = error else { return }
        #expect(findings.map(\.pointer) == ["/sex"])
    }
}
