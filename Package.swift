// swift-tools-version: 6.2
// The manifest is the map: targets stand in the order in which they may import each other, downwards only.
import PackageDescription

let swift: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A module of ours: its folder below Sources and what it imports. A kernel is optimised in debug builds too, since the
/// tests put thousands of problems to it, or since every test of a command goes through it. Where it has generic code or
/// inner loops across several files it is compiled as a whole, as in release builds; else generic code would run unspecialised, 7 times as slow.
func module(
    _ path: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [], isKernel: Bool = false,
    isWhole: Bool = false
) -> Target {
    let whole = isWhole ? ["-whole-module-optimization", "-num-threads", "1", "-disable-batch-mode"] : []
    return .target(
        name: String(path.split(separator: "/").last ?? ""), dependencies: dependencies,
        path: "Sources/\(path)", exclude: exclude,
        swiftSettings: swift + (isKernel ? [.unsafeFlags(["-O"] + whole, .when(configuration: .debug))] : []))
}

/// The tests of a module, in the folder that mirrors its own. Those of a kernel search exhaustively, and are optimised too.
func tests(
    _ path: String, _ dependencies: [Target.Dependency], exclude: [String] = [], isKernel: Bool = false
) -> Target {
    .testTarget(
        name: String(path.split(separator: "/").last ?? ""), dependencies: dependencies + ["Support"],
        path: "Tests/\(path)", exclude: exclude,
        swiftSettings: swift + (isKernel ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : []))
}

