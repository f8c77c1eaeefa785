import Arguments
import Calendar
import Domain
import JSONText
import Store

/// `lotse certificate add`: records a certificate that somebody has shown.
enum CertificateCommands {
    private static let applicant = Operand("APPLICANT", .text, "The applicant's id")
    private static let level = Option("level", .level, "The level that it shows", required: true)
    private static let exam = Option("exam", .text, "What it is called, such as 'Goethe-Zertifikat B1'", required: true)
    private static let language = Option("language", .languageCode, "The language, as its code", fallback: "de")
    private static let issuer = Option("issuer", .text, "Who issued it")
    private static let validUntil = Option("valid-until", .date, "The last day on which it counts; else for good")
    private static let listening = Option("listening", .level, "The level in listening")
    private static let reading = Option("reading", .level, "The level in reading")
    private static let writing = Option("writing", .level, "The level in writing")
    private static let speaking = Option("speaking", .level, "The level in speaking")

    static let value = Command<Session>(
        "certificate", summary: "Record certificates of languages",
        page: "docs/reference/commands.md#lotse-certificate",
        commands: [
            command(
                "add", "Record a certificate; the newest valid one sets the level that everything reckons with",
                examples: [
                    Example(
                        "lotse certificate add B017 --level B1 --exam 'Goethe-Zertifikat B1' --date 2012-02-24",
                        "then 'lotse run'; who has no certificate is judged as before")
                ], operands: [applicant.spec],
                options: [
                    level.spec, exam.spec, language.spec, issuer.spec, validUntil.spec, listening.spec, reading.spec,
                    writing.spec, speaking.spec,
                ], under: "certificate", run: add)
        ])

    private static func add(_ call: Call) throws -> ExitCode {
        let place = try Workplace(call)
        let person = try place.applicant(try call.invocation.required(applicant)).id
        let certificate = LanguageCertificate(
            applicant: person, language: call.invocation[language] ?? .german,
            level: try call.invocation.required(level), exam: try call.invocation.required(exam),
            issuer: call.invocation[issuer], date: call.date, validUntil: call.invocation[validUntil],
            skills: LanguageCertificate.Skills(
                listening: call.invocation[listening], reading: call.invocation[reading],
                writing: call.invocation[writing], speaking: call.invocation[speaking]))
        if let end = certificate.validUntil, end < certificate.date {
            throw Failure(
                code: "CL080",
                message: "the certificate would expire on \(end), before its own day \(certificate.date)",
                hint: "--date is the day of the exam, --valid-until the last day on which it counts",
                at: person.text, exit: .no)
        }
        let batch = try place.keep([certificate], as: .certificates, by: "certificate add")
        let counting = try place.shownLevels(of: person).first { $0.certificate.language == certificate.language }
        let counts = counting?.certificate == certificate
        if call.isJSON {
            call.session.out.write(
                JSONValue.object([
                    ("applicant", .string(person.text)), ("batch", .optional(batch)), ("counts", .bool(counts)),
                    ("certificates", .array(counting.map { [$0.json] } ?? [])),
                ]).pretty)
            return .done
        }
        call.session.out.line(
            counting.map { "\(person) \($0.text.english)" } ?? "\(person) has no certificate that is valid now")
        if !counts { call.session.out.line(try place.whyNotCounted(certificate.date)) }
        call.session.note("next: lotse run")
        return .done
    }
}

extension ValueKind where Value == CEFRLevel {
    /// A language level by its name.
    static var level: ValueKind<CEFRLevel> {
        let names = CEFRLevel.allCases.map(\.name)
        return ValueKind(
            placeholder: "LEVEL", expected: "one of \(names.joined(separator: ", "))", completion: .words(names)
        ) { CEFRLevel(name: $0) }
    }
}

extension ValueKind where Value == LanguageCode {
    /// A language by its code of ISO 639-1.
    static var languageCode: ValueKind<LanguageCode> {
        ValueKind(placeholder: "LANGUAGE", expected: "two letters of ISO 639-1, such as de") { LanguageCode($0) }
    }
}
