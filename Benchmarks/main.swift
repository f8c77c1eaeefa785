import Foundation

/// What a run found and cost.
struct Outcome {
    /// The objective, as the peers state it.
    let value: [Int]
    let work: Int
    let cost: Measurement
    /// What shows that the answer is right; nil = it is not.
    let proof: String?
    /// What no answer can go below, where a better one than this may exist.
    var bound: Int?
}

/// A kernel of the product and its instances.
struct Kernel: Sendable {
    let name: String
    let says: String
    let sizes: [String]
    /// The files of an instance of a size, by the seed.
    let make: @Sendable (String, UInt64) -> [(file: String, bytes: [UInt8])]?
    /// Solves the instance in a folder.
    let run: @Sendable (String) throws -> Outcome

    static let all = [
        Kernel(
            name: "assignment", says: "largest total, openings, few pairs", sizes: AssignmentBench.sparse,
            make: { one("sparse.bin", AssignmentBench.makeSparse($0, seed: $1)?.bytes) },
            run: { try AssignmentBench.runSparse("\($0)/sparse.bin") }),
        Kernel(
            name: "dense", says: "largest total, everybody with everything", sizes: AssignmentBench.dense,
            make: { one("dense.bin", AssignmentBench.makeDense($0, seed: $1)?.bytes) },
            run: { try AssignmentBench.runDense("\($0)/dense.bin") }),
        Kernel(
            name: "stable", says: "stable placement, applicants propose", sizes: StableBench.sizes,
            make: { one("hr.bin", StableBench.make($0, seed: $1)?.bytes) },
            run: { try StableBench.run("\($0)/hr.bin") }),
        Kernel(
            name: "ties", says: "stable placement of the most, ties kept", sizes: StableBench.sizes,
            make: { one("hr.bin", StableBench.make($0, seed: $1)?.bytes) },
            run: { try StableBench.runTies("\($0)/hr.bin") }),
        Kernel(
            name: "shortlists", says: "who meets whom, exactly or in steps", sizes: ShortlistBench.sizes,
            make: { one("shortlists.bin", ShortlistBench.make($0, seed: $1)?.bytes) },
            run: { try ShortlistBench.run("\($0)/shortlists.bin") }),
        Kernel(
            name: "colouring", says: "slots where only people's time binds", sizes: ColouringBench.sizes,
            make: { one("colouring.bin", ColouringBench.make($0, seed: $1)?.bytes) },
            run: { try ColouringBench.run("\($0)/colouring.bin") }),
        Kernel(
            name: "fair", says: "the fair's timetable", sizes: FairBench.sizes,
            make: { one("fair.txt", FairBench.make($0, seed: $1).map { Array($0.utf8) }) },
            run: { try FairBench.run("\($0)/fair.txt") }),
        Kernel(
            name: "courses", says: "who learns in which group", sizes: CourseBench.sizes,
            make: { one("course.json", CourseBench.make($0, seed: $1).map { Array($0.utf8) }) },
            run: { try CourseBench.run("\($0)/course.json") }),
        Kernel(
            name: "housing", says: "who lives where", sizes: HousingBench.sizes,
            make: { one("housing.json", HousingBench.make($0, seed: $1).map { Array($0.utf8) }) },
            run: { try HousingBench.run("\($0)/housing.json") }),
        Kernel(
            name: "pickups", says: "who is fetched with whom", sizes: PickupBench.sizes,
            make: { one("pickup.json", PickupBench.make($0, seed: $1).map { Array($0.utf8) }) },
            run: { try PickupBench.run("\($0)/pickup.json") }),
        Kernel(
            name: "match", says: "all open pairs with their scores", sizes: MatchFiles.sizes,
            make: { MatchFiles.make($0, seed: $1) }, run: { try MatchBench.runPairs($0) }),
        Kernel(
            name: "best-vacancies", says: "the ten best vacancies of every applicant", sizes: MatchFiles.sizes,
            make: { MatchFiles.make($0, seed: $1) }, run: { try MatchBench.runApplicants($0) }),
        Kernel(
            name: "best-applicants", says: "the ten best applicants of every vacancy", sizes: MatchFiles.sizes,
            make: { MatchFiles.make($0, seed: $1) }, run: { try MatchBench.runVacancies($0) }),
        Kernel(
            name: "import-memory", says: "a file of applicants into a table in memory", sizes: ImportFiles.sizes,
            make: { one("applicants.csv", ImportFiles.make($0, seed: $1)) }, run: { try ImportBench.runMemory($0) }),
        Kernel(
            name: "import-store", says: "the same file into a campaign", sizes: ImportFiles.sizes,
            make: { one("applicants.csv", ImportFiles.make($0, seed: $1)) }, run: { try ImportBench.runStore($0) }),
    ]

