import Calendar
import Domain
import JSONText
import Store

/// A language level that a certificate shows, beside what the person said.
struct ShownLevel {
    let certificate: LanguageCertificate
    /// The highest level that the application names; nil = none.
    let stated: CEFRLevel?

    /// `de B1: certificate of 2012-02-24 (Goethe-Zertifikat B1); the application says A2`.
    var text: LocalText {
        let (level, day) = (certificate.level.name, certificate.date)
        let head = "\(certificate.language.text) \(level): "
        let exam = " (\(certificate.exam))"
        let said = stated?.name
        return LocalText(
            german: head + "Zertifikat vom \(day)" + exam + (said.map { "; laut Bewerbung \($0)" } ?? ""),
            english: head + "certificate of \(day)" + exam + (said.map { "; the application says \($0)" } ?? ""),
            spanish: head + "certificado del \(day)" + exam + (said.map { "; según la solicitud \($0)" } ?? ""))
    }

    var json: JSONValue {
        .object([
            ("language", .string(certificate.language.text)), ("level", .string(certificate.level.name)),
            ("exam", .string(certificate.exam)), ("issuer", .optional(certificate.issuer)),
            ("date", .string(certificate.date.iso)), ("validUntil", .optional(certificate.validUntil?.iso)),
            ("stated", .optional(stated?.name)),
        ])
    }
}

extension Workplace {
    /// Somebody's certificates, those of passed exams among them.
    func certificates(of applicant: ID<Applicant>) throws(StoreError) -> [LanguageCertificate] {
        let exams = try store.all(.exams).compactMap(\.certificate)
        return (try store.all(.certificates) + exams).filter { $0.applicant == applicant }
    }

    /// The levels that count for somebody because a certificate shows them on the campaign's date, by language.
    func shownLevels(of applicant: ID<Applicant>) throws -> [ShownLevel] {
        let person = try self.applicant(applicant.text)
        let newest = try certificates(of: applicant).newest(on: try store.campaign().date)
        return newest.sorted { $0.key < $1.key }.map { language, certificate in
            ShownLevel(
                certificate: certificate,
                stated: person.languages.filter { $0.language == language }.map(\.level).max())
        }
    }

    /// Why a certificate of that day is kept and does not set the level.
    func whyNotCounted(_ day: CivilDate) throws(StoreError) -> String {
        let date = try store.campaign().date
        return day > date
            ? "kept; it counts from \(day) on, and the campaign is planned as of \(date)"
            : "kept; it has expired or a newer one counts"
    }
}
