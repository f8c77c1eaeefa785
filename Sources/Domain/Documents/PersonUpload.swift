package import Calendar

/// A file that somebody sent by the own page (hochgeladene Unterlage), without its bytes.
package struct PersonUpload: Hashable, Sendable {
    /// What a file is by its first bytes; nothing else is taken.
    package enum Format: String, CaseIterable, Sendable {
        case pdf, jpeg, png

        /// By the first bytes. Source: ISO 32000-2, 7.5.2; ITU-T T.81, B.1.1.3; W3C PNG, 5.2.
        package init?(of bytes: some Collection<UInt8>) {
            if bytes.starts(with: Array("%PDF-".utf8)) {
                self = .pdf
            } else if bytes.starts(with: [0xff, 0xd8, 0xff]) {
                self = .jpeg
            } else if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) {
                self = .png
            } else {
                return nil
            }
        }

        package var mediaType: String {
            switch self {
            case .pdf: "application/pdf"
            case .jpeg: "image/jpeg"
            case .png: "image/png"
            }
        }

        /// How a file's name ends.
        package var ending: String { self == .jpeg ? "jpg" : rawValue }
    }

    /// Bytes of one file, files of one person, and bytes of all of them.
    package static let limits = (bytes: 10 << 20, files: 20, all: 60 << 20)

    package let number: Int
    package let applicant: ID<Applicant>
    package let kind: DocumentKind
    package let format: Format
    package let size: Int
    package let on: CivilDate
    /// The day on which somebody of the staff said how far the paper has come by it; nil = not looked at yet.
    package let settledOn: CivilDate?

    package init(
        number: Int, applicant: ID<Applicant>, kind: DocumentKind, format: Format, size: Int, on: CivilDate,
        settledOn: CivilDate?
    ) {
        self.number = number
        self.applicant = applicant
        self.kind = kind
        self.format = format
        self.size = size
        self.on = on
        self.settledOn = settledOn
    }
}
