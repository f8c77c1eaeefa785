package import Domain
import JSONText
import SQLite

extension CampaignStore {
    /// The campaign and its settings.
    package func campaign() throws(StoreError) -> Campaign {
        let sql = "SELECT \(CampaignRow.columns.joined(separator: ", ")) FROM campaign"
        guard let campaign = try database.first(sql, table: "campaign", CampaignRow.campaign(_:)) else {
            throw .noCampaign(path: path)
        }
        return campaign
    }

    /// Changes the campaign's name, date, place or settings; its id stays. Equal values change nothing.
    package func update(_ campaign: Campaign, actor: String, now: Int64) throws(StoreError) {
        try write(actor: actor, now: now) { (log) throws(StoreError) in
            let former = CampaignRow.values(try self.campaign())
            let values = CampaignRow.values(campaign)
            guard let subject = try subject(kind: "campaign") else { throw .noCampaign(path: path) }
            let key = try log.key(of: subject.number)
            for (index, column) in CampaignRow.columns.enumerated() where column != "id" {
                guard !values[index].isIdentical(to: former[index]) else { continue }
                try database.run("UPDATE campaign SET \(column) = ?1", [values[index]])
                try log.append(
                    .settings, subject: subject.id, field: "campaign.\(column)",
                    digest: log.digest(of: [[values[index]]], key: key))
            }
        }
    }

    func insert(_ campaign: Campaign, _ log: AuditLog) throws(StoreError) {
        let written = try SubjectWriter(database).insert(kind: "campaign", externalID: campaign.id.text, batch: nil)
        guard let subject = written else { preconditionFailure("a new file has no campaign yet") }
        let places = CampaignRow.columns.indices.map { "?\($0 + 2)" }.joined(separator: ", ")
        try database.run(
            "INSERT INTO campaign (number, \(CampaignRow.columns.joined(separator: ", "))) VALUES (?1, \(places))",
            [.integer(subject.number)] + CampaignRow.values(campaign))
        try log.append(.started, subject: subject.id)
    }

    private func subject(kind: String) throws(StoreError) -> (number: Int64, id: String)? {
        try database.first(
            "SELECT number, subject FROM subjects WHERE kind = ?1", [.text(kind)], table: "subjects"
        ) { (columns) throws(StoreError) in (Int64(try columns.integer()), try columns.text()) }
    }
}

/// The columns of `campaign` after its number.
enum CampaignRow {
    static let columns = [
        "id", "name", "land", "date", "venue", "zone", "seed", "interviews_per_opening", "interviews_per_candidate",
        "interviews_per_day", "min_gap_slots", "interpreter_run_slots", "shared_language_level", "wants_coverage",
        "occupation_pass", "occupation_pass_with_plan", "teaching_units_per_week", "organisation_fee",
        "placement_fee", "cost_per_applicant", "employer_weights", "applicant_weights",
        "route", "fair_policies", "survey_asked", "survey_deadline", "placement_method", "partner_kilometres",
        "forecast",
        "organisation_fee_days", "placement_fee_days", "invited", "default_payer",
        "no_show_share", "cents_per_km",
        "organiser_name", "organiser_email", "organiser_phone",
        "asks_name_consent", "proposals_by", "rankings_by", "offers_by",
    ]

    static func values(_ campaign: Campaign) -> [SQLValue] {
        let settings = campaign.settings
        return [
            .id(campaign.id), .text(campaign.name), .word(campaign.land), .date(campaign.date), .text(campaign.venue),
            .text(campaign.zone), .integer(Int64(bitPattern: campaign.seed)),
            .integer(settings.interviewsPerOpening), .integer(settings.interviewsPerCandidate),
            .integer(settings.interviewsPerDay), .integer(settings.minGapSlots),
            .integer(settings.interpreterRunSlots), .level(settings.sharedLanguageLevel),
            .flag(settings.wantsCoverage), .integer(settings.occupationPass),
            .integer(settings.occupationPassWithPlan), .integer(settings.teachingUnitsPerWeek),
            .cents(settings.organisationFee), .cents(settings.placementFee), .cents(settings.costPerApplicant),
            .text(ListText.value(settings.employerWeights).compact),
            .text(ListText.value(settings.applicantWeights).compact), .word(campaign.route),
            .text(ListText.value(settings.fairPolicies).compact), .integer(settings.surveyAsked),
            .date(settings.surveyDeadline),
            .word(settings.placementMethod), .integer(settings.partnerKilometres),
            .text(ListText.value(settings.forecast).compact),
            .integer(settings.organisationFeeDays), .integer(settings.placementFeeDays), .integer(settings.invited),
            .text(settings.defaultPayer), .integer(settings.noShowShare), .integer(settings.centsPerKm),
            .text(settings.organiser?.name), .text(settings.organiser?.email), .text(settings.organiser?.phone),
            .flag(settings.asksNameConsent), .date(settings.deadlines.proposals), .date(settings.deadlines.rankings),
            .date(settings.deadlines.offers),
        ]
    }

    static func campaign(_ columns: inout Columns) throws(StoreError) -> Campaign {
        var campaign = Campaign(
            id: try columns.id(), name: try columns.text(), land: try columns.word(), date: try columns.date(),
            venue: try columns.text(), zone: try columns.text(),
            seed: UInt64(bitPattern: Int64(try columns.integer())))
        campaign.settings = try settings(&columns)
        campaign.route = try columns.word()
        campaign.settings.fairPolicies = try columns.document(ListText.fairPolicies)
        campaign.settings.surveyAsked = try columns.optionalInteger()
        campaign.settings.surveyDeadline = try columns.optionalDate()
        campaign.settings.placementMethod = try columns.word()
        campaign.settings.partnerKilometres = try columns.integer()
        campaign.settings.forecast = try columns.document(ListText.expectations)
        campaign.settings.organisationFeeDays = try columns.integer()
        campaign.settings.placementFeeDays = try columns.integer()
        campaign.settings.invited = try columns.optionalInteger()
        campaign.settings.defaultPayer = try columns.text()
        campaign.settings.noShowShare = try columns.integer()
        campaign.settings.centsPerKm = try columns.integer()
        let (organiser, email) = (try columns.optionalText(), try columns.optionalText())
        let phone = try columns.optionalText()
        campaign.settings.organiser = email.map { Organiser(name: organiser, email: $0, phone: phone) }
        campaign.settings.asksNameConsent = try columns.flag()
        campaign.settings.deadlines.proposals = try columns.optionalDate()
        campaign.settings.deadlines.rankings = try columns.optionalDate()
        campaign.settings.deadlines.offers = try columns.optionalDate()
        return campaign
    }

    private static func settings(_ columns: inout Columns) throws(StoreError) -> CampaignSettings {
        var settings = CampaignSettings()
        settings.interviewsPerOpening = try columns.integer()
        settings.interviewsPerCandidate = try columns.integer()
        settings.interviewsPerDay = try columns.integer()
        settings.minGapSlots = try columns.integer()
        settings.interpreterRunSlots = try columns.integer()
        settings.sharedLanguageLevel = try columns.level()
        settings.wantsCoverage = try columns.flag()
        settings.occupationPass = try columns.integer()
        settings.occupationPassWithPlan = try columns.integer()
        settings.teachingUnitsPerWeek = try columns.integer()
        settings.organisationFee = try columns.cents()
        settings.placementFee = try columns.cents()
        settings.costPerApplicant = try columns.cents()
        settings.employerWeights = try columns.document(ListText.weights)
        settings.applicantWeights = try columns.document(ListText.weights)
        return settings
    }
}
