import HTTP
import Testing

@Suite struct RoutePatternTests {
    @Test("a value in a path may hold any character")
    func roundTrip() {
        let pattern = RoutePattern("/vacancies/{vacancy}/answers/{who}")
        for id in ["V01", "a/b", "a~b", "~1", "Ä ö%?#&+", "..x", "名"] {
            let address = pattern.address(id, "B/1")
            let decoded = address.removingPercent
            #expect(pattern.values(in: decoded) == ["vacancy": id, "who": "B/1"])
            #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"?#\"<>".utf8.contains($0) })
        }
    }

    @Test(
        "a path of another shape is another path",
        arguments: [
            "/", "", "/vacancies", "/vacancies/", "/vacancies/V01/", "/vacancies//answers", "/Vacancies/V01",
            "vacancies/V01",
        ])
    func others(path: String) {
        #expect(RoutePattern("/vacancies/{vacancy}").values(in: path) == nil)
    }

    @Test("the root is a pattern without segments")
    func root() {
        #expect(RoutePattern("/").values(in: "/") == [:])
        #expect(RoutePattern("/").address() == "/")
    }
}

extension String {
    /// The text with `%HH` undone, as the server does it.
    fileprivate var removingPercent: String {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.popFirst(), let low = rest.popFirst(),
                let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("an ending behind a value belongs to the address and not to the value")
    func endings() {
        let pattern = RoutePattern("/calendar/{token}.ics")
        #expect(pattern.names == ["token"])
        #expect(pattern.address("a/b") == "/calendar/a~1b.ics")
        #expect(pattern.values(in: "/calendar/a~1b.ics") == ["token": "a/b"])
        for path in ["/calendar/a", "/calendar/.ics", "/calendar/a.icsx", "/calendar/a.ics/", "/calendar/"] {
            #expect(pattern.values(in: path) == nil, "\(path)")
        }
    }
}
