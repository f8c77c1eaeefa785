import Arguments
import JSONText
import SampleWriter

/// `lotse sample --seed N --applicants A --vacancies V DIR`: writes invented input files of any size.
enum SampleCommand {
    private static let folder = Operand("DIR", .folder, "The folder to write to; it is made where it is missing")
    private static let preset = Option(
        "preset", .oneOf(Sample.Preset.self, placeholder: "NAME"), "One of the shipped samples instead of a size")
    private static let seed = Option("seed", .seed, "The same seed gives the same files", fallback: "1")
    private static let applicants = Option(
        "applicants", .integer(0...10_000_000), "How many applicants", fallback: "100")
    private static let vacancies = Option("vacancies", .integer(0...1_000_000), "How many vacancies", fallback: "40")
    private static let route = Option(
        "route", .oneOf(Sample.Route.self, placeholder: "ROUTE"),
        "How the campaign gets to contracts; on papers there are no files of a fair", fallback: "fair")

    static let value = command(
        "sample", "Write input files with invented people",
        examples: [
            Example("lotse sample --seed 7 --applicants 500 --vacancies 120 demo", "a folder to import from"),
            Example("lotse sample --route paper --applicants 3000 --vacancies 400 demo", "one without a fair"),
            Example("lotse sample --preset wunsiedel-2012 demo", "the files of a shipped sample"),
        ], operands: [folder.spec], options: [preset.spec, seed.spec, applicants.spec, vacancies.spec, route.spec],
        run: run)

    private static func run(_ call: Call) throws -> ExitCode {
        let invocation = call.invocation
        let path = try invocation.required(folder)
        let sample =
            if let preset = invocation[preset] {
                Sample(preset)
            } else {
                Sample(
                    seed: try invocation.required(seed), applicants: try invocation.required(applicants),
                    vacancies: try invocation.required(vacancies), route: try invocation.required(route))
            }
        let written = try SampleFolder(path: call.session.path(path)).write(sample)
            .map { $0.split(separator: "/").last.map(String.init) ?? $0 }
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([("folder", .string(path)), ("files", .strings(written))]).pretty)
        } else {
            call.session.out.line("\(path): \(written.joined(separator: ", "))")
            call.session.note("next: lotse new NAME.lotse --from \(path)")
        }
        return .done
    }
}