    /// An instance of one file.
    private static func one(_ file: String, _ bytes: [UInt8]?) -> [(file: String, bytes: [UInt8])]? {
        bytes.map { [(file, $0)] }
    }
}

func usage() -> String {
    let kernels = Kernel.all.map { "  \($0.name)  \($0.says): \($0.sizes.joined(separator: ", "))" }
    return """
        lotse-bench make KERNEL SIZE FOLDER [SEED]   writes an instance
        lotse-bench run KERNEL FOLDER                solves the instance in the folder, prints one line of JSON
        lotse-bench kernels                          prints the names of the kernels

        \(kernels.joined(separator: "\n"))
          paper  itineraries as PDF: \(PaperBench.sizes.joined(separator: ", ")); run takes the size in place of a folder
          workbook  a sheet of 1,000 or 100,000 rows: \(WorkbookBench.sizes.joined(separator: ", ")); run takes the size too
          gtfs  import of a timetable feed, and questions: \(FeedBench.sizes.joined(separator: ", ")); run takes a zip archive too

        """
}

func start(_ words: [String]) throws {
    if words == ["kernels"] { return print(Kernel.all.map(\.name).joined(separator: "\n")) }
    if words.count >= 3, words[1] == "gtfs" { return try startFeed(words) }
    if words.count >= 3, words[0] == "run", words[1] == "paper" {
        guard let line = try PaperBench.run(words[2]) else { throw BenchError(text: usage()) }
        return print(line)
    }
    if words.count >= 3, words[0] == "run", words[1] == "workbook" {
        guard let line = try WorkbookBench.run(words[2]) else { throw BenchError(text: usage()) }
        return print(line)
    }
    guard words.count >= 3, let kernel = Kernel.all.first(where: { $0.name == words[1] }) else {
        throw BenchError(text: usage())
    }
    switch words[0] {
    case "make" where words.count >= 4:
        guard let seed = UInt64(words.count > 4 ? words[4] : "1"), let files = kernel.make(words[2], seed) else {
            throw BenchError(text: usage())
        }
        try FileManager.default.createDirectory(atPath: words[3], withIntermediateDirectories: true)
        for (file, bytes) in files { try Data(bytes).write(to: URL(filePath: words[3]).appending(path: file)) }
    case "run":
        let outcome = try kernel.run(words[2])
        guard let proof = outcome.proof else { throw BenchError(text: "the answer is wrong: \(outcome.value)\n") }
        let value = outcome.value.map(String.init).joined(separator: ", ")
        let bound = outcome.bound.map { "\"bound\": \($0), " } ?? ""
        print(
            "{\"kernel\": \"\(kernel.name)\", \"peer\": \"lotse\", \"value\": [\(value)], \(bound)\"cpu\": \(outcome.cost.cpu), "
                + "\"wall\": \(outcome.cost.wall), \"mib\": \(Measurement.peakMemory), \"proof\": \"\(proof)\"}")
    default: throw BenchError(text: usage())
    }
}

func startFeed(_ words: [String]) throws {
    switch words[0] {
    case "make" where words.count >= 4:
        guard let seed = UInt64(words.count > 4 ? words[4] : "1"), try FeedBench.make(words[2], words[3], seed: seed)
        else { throw BenchError(text: usage()) }
    case "run": for line in try FeedBench.run(words[2]) { print(line) }
    default: throw BenchError(text: usage())
    }
}

do {
    try start(Array(CommandLine.arguments.dropFirst()))
} catch let error as BenchError {
    FileHandle.standardError.write(Data(error.text.utf8))
    exit(2)
}
