import Foundation

extension Served {
    /// 2013-02-11, 09:00 UTC.
    static let winter: Int64 = 1_360_573_200

    /// Two cooks from Spain and one from Brazil in their probation in Selb, a fourth who is learning and comes in April, and a
    /// third firm with places left.
    static let employed: [UInt8] = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (kind, text) in files { try? Data(text.utf8).write(to: URL(filePath: "\(folder)/\(kind).csv")) }
        run(
            ["new", "fair.lotse", "--name", "Padrón", "--land", "BY", "--route", "paper", "--date", "2013-01-20"],
            in: folder)
        for (kind, _) in files { run(["import", kind, "\(kind).csv", "--quiet"], in: folder) }
        run(["run"], in: folder)
        for id in ["A1", "A2", "A3"] {
            run(["probation", "record", id, "arrived", "--on", "2012-08-27"], in: folder)
            run(["probation", "record", id, "inProbation", "--on", "2012-09-03"], in: folder)
        }
        run(["run"], in: folder)
        for (name, role) in [("anna", "coordinator"), ("vera", "viewer"), ("otto", "auditor")] {
            run(["user", "add", name, "--role", role], in: folder, input: password)
        }
        run(["backup", "copy.lotse"], in: folder)
        return [UInt8]((try? Data(contentsOf: URL(filePath: folder + "/copy.lotse"))) ?? Data())
    }()

    private static let files = [
        ("employers", "id,name,place,employees\nF1,Gasthof,Selb,30\nF2,Hotel,Selb,8\n"),
        (
            "vacancies",
            "id,employer,title,openings,place,weeklyHours,germanAtStart\nV1,F1,Koch,2,Selb,40,\nV2,F2,Koch,2,Selb,40,A2\n"
                + "V3,F2,Koch,1,Selb,40,\n"
        ),
        (
            "applicants",
            "id,familyName,givenName,nationalities,languages,occupations,home\n"
                + "A1,Rey,Ana,ES,Spanish C2; German B1,Koch,\nA2,Lima,Eva,BR,Portuguese C2; German B1,Koch,\n"
                + "A3,Brea,Luz,ES,Spanish C2; German B1,Koch,\n"
                + "A4,Núñez,Iria,ES,Spanish C2; German A1,Koch,Santiago de Compostela\n"
        ),
        (
            "contracts",
            "applicant,vacancy,state,signedOn,start,probationMonths\nA1,V1,signed,2012-07-10,2012-09-03,6\n"
                + "A2,V1,signed,2012-07-10,2012-09-03,6\nA3,V3,signed,2012-07-10,2012-09-03,6\n"
                + "A4,V2,signed,2013-01-10,2013-04-08,6\n"
        ),
        ("guides", "id,name,languages,place,phone\nL1,Ada Prueba,German C2; Spanish C1; Portuguese C1,Selb,09287 1\n"),
        ("providers", "id,name,zone,region\nP1,Fern,Europe/Berlin,DE\n"),
        (
            "courses",
            "id,provider,place,from,to,start,lessons,units,seats,minimum,pricePerSeat,examDays,registrationDays,resultDays,resitDays\n"
                + "K,P1,online,A1,A2,2013-02-04,Mon 09:00-12:45; Tue 09:00-12:45,30,2,1,100 €,7,14,14,28\n"
        ),
        (
            "hubs",
            "id,name,place,zone\nSCQ,Santiago,Santiago de Compostela,Europe/Madrid\nSLB,Selb,Selb,Europe/Berlin\n"
        ),
        (
            "connections",
            "id,mode,from,to,departs,arrives,days,validFrom,validTo,price\n"
                + "T1,rail,SCQ,SLB,07:00,19:00,daily,2013-02-01,2013-05-31,120\n"
        ), ("units", "unit,room,letting,place,area,rent\nPENSION,1,room,Selb,14,260\n"),
    ]

    /// What stands in the file, but for random ids and keys, which are others each time.
    func facts() throws -> [String: String] {
        var tables = try rows().mapValues { rows in rows.map { "\($0)" }.sorted().joined(separator: "\n") }
        for random in ["subjects", "subject_keys", "users"] { tables[random] = nil }
        return tables
    }

    /// What the pages of a form say of the revision they were made from.
    static func seen(_ page: Browser.Answer) -> String {
        page.text.firstMatch(of: /name="seen" value="([0-9]+)"/).map { String($0.1) } ?? ""
    }
}

extension Served {
    /// Three guests of a fair of one day, two of whom named each other, one with a child; a hotel and a bus there and back.
    static let staying: [UInt8] = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        run(["new", "fair.lotse", "--name", "Padrón", "--land", "BY", "--date", "2012-06-20"], in: folder)
        for (kind, text) in guests {
            try? Data(text.utf8).write(to: URL(filePath: "\(folder)/\(kind).csv"))
            run(["import", kind, "\(kind).csv", "--quiet"], in: folder)
        }
        run(["run", "--to", "stay"], in: folder)
        run(["backup", "copy.lotse"], in: folder)
        return [UInt8]((try? Data(contentsOf: URL(filePath: folder + "/copy.lotse"))) ?? Data())
    }()

    private static let guests = [
        ("employers", "id,name,place\nF1,Gasthof,Wunsiedel\n"),
        ("vacancies", "id,employer,title,openings\nV1,F1,Koch,2\n"),
        (
            "applicants",
            "id,familyName,givenName,nationality,birthDate,qualification,qualificationCountry,occupation,german,consent\n"
                + ["A1,Rey,Ana", "A2,Sol,Eva", "A3,Mar,Leo"].map {
                    "\($0),Spanien,02.03.1985,Técnico en Cocina,Spanien,Koch,B2,ja\n"
                }.joined()
        ),
        ("delegations", "employer,teams,languages\nF1,1,Deutsch C2\n"),
        ("days", "date,from,to,slotMinutes\n2012-06-25,09:00,12:00,30\n"),
        (
            "invitations",
            "applicant,sentOn,answerBy,answer,answeredOn\n"
                + ["A1", "A2", "A3"].map { "\($0),2012-05-02,2012-05-20,coming,2012-05-10\n" }.joined()
        ),
        (
            "allotments",
            "id,hotel,name,address,phone,kind,rooms,childBed,from,until,price\n"
                + "H1-DZ,H1,Hotel Quell,Weg 4,0771 1,double,2,yes,2012-06-24,2012-06-27,80\n"
        ),
        (
            "shuttles",
            "id,stops,seats,inCharge,phone\nHIN,H1 08:00; venue 08:20,3,Bernd,0151 1\n"
                + "RUECK,venue 12:30; H1 12:50,49,Bernd,0151 1\n"
        ),
        (
            "fairneeds",
            "applicant,diet,children,roomWith,tellsName,signLanguage\nA1,vegetarian,,A2,yes,\nA2,,,A1,yes,LSE\n"
                + "A3,halal,1,,,\n"
        ),
    ]
}
