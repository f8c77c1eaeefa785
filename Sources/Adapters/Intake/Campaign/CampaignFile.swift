import Calendar
package import Domain
package import JSONText

/// What campaign.json says: the campaign with its settings, and the interviews that both sides already agreed on.
package struct CampaignFile: Hashable, Sendable {
    /// A pair that has to meet.
    package struct Pair: Hashable, Sendable {
        package let applicant: ID<Applicant>
        package let vacancy: ID<Vacancy>
    }

    package let campaign: Campaign
    package let required: [Pair]

    /// Reads the file; throws everything that is wrong with it.
    package static func read(_ bytes: [UInt8], file: String) throws(CampaignFileError) -> CampaignFile {
        let node: JSONNode
        do throws(JSONSyntaxError) { node = try JSONReader.read(bytes) } catch {
            throw CampaignFileError(
                file: file,
                findings: [JSONFinding(pointer: "", mark: error.mark, message: error.message, hint: error.hint)])
        }
        var reading = CampaignReading(JSONCursor(node))
        guard let value = reading.campaignFile(), reading.findings.isEmpty else {
            throw CampaignFileError(file: file, findings: reading.findings)
        }
        return value
    }
}

/// Everything that is wrong with a campaign.json.
package struct CampaignFileError: Error, Hashable, Sendable {
    package let file: String
    package let findings: [JSONFinding]
}

/// Reads the members of campaign.json and collects what is wrong.
private struct CampaignReading {
    private let root: JSONCursor
    var findings: [JSONFinding] = []

    init(_ root: JSONCursor) {
        self.root = root
    }

    mutating func campaignFile() -> CampaignFile? {
        let known = ["schema", "id", "name", "route", "land", "date", "venue", "zone", "seed", "settings", "required"]
        guard let members = root.members(known: known, &findings) else { return nil }
        let id = text("id", members)
        let name = text("name", members)
        let land = text("land", members).flatMap { text -> Land? in
            let land = Land(code: text)
            if land == nil, let cursor = members["land"] {
                let codes = Land.allCases.map(\.rawValue).joined(separator: ", ")
                findings.append(
                    cursor.finding("found \"\(text)\", expected a German Land", hint: "write one of \(codes)"))
            }
            return land
        }
        let route = members["route"].flatMap { word($0, of: Route.self, "a route") } ?? .fair
        let date = root.required("date", of: members, &findings).flatMap { day($0) }
        let venue = members["venue"]?.string(&findings) ?? ""
        let zone = members["zone"]?.string(&findings) ?? "Europe/Berlin"
        let seed = members["seed"]?.int(in: 0...Int.max, &findings) ?? 1
        let settings = members["settings"].flatMap { self.settings($0) } ?? CampaignSettings()
        let required = members["required"].flatMap { self.required($0) } ?? []
        guard let id, let name, let land, let date else { return nil }
        return CampaignFile(
            campaign: Campaign(
                id: ID(id), name: name, route: route, land: land, date: date, venue: venue, zone: zone,
                seed: UInt64(seed),
                settings: settings), required: required)
    }

    private mutating func text(_ name: String, _ members: [String: JSONCursor]) -> String? {
        root.required(name, of: members, &findings)?.string(&findings)
    }

    private mutating func day(_ cursor: JSONCursor) -> CivilDate? {
        guard let text = cursor.string(&findings) else { return nil }
        let date = CivilDate(iso: text)
        if date == nil {
            findings.append(cursor.finding("found \"\(text)\", expected a day", hint: "write YYYY-MM-DD"))
        }
        return date
    }

    /// One of the words of an enumeration.
    private mutating func word<Word: CaseIterable & RawRepresentable<String>>(
        _ cursor: JSONCursor, of words: Word.Type, _ meaning: String
    ) -> Word? {
        guard let text = cursor.string(&findings) else { return nil }
        guard let word = Word(rawValue: text) else {
            let known = words.allCases.map(\.rawValue).joined(separator: ", ")
            findings.append(
                cursor.finding("found \"\(text)\", expected \(meaning)", hint: "write one of \(known)"))
            return nil
        }
        return word
    }

    private mutating func required(_ cursor: JSONCursor) -> [CampaignFile.Pair]? {
        cursor.elements(&findings)?.compactMap { element in
            guard let members = element.members(known: ["candidate", "employer", "vacancy"], &findings) else {
                return nil
            }
            let candidate = element.required("candidate", of: members, &findings)?.string(&findings)
            let vacancy = element.required("vacancy", of: members, &findings)?.string(&findings)
            _ = members["employer"]?.string(&findings)
            guard let candidate, let vacancy else { return nil }
            return CampaignFile.Pair(applicant: ID(candidate), vacancy: ID(vacancy))
        }
    }

    private mutating func fairRules(_ cursor: JSONCursor) -> FairPolicies? {
        guard let members = cursor.members(known: FairPolicy.allCases.map(\.rawValue), &findings) else { return nil }
        var policies = FairPolicies()
        for policy in FairPolicy.allCases {
            guard let sides = members[policy.rawValue]?.members(known: ["planner", "person"], &findings) else {
                continue
            }
            var strictness = FairPolicies.Strictness()
            for (name, path) in [("planner", \FairPolicies.Strictness.planner), ("person", \.person)] {
                if let severity = sides[name].flatMap({ word($0, of: RuleSeverity.self, "how strict a rule is") }) {
                    strictness[keyPath: path] = severity
                }
            }
            policies.strictness[policy] = strictness
        }
        return policies
    }

