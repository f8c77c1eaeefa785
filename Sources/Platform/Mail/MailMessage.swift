package import Calendar

/// A message as a file that mail programs open as a draft (`.eml`): RFC 5322 with MIME (RFC 2045 to 2047, 2231).
///
/// A pure function of its parts: the same parts give the same bytes.
package struct MailMessage: Hashable, Sendable {

    /// A file that goes with the message.
    package struct Attachment: Hashable, Sendable {
        package let name: String
        /// As RFC 2045 has it, with parameters: `application/pdf`, `text/calendar; charset=utf-8`.
        package let mediaType: String
        package let bytes: [UInt8]

        package init(name: String, mediaType: String, bytes: [UInt8]) {
            self.name = name
            self.mediaType = mediaType
            self.bytes = bytes
        }
    }

    package let from: Mailbox
    package let to: Mailbox
    package let subject: String
    /// Plain text, lines ended by a line feed.
    package let text: String
    package let attachments: [Attachment]
    /// When it was made, written in UTC.
    package let date: Instant
    /// The part of the Message-ID before the `@`; letters, digits, dots and hyphens, anything else is left out.
    package let id: String
    /// The part behind the `@`, of the same letters.
    package let domain: String
    /// Language of the text (RFC 3282), such as `de`.
    package let language: String

    package init(
        from: Mailbox, to: Mailbox, subject: String, text: String, attachments: [Attachment] = [], date: Instant,
        id: String, domain: String, language: String
    ) {
        self.from = from
        self.to = to
        self.subject = subject
        self.text = text
        self.attachments = attachments
        self.date = date
        self.id = id
        self.domain = domain
        self.language = language
    }

    /// The file: 7-bit, lines of at most 78 octets where a header's words allow it, ended by CRLF.
    package var bytes: [UInt8] {
        var file = MailText()
        file.header("From", mailbox: from)
        file.header("To", mailbox: to)
        file.header("Subject", text: subject)
        file.line("Date: \(MailText.date(date))")
        file.line("Message-ID: <\(MailText.atom(id))@\(MailText.atom(domain))>")
        file.line("MIME-Version: 1.0")
        file.line("Content-Language: \(MailText.atom(language))")
        // Programs that read it open the file to be edited and sent, not as something received.
        file.line("X-Unsent: 1")
        guard !attachments.isEmpty else {
            write(to: &file)
            return file.bytes
        }
        // Neither quoted-printable nor base64 can hold "=_": no part can end early (RFC 2045, 6.7).
        let boundary = "=_\(MailText.atom(id))"
        file.line("Content-Type: multipart/mixed;")
        file.line(" boundary=\"\(boundary)\"")
        file.line("")
        file.line("--\(boundary)")
        write(to: &file)
        for attachment in attachments {
            file.line("--\(boundary)")
            file.line("Content-Type: \(attachment.mediaType)")
            file.line("Content-Transfer-Encoding: base64")
            file.line("Content-Disposition: attachment;")
            file.fileName(attachment.name)
            file.line("")
            file.base64(attachment.bytes)
        }
        file.line("--\(boundary)--")
        return file.bytes
    }

    private func write(to file: inout MailText) {
        file.line("Content-Type: text/plain; charset=utf-8")
        file.line("Content-Transfer-Encoding: quoted-printable")
        file.line("")
        file.quotedPrintable(text)
    }
}