let platform: [Target] = [
    .systemLibrary(
        name: "CSQLite", path: "Sources/Platform/CSQLite", pkgConfig: "sqlite3",
        providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
        name: "CSodium", path: "Sources/Platform/CSodium", pkgConfig: "libsodium",
        providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(
        name: "CZip", path: "Sources/Platform/CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
        name: "CPango", path: "Sources/Platform/CPango", pkgConfig: "pangocairo",
        providers: [.apt(["libpango1.0-dev", "fonts-dejavu-core"])]),
    .systemLibrary(
        name: "CMicroHTTPD", path: "Sources/Platform/CMicroHTTPD", pkgConfig: "libmicrohttpd",
        providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(
        name: "CXlsxWriter", path: "Sources/Platform/CXlsxWriter", pkgConfig: "xlsxwriter",
        providers: [.apt(["libxlsxwriter-dev"])]),
    module("Platform/SQLite", ["CSQLite"], isKernel: true),
    module("Platform/Digests", ["CSodium"], isKernel: true),
    module("Platform/Hashing", isKernel: true),
    module("Platform/JSONText", isKernel: true),
    module("Platform/Tables", isKernel: true),
    module("Platform/XMLText", isKernel: true),
    module("Platform/Calendar", isKernel: true),
    module("Platform/Archives", ["CZip"], isKernel: true),
    module("Platform/Workbooks", ["Archives", "XMLText", "Calendar"], isKernel: true),
    module("Platform/Bytes"),
    module("Platform/HTTP", ["CMicroHTTPD", "Bytes"]),
    module("Platform/WorkbookWriting", ["CXlsxWriter", "Calendar"], isKernel: true),
    module("Platform/HTML", ["Bytes"]),
    module("Platform/Mail", ["Calendar"]),
    module("Platform/Typesetting", ["CPango", "Calendar"]),
    module("Platform/Arguments"),
]

let domain: [Target] = [
    module("Domain", ["Calendar"], isKernel: true),
    .target(name: "CReferenceData", path: "Sources/Reference/CReferenceData", exclude: ["Data"]),
    module("Reference/Catalogue", ["CReferenceData", "Domain", "Calendar", "JSONText"], isKernel: true),
]

let stages: [Target] = [
    .target(
        name: "CRulePacks", path: "Sources/Stages/Recognition/RulePacks",
        exclude: ["authorities.json", "occupation-law.json", "procedures.json", "residence-law.json"]),
    module(
        "Stages/Recognition", ["Domain", "Calendar", "JSONText", "Catalogue", "CRulePacks"], exclude: ["RulePacks"],
        isKernel: true),
    module("Stages/Matching", ["Domain", "Calendar", "Hashing"], isKernel: true, isWhole: true),
    module("Stages/Shortlists", ["Domain", "Hashing"], isKernel: true),
    module("Stages/FairTimetable", ["Domain", "Calendar", "Hashing"], isKernel: true),
    module("Stages/DayDesk", ["Domain", "Calendar"], isKernel: true),
    module("Stages/Placement", ["Domain", "Hashing"], isKernel: true, isWhole: true),
    module("Stages/Courses", ["Domain", "Calendar", "Hashing"], isKernel: true, isWhole: true),
    module("Stages/Travel", ["Domain", "Calendar", "Hashing"], isKernel: true),
    module("Stages/FeedSearch", ["Domain", "Calendar"], isKernel: true),
    module("Stages/Pickups", ["Domain", "Calendar", "Hashing"], isKernel: true, isWhole: true),
    module("Stages/Housing", ["Domain", "Calendar", "Hashing"], isKernel: true, isWhole: true),
    module("Stages/FairStay", ["Domain", "Calendar", "Hashing"], isKernel: true),
    module("Stages/Onboarding", ["Domain", "Calendar", "Hashing"], isKernel: true),
    module("Stages/BackwardPlan", ["Domain", "Calendar"], isKernel: true),
    module("Stages/Probation", ["Domain", "Calendar"]),
    module("Stages/Ledger", ["Domain", "Calendar"], isKernel: true),
    module("Stages/Forecast", ["Domain", "Calendar", "Hashing"], isKernel: true),
    module("Stages/Equality", ["Domain"], isKernel: true),
    .target(
        name: "CArrivalChecklist", path: "Sources/Stages/Checklist/Deadlines",
        exclude: ["arrival.json", "incidents.json"]),
    module(
        "Stages/Checklist", ["Domain", "Calendar", "JSONText", "CArrivalChecklist"], exclude: ["Deadlines"]),
    .target(name: "CGateRules", path: "Sources/Stages/Gate/Rules", exclude: ["gate.json"]),
    module("Stages/Gate", ["Domain", "Calendar", "JSONText", "CGateRules"], exclude: ["Rules"]),
]

let adapters: [Target] = [
    module(
        "Adapters/Intake",
        ["Domain", "Calendar", "Hashing", "Tables", "JSONText", "XMLText", "Workbooks", "Catalogue"], isKernel: true,
        isWhole: true),
    module("Adapters/CaseFiles", ["Domain", "Calendar", "JSONText", "Catalogue"]),
    module("Adapters/FeedFiles", ["Archives", "Domain", "Calendar"], isKernel: true),
    module("Adapters/PlanFiles", ["Domain", "Calendar", "JSONText"], isKernel: true),
    module("Adapters/Store", ["Domain", "Calendar", "SQLite", "Digests", "JSONText"], isKernel: true),
    module(
        "Adapters/Export",
        [
            "Domain", "Calendar", "Catalogue", "Digests", "HTML", "JSONText", "Ledger", "Mail", "Tables",
            "Typesetting", "WorkbookWriting",
        ]),
    module("Adapters/SampleWriter", ["Calendar", "Catalogue", "Hashing", "JSONText", "Tables"]),
]

let surfaces: [Target] = [
    module(
        "Pipeline",
        [
            "Domain", "Calendar", "Catalogue", "Recognition", "Matching", "Shortlists", "FairTimetable", "Placement",
            "Courses", "Housing", "Onboarding", "Checklist", "BackwardPlan", "Probation", "Store", "Digests",
            "JSONText",
            "PlanFiles", "Travel", "FeedSearch", "Pickups", "Gate", "Forecast", "Ledger", "Hashing",
            "FairStay", "DayDesk",
        ], isKernel: true),
    module(
        "Surfaces/WebService",
        [
            "DayDesk", "FairTimetable", "Ledger", "Bytes", "HTTP", "HTML", "JSONText", "Calendar", "Domain",
            "Catalogue",
            "Store",
            "Export", "Pipeline", "PlanFiles", "Digests", "Typesetting", "WorkbookWriting",
        ]),
    module(
        "Surfaces/Commands",
        [
            "WebService", "HTTP", "Arguments", "JSONText", "Calendar", "Domain", "Catalogue", "Recognition", "Matching",
            "FairTimetable",
            "Placement", "Courses", "Travel", "Pickups", "Housing", "Onboarding", "Checklist",
            "BackwardPlan", "Probation", "Ledger", "Forecast", "Equality", "Gate", "Tables", "Workbooks",
            "Intake", "FeedFiles", "PlanFiles", "CaseFiles", "Store", "Export", "SampleWriter", "Pipeline", "Digests",
            "Typesetting", "WorkbookWriting", "Archives", "Mail",
            "FairStay", "DayDesk",
        ]),
    .executableTarget(
        name: "lotse", dependencies: ["Commands"], path: "Sources/Surfaces/lotse", swiftSettings: swift),
]

let support: [Target] = [
    .target(
        name: "Support", dependencies: ["Domain", "Calendar", "Hashing"], path: "Tests/Support", swiftSettings: swift)
]

let testTargets: [Target] = [
    tests("Adapters/PlanFilesTests", ["PlanFiles", "Domain", "Calendar", "JSONText", "Hashing"]),
    tests("Stages/PlacementTests", ["Placement", "Domain", "Hashing"], isKernel: true),
    tests("Stages/FairTimetableTests", ["FairTimetable", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/DayDeskTests", ["DayDesk", "FairTimetable", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/CoursesTests", ["Courses", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/FeedSearchTests", ["FeedSearch", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/TravelTests", ["Travel", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/PickupsTests", ["Pickups", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/HousingTests", ["Housing", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/FairStayTests", ["FairStay", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/OnboardingTests", ["Onboarding", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/BackwardPlanTests", ["BackwardPlan", "Domain", "Calendar"], isKernel: true),
    tests("Stages/ChecklistTests", ["Checklist", "Domain", "Calendar"]),
    tests("Stages/LedgerTests", ["Ledger", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/ForecastTests", ["Forecast", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Stages/EqualityTests", ["Equality", "Domain", "Hashing"], isKernel: true),
    tests("Stages/ProbationTests", ["Probation", "Domain", "Calendar"]),
    tests("Stages/GateTests", ["Gate", "Domain", "Calendar"]),
    tests("Platform/SQLiteTests", ["SQLite"]),
    tests("Platform/XMLTextTests", ["XMLText", "Hashing"]),
    tests("Platform/WorkbooksTests", ["Workbooks", "Archives", "Calendar"], exclude: ["Fixtures"]),
    tests("Platform/WorkbookWritingTests", ["WorkbookWriting", "Workbooks", "Archives", "Calendar", "Hashing"]),
    tests("Platform/ArchivesTests", ["Archives"]),
    tests("Platform/DigestsTests", ["Digests"]),
    tests("Platform/MailTests", ["Mail", "Calendar", "Hashing"]),
    tests(
        "Adapters/StoreTests", ["Store", "SQLite", "Digests", "Domain", "Calendar", "Hashing"], exclude: ["Golden"]),
    tests("Platform/ArgumentsTests", ["Arguments", "Hashing"]),
    tests("Platform/CalendarTests", ["Calendar", "Hashing"]),
    tests("Platform/HTTPTests", ["HTTP"]),
    tests("Platform/BytesTests", ["Bytes"]),
    tests("Platform/HTMLTests", ["HTML", "Bytes", "Hashing"]),
    tests("Platform/TypesettingTests", ["Typesetting", "Calendar", "Hashing"]),
    tests(
        "Adapters/ExportTests",
        [
            "Export", "Domain", "Calendar", "Catalogue", "Hashing", "JSONText", "Ledger", "Mail", "Typesetting",
            "WorkbookWriting", "Workbooks", "FairTimetable", "Courses", "Travel", "Housing", "Placement",
        ],
        exclude: ["Golden"]),
    tests(
        "Adapters/SampleWriterTests",
        [
            "SampleWriter", "Tables", "Catalogue", "Calendar", "Domain", "Recognition", "Matching", "Shortlists",
            "FairTimetable", "Intake", "Pipeline",
        ]),
    tests("Platform/HashingTests", ["Hashing"]),
    tests("Reference/CatalogueTests", ["Catalogue", "Domain"]),
    tests("Platform/JSONTextTests", ["JSONText", "Hashing"]),
    tests(
        "Stages/RecognitionTests",
        ["Recognition", "CaseFiles", "Catalogue", "Domain", "Calendar", "JSONText", "Hashing", "CRulePacks"],
        exclude: ["Cases"]),
    tests("Adapters/FeedFilesTests", ["FeedFiles", "Archives", "Domain", "Calendar", "Hashing"], isKernel: true),
    tests("Adapters/CaseFilesTests", ["CaseFiles", "Recognition", "Catalogue", "Domain", "Calendar", "JSONText"]),
    tests("Stages/MatchingTests", ["Matching", "Domain", "Calendar", "Hashing"]),
    tests("Stages/ShortlistsTests", ["Shortlists", "Domain", "Hashing"]),
    tests("Platform/TablesTests", ["Tables", "Hashing"]),
    tests(
        "Surfaces/CommandsTests",
        [
            "Commands", "Arguments", "Intake", "Tables", "Store", "Catalogue", "Calendar", "Digests", "Domain",
            "JSONText", "Ledger",
            "Pipeline", "Typesetting", "WorkbookWriting", "Workbooks", "WebService", "Export",
        ], exclude: ["Golden"]),
    tests(
        "Surfaces/WebServiceTests",
        [
            "WebService", "Catalogue", "Commands", "HTTP", "HTML", "SQLite", "Store", "Export", "Domain", "Calendar",
            "Digests",
            "FairTimetable", "Pipeline", "Typesetting",
        ]),
    tests(
        "Adapters/IntakeTests",
        ["Intake", "Tables", "Domain", "Calendar", "Catalogue", "JSONText", "Hashing", "Workbooks"],
        exclude: ["Nasty", "Golden"]),
    tests(
        "Pipeline/PipelineTests",
        [
            "Pipeline", "Commands", "Store", "PlanFiles", "Recognition", "Catalogue", "Matching", "Domain", "Calendar",
            "Hashing", "FeedSearch", "Placement", "Travel",
        ]),
]

/// Times the engines beside other programs, optimised in debug builds too, whose instructions are counted;
/// docs/explanation/performance.md.
let benchmarks: [Target] = [
    .executableTarget(
        name: "lotse-bench",
        dependencies: [
            "Placement", "Matching", "FairTimetable", "FeedFiles", "FeedSearch", "Store", "Domain", "Calendar",
            "Catalogue", "Export", "Typesetting", "WorkbookWriting", "Tables", "Intake", "Courses", "Housing",
            "Pickups", "Shortlists",
        ],
        path: "Benchmarks",
        exclude: ["count", "instructions.txt", "peers", "run", "run-service"],
        swiftSettings: swift + [.unsafeFlags(["-O"], .when(configuration: .debug))])
]

let package = Package(
    name: "lotse",
    products: [.executable(name: "lotse", targets: ["lotse"])],
    targets: platform + domain + stages + adapters + surfaces + support + benchmarks + testTargets)