    private mutating func organiser(_ cursor: JSONCursor) -> Organiser? {
        guard let members = cursor.members(known: ["name", "email", "phone"], &findings) else { return nil }
        let place = cursor.required("email", of: members, &findings)
        guard let place, let email = place.string(&findings) else { return nil }
        guard EmailText.isPlausible(email) else {
            findings.append(
                place.finding("found \"\(email)\", expected an e-mail address", hint: "write one as name@example.org"))
            return nil
        }
        return Organiser(
            name: members["name"]?.string(&findings), email: email, phone: members["phone"]?.string(&findings))
    }

    private mutating func expectations(
        _ cursor: JSONCursor, _ settings: CampaignSettings
    ) -> [FunnelStage: StageExpectation]? {
        let names = FunnelStage.allCases.map(\.rawValue)
        guard let members = cursor.members(known: names, &findings) else { return nil }
        var stages: [FunnelStage: StageExpectation] = [:]
        for stage in FunnelStage.allCases {
            guard let place = members[stage.rawValue],
                let own = place.members(known: ["passed", "failed", "weight", "cost", "source"], &findings)
            else { continue }
            let passed = place.required("passed", of: own, &findings)?.int(in: 0...1_000_000, &findings)
            let failed = place.required("failed", of: own, &findings)?.int(in: 0...1_000_000, &findings)
            let source = place.required("source", of: own, &findings)?.string(&findings)
            let weight = own["weight"].map { $0.int(in: 1...1_000_000, &findings) } ?? 10
            let cost = own["cost"].flatMap { $0.int(in: 0...100_000_000, &findings) }
            guard let passed, let failed, let source, let weight else { continue }
            if passed + failed == 0 {
                findings.append(
                    place.finding("found 0 of 0, expected a rate", hint: "write how many passed and failed"))
            }
            stages[stage] = StageExpectation(
                prior: .init(passed: passed, failed: failed, weight: weight),
                cost: cost.map { Cents(Int64($0)) } ?? (stage == .met ? settings.costPerApplicant : .zero),
                source: source)
        }
        return stages
    }

    private mutating func settings(_ cursor: JSONCursor) -> CampaignSettings? {
        let numbers: [(name: String, range: ClosedRange<Int>, path: WritableKeyPath<CampaignSettings, Int>)] = [
            ("interviewsPerOpening", 1...100, \.interviewsPerOpening),
            ("interviewsPerCandidate", 1...100, \.interviewsPerCandidate),
            ("interviewsPerDay", 1...100, \.interviewsPerDay), ("minGapSlots", 0...20, \.minGapSlots),
            ("interpreterRunSlots", 1...100, \.interpreterRunSlots),
            ("occupationPass", 0...10_000, \.occupationPass),
            ("occupationPassWithPlan", 0...10_000, \.occupationPassWithPlan),
            ("teachingUnitsPerWeek", 1...60, \.teachingUnitsPerWeek),
            ("partnerKilometres", 0...500, \.partnerKilometres), ("noShowShare", 0...90, \.noShowShare),
            ("organisationFeeDays", 0...366, \.organisationFeeDays),
            ("placementFeeDays", 0...366, \.placementFeeDays),
            ("centsPerKm", 0...1_000, \.centsPerKm),
        ]
        let amounts: [(name: String, path: WritableKeyPath<CampaignSettings, Cents>)] = [
            ("organisationFee", \.organisationFee), ("placementFee", \.placementFee),
            ("costPerApplicant", \.costPerApplicant),
        ]
        let known =
            numbers.map(\.name) + amounts.map(\.name) + [
                "sharedLanguageLevel", "wantsCoverage", "fairRules", "surveyAsked", "surveyDeadline",
                "placementMethod", "forecast", "invited", "defaultPayer", "organiser",
            ]
        guard let members = cursor.members(known: known, &findings) else { return nil }
        var settings = CampaignSettings()
        for (name, range, path) in numbers {
            if let number = members[name]?.int(in: range, &findings) { settings[keyPath: path] = number }
        }
        for (name, path) in amounts {
            if let amount = members[name]?.int(in: 0...100_000_000, &findings) {
                settings[keyPath: path] = Cents(Int64(amount))
            }
        }
        if let stages = members["forecast"].flatMap({ expectations($0, settings) }) { settings.forecast = stages }
        settings.invited = members["invited"]?.int(in: 1...1_000_000, &findings)
        if let payer = members["defaultPayer"], let name = payer.string(&findings) {
            if name.contains(where: \.isLetter) {
                settings.defaultPayer = name
            } else {
                findings.append(payer.finding("found \"\(name)\", expected a name", hint: "write who pays the rest"))
            }
        }
        settings.organiser = members["organiser"].flatMap { organiser($0) }
        settings.surveyAsked = members["surveyAsked"]?.int(in: 1...1_000_000, &findings)
        settings.surveyDeadline = members["surveyDeadline"].flatMap { day($0) }
        if let rules = members["fairRules"].flatMap({ fairRules($0) }) { settings.fairPolicies = rules }
        if let method = members["placementMethod"].flatMap({ word($0, of: PlacementMethod.self, "a method") }) {
            settings.placementMethod = method
        }
        if let flag = members["wantsCoverage"]?.bool(&findings) { settings.wantsCoverage = flag }
        if let level = members["sharedLanguageLevel"], let text = level.string(&findings) {
            if let found = CEFRLevel(name: text) {
                settings.sharedLanguageLevel = found
            } else {
                findings.append(level.finding("found \"\(text)\", expected a CEFR level", hint: "write A1 … C2"))
            }
        }
        return settings
    }
}
