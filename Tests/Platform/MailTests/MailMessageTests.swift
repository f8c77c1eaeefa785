import Calendar
import Foundation
import Hashing
import Mail
import Support
import Testing

@Suite struct MailMessageTests {
    private func message(
        subject: String = "S", text: String = "T", to: Mailbox = Mailbox(name: "Ana", email: "ana@example.org"),
        attachments: [MailMessage.Attachment] = []
    ) -> MailMessage {
        MailMessage(
            from: Mailbox(name: "Region", email: "r@example.org"), to: to, subject: subject, text: text,
            attachments: attachments, date: Instant(seconds: 1_340_618_400), id: "welcome.1.ab", domain: "c.example",
            language: "de")
    }

    private func text(_ message: MailMessage) -> String { String(decoding: message.bytes, as: UTF8.self) }

    @Test("a message without attachments is headers, an empty line and its text, and opens as a draft")
    func plain() {
        // 1340618400 = 2012-06-25 10:00 UTC, a Monday.
        #expect(
            text(message(subject: "Grüße", text: "Löwe = 1\n\nEnde \n")) == """
                From: "Region"\r
                 <r@example.org>\r
                To: "Ana"\r
                 <ana@example.org>\r
                Subject: =?utf-8?B?R3LDvMOfZQ==?=\r
                Date: Mon, 25 Jun 2012 10:00:00 +0000\r
                Message-ID: <welcome.1.ab@c.example>\r
                MIME-Version: 1.0\r
                Content-Language: de\r
                X-Unsent: 1\r
                Content-Type: text/plain; charset=utf-8\r
                Content-Transfer-Encoding: quoted-printable\r
                \r
                L=C3=B6we =3D 1\r
                \r
                Ende=20\r

                """)
    }

    @Test("names and subjects cannot add a header, an address cannot leave its brackets")
    func injection() {
        let bad = message(
            subject: "a\r\nBcc: x@example.org",
            to: Mailbox(name: "A\"\nB", email: "ana@example.org>\r\nBcc: x@example.org"))
        let headers = text(bad).components(separatedBy: "\r\n")
        #expect(!headers.contains { $0.hasPrefix("Bcc") })
        #expect(headers.contains("Subject: a  Bcc: x@example.org"))
        #expect(headers.contains("To: \"A\\\" B\""))
        #expect(headers.contains(" <ana@example.orgBcc:x@example.org>"))
    }

    @Test("seven bits, short lines, and a text that comes back, whatever is written")
    func random() {
        let pieces = ["a", "ß", "€", "👩🏽‍🔧", "ب", "=", " ", "\t", "\n", ".", "From ", String(repeating: "x", count: 80)]
        for seed in Tier.seeds(200, long: 20_000) {
            var generator = SplitMix64(seed: seed)
            let body = (0..<generator.below(120)).map { _ in pieces[generator.below(pieces.count)] }.joined()
            let subject = body.replacing("\n", with: " ").replacing("\t", with: " ")
            let file = message(subject: subject, text: body).bytes
            let lines = String(decoding: file, as: UTF8.self).components(separatedBy: "\r\n")
            #expect(file.allSatisfy { $0 < 0x80 } && lines.allSatisfy { $0.utf8.count <= 998 }, "seed \(seed)")
            let start = lines.firstIndex(of: "") ?? 0
            #expect(lines[(start + 1)...].allSatisfy { $0.utf8.count <= 76 }, "seed \(seed)")
            #expect(lines[..<start].allSatisfy { $0.utf8.count <= 78 }, "seed \(seed)")
            let wanted = body.hasSuffix("\n") || body.isEmpty ? body : body + "\n"
            #expect(decoded(lines[(start + 1)...].joined(separator: "\n")) == wanted, "seed \(seed)")
        }
    }

    @Test("attachments come back from base64; names that are not ASCII are written as RFC 2231 has them")
    func attachments() throws {
        let content = (0..<200).map { UInt8($0) }
        let file = text(
            message(attachments: [
                MailMessage.Attachment(name: "plan.pdf", mediaType: "application/pdf", bytes: content),
                MailMessage.Attachment(name: "Plan für Łódź.ics", mediaType: "text/calendar", bytes: []),
            ]))
        let head = "Content-Type: multipart/mixed;\r\n boundary=\"=_welcome.1.ab\"\r\n\r\n"
        #expect(file.contains(head + "--=_welcome.1.ab\r\n"))
        #expect(file.contains(" filename=\"plan.pdf\"\r\n\r\n"))
        #expect(file.contains(" filename*=utf-8''Plan%20f%C3%BCr%20%C5%81%C3%B3d%C5%BA.ics\r\n"))
        #expect(file.hasSuffix("\r\n--=_welcome.1.ab--\r\n"))
        let start = try #require(file.range(of: "plan.pdf\"\r\n\r\n"))
        let end = try #require(file[start.upperBound...].range(of: "--=_"))
        let letters = String(file[start.upperBound..<end.lowerBound]).replacing("\r\n", with: "")
        #expect(Data(base64Encoded: letters) == Data(content), "Foundation reads what we write")
    }

    /// Quoted-printable read back, from RFC 2045, 6.7.
    private func decoded(_ text: String) -> String {
        var octets: [UInt8] = []
        let source = Array(text.replacing("=\n", with: "").utf8)
        var index = 0
        while index < source.count {
            if source[index] == 0x3d, index + 2 < source.count,
                let octet = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                octets.append(octet)
                index += 3
            } else {
                octets.append(source[index])
                index += 1
            }
        }
        return String(decoding: octets, as: UTF8.self)
    }
}
