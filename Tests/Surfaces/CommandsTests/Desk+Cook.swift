import Testing

extension Desk {
    /// A cook from Santiago who begins in Selb on 3 September 2012, with contract, room, train and guide; nothing is known
    /// of her papers. A second applicant has no contract.
    static func cook() throws -> Desk {
        let desk = try Desk()
        let files = [
            ("employers", "id,name,place\nF1,Gasthof,Selb\n"),
            ("vacancies", "id,employer,title,openings,place,weeklyHours\nV1,F1,Koch,1,Selb,40\n"),
            (
                "applicants",
                "id,familyName,givenName,nationalities,languages,home\n"
                    + "A1,Rey,Ana,ES,Spanish C2,Santiago de Compostela\nA2,Brea,Eva,ES,Spanish C2,Lugo\n"
            ),
            (
                "contracts",
                "applicant,vacancy,state,signedOn,start,payPerMonth,languages\n"
                    + "A1,V1,signed,2012-07-10,2012-09-03,1900,de; es\n"
            ),
            (
                "hubs",
                "id,name,place,zone\nSCQ,Santiago,Santiago de Compostela,Europe/Madrid\nSLB,Selb,Selb,Europe/Berlin\n"
            ),
            (
                "connections",
                "id,mode,from,to,departs,arrives,days,validFrom,validTo,price\n"
                    + "T1,rail,SCQ,SLB,07:00,19:00,daily,2012-08-01,2012-09-30,120\n"
            ),
            ("units", "unit,room,letting,place,area,rent\nPENSION,1,room,Selb,14,260\n"),
            ("guides", "id,name,languages,place,phone\nL1,Ada Prueba,German C2; Spanish C1,Selb,09287 1\n"),
            ("offices", "id,kind,name,place,hours\nA1,registration,Rathaus,Selb,Mon-Fri 8:00-12:00\n"),
        ]
        for (name, text) in files { try desk.write(text, to: "\(name).csv") }
        _ = desk.run("new a.lotse --name Padrón --land BY --date 2012-06-25")
        for (kind, _) in files {
            let answer = desk.run("import \(kind) \(kind).csv --quiet")
            #expect(answer.out.contains("accepted") && answer.exit == .done, "\(answer.out)\(answer.err)")
        }
        return desk
    }

    private static let papers = """
        applicant,kind,status,language,validUntil,contents
        A1,identity,received,es,2016-04-30,
        A1,healthInsurance,received,es,,
        A1,terms,received,es,,1-10
        A1,noFee,received,es,,
        A1,homeCheck,received,,,
        A1,pickup,received,,,

        """

    private static let contacts = """
        id,applicant,name,phone,from,until
        N1,A1,Pilar Rey,+34 600 000001,,
        N2,,Bereitschaft,09287 98,2012-08-20,2012-09-10

        """

    /// The same with everything that the gate asks for.
    static func readyCook() throws -> Desk {
        let desk = try cook()
        try desk.write(papers, to: "documents.csv")
        try desk.write(contacts, to: "contacts.csv")
        for kind in ["documents", "contacts"] {
            #expect(desk.run("import \(kind) \(kind).csv --quiet").exit == .done)
        }
        return desk
    }
}
