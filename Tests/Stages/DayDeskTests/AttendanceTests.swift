import Calendar
import Testing

@testable import DayDesk

@Suite struct AttendanceTests {
    private struct Case: CustomTestStringConvertible {
        let told: [(minute: Int, what: Attendance.Told)]
        let now: Int
        let stays: [Range<Int>]
        let why: String

        var testDescription: String { why }
    }

    private static let noon = LocalTime(minutes: 720).map { Attendance.Told.late($0) }

    private static let cases: [Case] = [
        Case(told: [], now: 600, stays: [0..<Int.max], why: "nobody said anything"),
        Case(told: [(540, .came)], now: 600, stays: [540..<Int.max], why: "came at nine"),
        Case(told: [(540, .absent)], now: 600, stays: [], why: "never came"),
        Case(told: [(540, .came), (600, .left)], now: 700, stays: [540..<600], why: "came and went"),
        Case(told: [(600, .left)], now: 700, stays: [0..<600], why: "was there unseen, and went"),
        Case(
            told: [(540, .came), (600, .left), (660, .came)], now: 700, stays: [540..<600, 660..<Int.max],
            why: "came back"),
        Case(told: [(540, .absent), (600, .came)], now: 700, stays: [600..<Int.max], why: "came after all"),
        Case(told: noon.map { [(540, $0)] } ?? [], now: 600, stays: [720..<Int.max], why: "expected at noon"),
        Case(
            told: noon.map { [(540, $0)] } ?? [], now: 730, stays: [730..<Int.max],
            why: "expected at noon, and not there ten minutes later"),
        Case(
            told: noon.map { [(540, $0), (700, .came)] } ?? [], now: 730, stays: [700..<Int.max],
            why: "came before they were expected"),
        Case(
            told: noon.map { [(540, .came), (560, $0)] } ?? [], now: 600, stays: [540..<560, 720..<Int.max],
            why: "went out until noon"),
    ]

    @Test("somebody is there as long as the desk was told", arguments: AttendanceTests.cases)
    private func stays(_ row: Case) {
        #expect(Attendance(row.told, at: row.now).stays == row.stays)
    }
}
