package import Domain
import Tables

extension Importer {
    /// Reads applicants row by row. Child files are held in memory until their applicant comes; a child row whose
    /// applicant does not come, or was refused, is refused.
    package func streamApplicants(
        _ files: [ImportFile], emit: @escaping (ImportEvent<Applicant>) throws -> Void
    ) throws -> ImportSummary {
        var run = ImportRun(applicantRows, vocabulary, emit: emit)
        var children = ApplicantChildren(vocabulary: vocabulary)
        var mains: [any RowSource] = []
        for file in files {
            let (start, source) = try file.peeked()
            let format = FileFormat(start: start, name: file.name)
            if format != .workbook, let finding = noSheets(file) {
                try run.say([finding])
                continue
            }
            let schemas = applicantRows.schemas
            switch format {
            case .table:
                if let rows = try openTable(source, file, schemas: schemas, &run) {
                    try take(rows, &mains, &children, &run)
                }
            case .workbook:
                if let rows = try openWorkbook(source, file, schemas: schemas, &run) {
                    try take(rows, &mains, &children, &run)
                }
            case .json: try readJSON(source, file: file.name, &run)
            case .xml: try readXML(source, file: file.name, &run)
            }
        }
        for rows in mains { try readTable(rows, &run, &children) }
        try children.refuseRest(&run)
        return run.summary
    }

    /// Reads a child file at once and keeps one of applicants for later.
    private func take(
        _ rows: some RowSource, _ mains: inout [any RowSource], _ children: inout ApplicantChildren,
        _ run: inout ImportRun<Applicant>
    ) throws {
        if rows.schema.slot(.applicant) != nil, !rows.lacksColumn {
            try children.read(rows, &run)
        } else {
            mains.append(rows)
        }
    }

    private func readTable(
        _ rows: some RowSource, _ run: inout ImportRun<Applicant>, _ children: inout ApplicantChildren
    ) throws {
        guard !rows.lacksColumn, !children.isEmpty else { return try readTable(rows, &run) }
        if let table = rows as? TableRows { return try readAhead(table, &run, &children) }
        var rows = rows
        while let outcome = try rows.next() {
            switch outcome {
            case .broken(let findings): try run.refuse(rows.refused(findings), saying: findings)
            case .row(let row, let found):
                let taken = try run.read(row, found: found) {
                    children.complete(&$0)
                } refused: {
                    rows.refused($0)
                }
                if let taken { children.accept(taken.id, &run) }
            }
        }
        try run.say(rows.closingFindings)
    }

    private func readAhead(
        _ table: TableRows, _ run: inout ImportRun<Applicant>, _ children: inout ApplicantChildren
    ) throws {
        var ahead = RowsAhead(table, run.kind, vocabulary, threads: threads)
        while let (row, outcome) = try ahead.next() {
            switch outcome {
            case .broken(let findings): try run.refuse(table.form.refused(row, findings), saying: findings)
            case .read(let read):
                let taken = try run.take(read) {
                    children.complete(&$0)
                } refused: {
                    table.form.refused(row, $0)
                }
                if let taken { children.accept(taken.id, &run) }
            }
        }
    }
}

/// Rows of child files, waiting for their applicants.
struct ApplicantChildren {
    private enum Part {
        case qualification(Qualification)
        case experience(Experience)
        case language(LanguageSkill)
        case skills([String])
    }

    private struct Child {
        let part: Part
        let row: RefusedRow
    }

    private let vocabulary: Vocabulary
    private var waiting: [ID<Applicant>: [Child]] = [:]

    init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    var isEmpty: Bool { waiting.isEmpty }

    /// Reads a child file; rows that cannot be read are refused at once.
    mutating func read(_ rows: some RowSource, _ run: inout ImportRun<Applicant>) throws {
        var rows = rows
        while let outcome = try rows.next() {
            switch outcome {
            case .broken(let findings): try run.refuse(rows.refused(findings), saying: findings)
            case .row(let row, let found):
                var reading = RowReading(row, vocabulary)
                let id = reading.requiredText(.applicant)
                let part = ApplicantChildren.part(&reading)
                if let id, let part, !reading.isRefused, found.isEmpty {
                    waiting[ID(id), default: []].append(Child(part: part, row: rows.refused([])))
                    try run.say(reading.findings)
                } else {
                    let findings = found + reading.findings
                    try run.refuse(rows.refused(findings), saying: findings)
                }
            }
        }
        try run.say(rows.closingFindings)
    }

    private static func part(_ row: inout RowReading) -> Part? {
        let schema = row.row.schema
        if schema.slot(.qualificationTitle) != nil {
            return ApplicantParts.qualification(&row).map { .qualification($0) }
        }
        if schema.slot(.experienceTitle) != nil { return ApplicantParts.experience(&row).map { .experience($0) } }
        if schema.slot(.language) != nil { return ApplicantParts.language(&row).map { .language($0) } }
        return ApplicantParts.skills(&row).map { .skills($0) }
    }

    /// Adds what waits for the applicant, in the order of the files.
    func complete(_ applicant: inout Applicant) {
        for child in waiting[applicant.id] ?? [] {
            switch child.part {
            case .qualification(let qualification): applicant.qualifications.append(qualification)
            case .experience(let experience): applicant.experience.append(experience)
            case .language(let skill): applicant.languages = ApplicantRows.merged(applicant.languages + [skill])
            case .skills(let skills): applicant.skills += skills
            }
        }
    }

    /// Counts what the applicant took along.
    mutating func accept(_ id: ID<Applicant>, _ run: inout ImportRun<Applicant>) {
        for _ in waiting.removeValue(forKey: id) ?? [] { run.acceptChild() }
    }

    /// Refuses what nobody took along, in the order of files and lines.
    mutating func refuseRest(_ run: inout ImportRun<Applicant>) throws {
        let rest = waiting.values.flatMap { $0 }.sorted { ($0.row.file, $0.row.line) < ($1.row.file, $1.row.line) }
        waiting = [:]
        for child in rest {
            let finding = Finding(
                severity: .error, file: child.row.file, location: .cell(line: child.row.line, column: nil),
                field: "applicant", value: nil, code: ImportCode.unknownApplicant.rawValue,
                message: "no applicant with that id was taken from these files",
                hint: "Import the file of the applicants in the same command, and check the id.")
            let row = RefusedRow(
                file: child.row.file, line: child.row.line, header: child.row.header, cells: child.row.cells,
                findings: [finding])
            try run.refuse(row, saying: [finding])
        }
    }
}
