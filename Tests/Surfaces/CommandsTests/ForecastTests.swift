import Testing

@testable import Commands

@Suite struct ForecastTests {
    private static let file = """
        {"stages":[{"name":"contract","prior":{"passed":1,"failed":4,"weight":10},"cost":75000},
          {"name":"retained","prior":{"passed":3,"failed":1,"weight":8}}],
         "groups":[{"name":"all","counts":[{"waiting":20},{}]}]}
        """

    @Test("the average of two stages, spans around it, and what is still to be spent")
    func show() throws {
        let desk = try Desk()
        defer { desk.clear() }
        try desk.write(Self.file, to: "f.json")
        let answer = desk.run("forecast show --case f.json")
        #expect(answer.exit == .done)
        #expect(
            answer.out == """
                stage     so far  average  50 %  80 %  90 %
                contract       0     4.00   1–4   0–6   0–8
                retained       0     3.00   1–3   0–5   0–6
                still to be spent, on average: 15000.00 €

                """, "\(answer.out)")
        #expect(desk.run("forecast show --case f.json --json").out.contains("\"mean\": 400"))
    }

    @Test("how many to invite, and exit 1 where nobody could invite so many")
    func invite() throws {
        let desk = try Desk()
        defer { desk.clear() }
        try desk.write(Self.file, to: "f.json")
        let answer = desk.run("forecast invite 3 --certainty 50 --case f.json")
        #expect(answer.exit == .done)
        #expect(
            answer.out.contains(" more invitations give 3 or more with 50 %\nto be spent, on average: "),
            "\(answer.out)")
        let never = desk.run("forecast invite 9000 --certainty 99 --case f.json")
        #expect(never.exit == .no)
        #expect(never.out == "2000 more invitations are not enough for 9000 with 99 %\n")
    }

    @Test("a case that says nothing is refused with every fault and its place")
    func refused() throws {
        let desk = try Desk()
        defer { desk.clear() }
        try desk.write("{\"stages\":[],\"groups\":[]}", to: "empty.json")
        let empty = desk.run("forecast show --case empty.json").err
        #expect(
            empty.contains("FC001") && empty.contains("there is no stage") && empty.contains("name at least one group"))
        try desk.write(
            "{\"stages\":[{\"name\":\"a\",\"prior\":{\"passed\":0,\"failed\":0,\"weight\":1}}],\"groups\":"
                + "[{\"name\":\"b\",\"counts\":[{},{}]}]}", to: "odd.json")
        let odd = desk.run("forecast show --case odd.json").err
        #expect(odd.contains("0 of 0 with the weight of 1 says nothing"), "\(odd)")
        #expect(odd.contains("FC003") && odd.contains("found 2 counts for 1 stages"), "\(odd)")
    }
}
