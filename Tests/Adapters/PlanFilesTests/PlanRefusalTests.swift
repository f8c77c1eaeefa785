import Domain
import PlanFiles
import Testing

@Suite struct PlanRefusalTests {
    private static func fault(_ pointer: String, _ message: String = "found 3, expected 0 to 2") -> PlanFault {
        PlanFault(code: "CO003", pointer: pointer, message: message, hint: "h")
    }

    @Test(
        "a fault is named by the id of the innermost part that its pointer leads through",
        arguments: [
            ("/offers/0/minimum", "G1"), ("/offers/0/weekly/0", "G1"), ("/offers/0", "G1"),
            ("/providers/0/zone", "VHS"),
            ("/learners/0/after/ways/0/minutes", "B1"), ("/pins/0", "B1"), ("/pins/0/group", "B1"),
            ("/offers/4/minimum", nil), ("/offers/x", nil), ("/asOf", nil), ("", nil), ("/nothing/0/id", nil),
            ("/objectives/1", nil), ("/offers/0/weekly/9", "G1"),
        ])
    func subject(pointer: String, subject: String?) throws {
        let json = CourseFiles.json(try CourseFilesTests.problem(CourseFilesTests.contract))
        let named = PlanRefusal(faults: [PlanRefusalTests.fault(pointer)]).naming(in: json)
        #expect(named.faults.map(\.subject) == [subject])
        #expect(named.faults.map(\.pointer) == [pointer])
    }

    @Test("what is told begins with the id, but where the message names it anyway")
    func told() {
        var fault = PlanRefusalTests.fault("/offers/0/minimum")
        #expect(fault.told == "found 3, expected 0 to 2")
        fault.subject = "G1"
        #expect(fault.told == "\"G1\": found 3, expected 0 to 2")
        var known = PlanRefusalTests.fault("/offers/0", "no group of \"G1\" ends in time")
        known.subject = "G1"
        #expect(known.told == "no group of \"G1\" ends in time")
    }
}
