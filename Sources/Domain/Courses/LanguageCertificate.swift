package import Calendar

/// A certificate of a language level (Sprachzertifikat) that somebody has shown.
package struct LanguageCertificate: Hashable, Sendable {
    /// The levels of the four skills where the certificate has them; nil = it does not say.
    package struct Skills: Hashable, Sendable {
        package var listening: CEFRLevel?
        package var reading: CEFRLevel?
        package var writing: CEFRLevel?
        package var speaking: CEFRLevel?

        package init(
            listening: CEFRLevel? = nil, reading: CEFRLevel? = nil, writing: CEFRLevel? = nil,
            speaking: CEFRLevel? = nil
        ) {
            self.listening = listening
            self.reading = reading
            self.writing = writing
            self.speaking = speaking
        }
    }

    /// The same in every import: somebody has one certificate of a language and a day.
    package var id: ID<LanguageCertificate> { ID("\(applicant.part)/\(language.text)/\(date)") }

    package var applicant: ID<Applicant>
    package var language: LanguageCode
    /// What it says in all.
    package var level: CEFRLevel
    /// The exam as its file names it, such as `Goethe-Zertifikat B1`.
    package var exam: String
    /// Whoever issued it; nil = not said.
    package var issuer: String?
    /// The day of the exam, or of issue where the certificate has no other.
    package var date: CivilDate
    /// The last day on which it counts; nil = it does not expire.
    package var validUntil: CivilDate?
    package var skills: Skills

    package init(
        applicant: ID<Applicant>, language: LanguageCode, level: CEFRLevel, exam: String, issuer: String? = nil,
        date: CivilDate, validUntil: CivilDate? = nil, skills: Skills = Skills()
    ) {
        self.applicant = applicant
        self.language = language
        self.level = level
        self.exam = exam
        self.issuer = issuer
        self.date = date
        self.validUntil = validUntil
        self.skills = skills
    }

    /// Whether it counts on a day: it is not of a later one and has not expired.
    package func isValid(on day: CivilDate) -> Bool { date <= day && validUntil.map { day <= $0 } ?? true }
}

extension [LanguageCertificate] {
    /// The newest certificate of each language that is valid on a day, by language; of two of one day the higher.
    package func newest(on day: CivilDate) -> [LanguageCode: LanguageCertificate] {
        var newest: [LanguageCode: LanguageCertificate] = [:]
        for certificate in self where certificate.isValid(on: day) {
            if let known = newest[certificate.language],
                (known.date, known.level) >= (certificate.date, certificate.level)
            {
                continue
            }
            newest[certificate.language] = certificate
        }
        return newest
    }
}

extension Applicant {
    /// The same applicant with the levels that certificates show: the newest valid one of a language stands for all that
    /// was said of it, be it higher or lower.
    ///
    /// - Parameter certificates: The applicant's own.
    package func certified(by certificates: [LanguageCertificate], on day: CivilDate) -> Applicant {
        let newest = certificates.newest(on: day)
        guard !newest.isEmpty else { return self }
        var certified = self
        certified.languages.removeAll { newest[$0.language] != nil }
        certified.languages += newest.sorted { $0.key < $1.key }.map {
            LanguageSkill(language: $0.key, level: $0.value.level, proof: .certificate)
        }
        return certified
    }
}
