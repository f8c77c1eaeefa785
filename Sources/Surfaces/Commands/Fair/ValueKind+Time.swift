import Arguments
import Calendar

extension ValueKind where Value == LocalTime {
    /// A time of day as `HH:MM`.
    static var time: ValueKind<LocalTime> {
        ValueKind(placeholder: "TIME", expected: "a time as HH:MM") { LocalTime($0) }
    }
}
