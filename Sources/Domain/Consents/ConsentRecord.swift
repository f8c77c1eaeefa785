package import Calendar

/// What a consent (Einwilligung) is given for: each purpose for itself, and each employer for itself.
package enum ConsentScope: Hashable, Sendable {
    case purpose(ConsentPurpose)
    /// This employer may see who somebody is.
    case name(to: ID<Employer>)

    /// The word of the command line and of the store.
    package var word: String {
        switch self {
        case .purpose(let purpose): purpose.rawValue
        case .name: "name"
        }
    }

    package var employer: ID<Employer>? {
        switch self {
        case .purpose: nil
        case .name(let employer): employer
        }
    }
}

/// A consent that was given or withdrawn, with what proves it (Einwilligungsnachweis). Source: Art. 7 (1), (3) GDPR.
///
/// Records are only ever added; the last one of a scope counts.
package struct ConsentRecord: Hashable, Sendable {
    /// How it reached the agency.
    package enum Way: String, CaseIterable, Sendable {
        /// On the person's own pages.
        case page
        case paper, mail, telephone
    }

    package let applicant: ID<Applicant>
    package let scope: ConsentScope
    package let isGiven: Bool
    package let on: CivilDate
    /// The version of the text that was shown, such as `1`; nil where none was.
    package let version: String?
    /// The language in which it was shown.
    package let language: LanguageCode
    package let way: Way
    /// Where the proof lies, such as a file's number; the number of the link for a consent on a page.
    package let proof: String?

    package init(
        applicant: ID<Applicant>, scope: ConsentScope, isGiven: Bool, on: CivilDate, version: String?,
        language: LanguageCode, way: Way, proof: String?
    ) {
        self.applicant = applicant
        self.scope = scope
        self.isGiven = isGiven
        self.on = on
        self.version = version
        self.language = language
        self.way = way
        self.proof = proof
    }
}

extension [ConsentRecord] {
    /// The newest word on a scope by its day, the later record where days are equal; nil where nothing was said.
    package func standing(_ scope: ConsentScope, of applicant: ID<Applicant>) -> ConsentRecord? {
        var newest: ConsentRecord?
        for record in self where record.applicant == applicant && record.scope == scope {
            if let known = newest, record.on < known.on { continue }
            newest = record
        }
        return newest
    }
}

extension Applicant {
    /// The applicant with what was said about purposes since the files were imported; the newest day counts, as it does among
    /// consents of files.
    package func consenting(_ records: [ConsentRecord]) -> Applicant {
        var told = self
        for record in records where record.applicant == id {
            guard case .purpose(let purpose) = record.scope else { continue }
            told.consents.append(Consent(purpose: purpose, isGiven: record.isGiven, on: record.on))
        }
        return told
    }

    /// Whether the person agreed to something: nil where nobody asked. By day, an undated word before all days, later in the list
    /// where days are equal.
    package func consent(to purpose: ConsentPurpose) -> Bool? { latest(of: purpose)?.isGiven }

    /// The newest word on a purpose.
    package func latest(of purpose: ConsentPurpose) -> Consent? {
        var latest: Consent?
        for consent in consents where consent.purpose == purpose {
            if let day = latest?.on, consent.on.map({ $0 < day }) ?? true { continue }
            latest = consent
        }
        return latest
    }
}
