import Domain

/// A column of an import file, or a member of an object in its JSON form.
package struct FieldSpec: Sendable {
    let field: Field
    /// Its stable name: a header that is always understood, and the member's name in JSON.
    package let name: String
    package let isRequired: Bool
    /// Headers of real exports; compared without case, accents, spaces and punctuation.
    package let german: [String]
    package let english: [String]
    package let spanish: [String]
    /// How the value is written, with its unit.
    package let format: String
    package let example: String

    init(
        _ field: Field, _ name: String, _ format: Format, required: Bool = false, de german: String, en english: String,
        es spanish: String, _ example: String
    ) {
        self.field = field
        self.name = name
        isRequired = required
        self.german = german.split(separator: "|").map(String.init)
        self.english = english.split(separator: "|").map(String.init)
        self.spanish = spanish.split(separator: "|").map(String.init)
        self.format = format.rawValue
        self.example = example
    }

    /// The same column with more headers.
    init(_ spec: FieldSpec, isRequired: Bool, german: [String], english: [String], spanish: [String]) {
        field = spec.field
        name = spec.name
        self.isRequired = isRequired
        self.german = spec.german + german
        self.english = spec.english + english
        self.spanish = spec.spanish + spanish
        format = spec.format
        example = spec.example
    }

    /// The headers it answers to, as `Header` compares them.
    var keys: [String] { ([name] + german + english + spanish).map(headerKey) }
}

/// How a value is written; the raw value is what the reference says.
enum Format: String {
    case text
    case id = "text, the same in every export"
    case date = "date: `25.06.2012`, `25/06/2012`, `2012-06-25`, `25. Juni 2012`"
    case partialDate = "date, month or year: `25.06.2012`, `06/2012`, `2012`"
    case number = "whole number"
    case months = "whole number of months"
    case hours = "hours a week"
    case money = "euros: `32.500 €`, `2.800 €/Monat`; in JSON a number is cents"
    case yesNo = "yes or no: `ja`, `yes`, `sí`, `x`, `nein`, `no`"
    case level = "`A0` … `C2`, or words"
    case levels = "list of languages with level: `Deutsch B1; Englisch C1 (Zertifikat)`"
    case language = "language: code or name"
    case languages = "list of languages: codes or names"
    case country = "country: code or name"
    case countries = "list of countries: codes or names"
    case place = "town: `Padrón`, `95632 Wunsiedel`, `Hof, BY`"
    case places = "list of towns, divided by `;` or `|`"
    case land = "Land: code or name"
    case title = "job title in German, English or Spanish, id or ISCO-08 code"
    case titles = "list of job titles, divided by `;` or `|`"
    case kind = "id of a kind of qualification; read from the title where absent"
    case eqf = "1 … 8"
    case isced = "code of ISCED-F 2013 or its English name"
    case list = "list, divided by `;`, `|` or `,`"
    case patterns = "list: full time, part time, shifts, nights, weekends, assembly"
    case employmentState =
        "`postponed`, `withdrawnByPerson`, `withdrawnByEmployer`, `visaRefused`, `notArrived`, `arrived`, `inProbation`, `passed`, `left`, `dismissed`, `employerLost`, `leftRegion`"
    case contractState = "`offered`, `accepted`, `signed`, `withdrawn`"
    case pay = "euros a month: `2.800 €`; in JSON a number is cents"
    case side = "who ranks: `employer` or `applicant`"
    case rank = "rank from 1; equal ranks are ties; `no` = not acceptable"
    case zone = "name of a time zone: `Europe/Berlin`, `Atlantic/Canary`"
    case region = "region whose holidays are off: `DE-BY`, `ES-GA`"
    case lessons = "list of weekdays with times: `Mo 18:00-20:15; Mi 18:00-20:15`"
    case pauses = "list of days or spans: `24.12.2012 bis 06.01.2013; 29.10.2012`"
    case price = "euros: `120 €`, `2.450,00 €`; in JSON a number is cents"
    case monthlyPrice = "euros a month: `380 €`, `412,50`; in JSON a number is cents"
    case area = "square metres: `18,5`, `62 m²`"
    case letting = "what is let: `flat` (to one household), `room` (each to one household), `bed` (each to one person)"
    case term = "`temporary` or `permanent`"
    case period = "what the rent is for: `month` (where absent) or `night`"
    case coordinates = "latitude and longitude in degrees: `50.0374, 11.9991`"
    case ids = "list of ids"
    case mode = "`air`, `rail`, `bus`, `ferry`, `car`, or words: `Flug`, `tren`"
    case serviceTime = "time by the clocks there: `06:40`; `00:40+1` = the day after"
    case feedStops = "list of stops of timetable feeds: `rail/8000096`; `bus~400` = the nearest within 400 m"
    case weekdays = "days of the week: `Mo-Fr`, `Mo, Mi, So`, `daily`"
    case dates = "list of dates: `24.08.2012; 31.08.2012`"
    case percent = "percent from 0 to 100: `30`, `30 %`"
    case coursePlace = "town, or `online`"
    case documentKind =
        "kind of paper: `identity`, `permit`, `recognition`, `licence`, `healthInsurance`, `terms`, `noFee` …, or words"
    case documentStatus = "`needed`, `asked`, `received`, `translated`, `certified`, `filed`, `refused`, or words"
    case documentActor = "`person`, `employer`, `guide`, `municipality`, `provider`, `agency`, or words"
    case numberList = "list of numbers and spans: `1-7; 9`"
    case weekHours = "list of weekdays with times: `Mo-Fr 8:00-12:00; Do 14:00-18:00`"
    case officeKind =
        "`registration`, `tax`, `healthInsurance`, `bank`, `healthOffice`, `foreigners`, `licensing`, `school`, or words"
    case attended = "`present`, `excused`, `missing`"
    case outcome = "`passed` or `failed`"
    case dropReason =
        "`noTime`, `workHours`, `tooHard`, `tooEasy`, `otherCourse`, `leftRegion`, `personal`, or words: `Arbeitszeiten`"
    case incidentKind =
        "`insolvency`, `ownerChange`, `employerBankrupt`, `wagesUnpaid`, `dismissal`, `resignation`, `illness`, `accident`, `pregnancy`, `familyEmergency`, `conflict`, `complaint`, `housingLost`, `landlordEnds`, `examFailed`, `courseStopped`, `guideResigns`, `missingPerson`, or words: `Insolvenz`"
    case incidentOutcome =
        "`solved`, `newWork`, `newHome`, `otherCourse`, `returned`, `leftRegion`, `mistaken`, `unsolved`"
    case talkDay = "day of the contract: `1`, `7`, `14`, `28`, `56`, `84`, `112`, `140`"
    case noteSide = "whose note: `employer` or `worker`"
    case answers = "list of questions with `yes`, `partly` or `no`: `tasksClear=yes; safetyClear=partly`"
    case progress = "`behind`, `asAgreed`, `ahead`"
    case supportOffered =
        "list: `language`, `interpreter`, `mentor`, `training`, `tools`, `workingTime`, `housing`, `advice`"
    case invitationAnswer = "`coming`, `video`, `declined`, or words: `kommt`; empty = no answer"
    case declineReason =
        "`otherWork`, `dates`, `family`, `tooFar`, `conditions`, `noInterest`, `unsaid`, or words: `andere Stelle`"
    case days = "whole number of days"
    case groupAttribute = "`sex`, `age`, `origin`, `belief`, `disability`, `identity`, or words: `Geschlecht`"
    case groupPurpose = "`statistics`: no other purpose is taken"
    case costKind =
        "`travel`, `hotel`, `catering`, `venue`, `interpreter`, `interpreterWaiting`, `translation`, `recognitionFee`, `courseFee`, `examFee`, `perDiem`, `advance`, `reimbursement`, `deposit`, `rent`, `conversion`, `pickup`, `placementFee`, `cancellationFee`, `organisation`, `other`, or words: `Kursgebühr`"
    case costKinds = "list of kinds of cost; all where it is empty"
    case costStage =
        "`survey`, `fair`, `recognition`, `placement`, `courses`, `travel`, `housing`, `onboarding`, `probation`, `organisation`, or words: `Messe`"
    case costStatus = "`planned`, `committed`, `invoiced`, `paid`, `reimbursed`, `refused`, or words: `bezahlt`"
    case signedPrice = "euros: `120 €`, `-300,00 €` = given back; in JSON a number is cents"
    case evidence =
        "list: `receipt`, `paymentProof`, `attendanceList`, `ticket`, `contract`, `certificate`, or words: `Rechnung`"
    case share = "fraction or percent: `2/3`, `50 %`"
    case age = "full years"
    case fee = "`organisation` or `placement`"
    case contract = "unlimited, training, or fixed with months: `befristet 24 Monate`"
    case proof = "certificate, placement test or self"
    case institution = "`H+`, `H+-`, `H-`, `notListed`"
    case degree = "`entspricht`, `gleichwertig`, `bedingtVergleichbar`, `notListed`"
    case windows = "list of times: `25.06.2012 09:00-12:00; 26.06.2012`; `nie` = never"
    case times = "list of times of the day: `12:00-13:00; 15:00-15:15`"
    case time = "time of day: `09:00`"
    case minutes = "whole number of minutes"
    case numbers = "list of table numbers, from 1"
    case pairs = "list of pairs: `es-de; es-en`"
    case blocks = "list: `09:00-09:30 Begrüßung; 12:00-13:00 Bus`"
    case roomKind = "`single` or `double`, or words: `EZ`, `Doppelzimmer`, `doble`"
    case stops = "list of stops with times: `H1 08:05; H2 08:10; Messe 08:25`; the venue is `venue`, `Messe` or `feria`"
    case diet =
        "`anything`, `vegetarian`, `vegan`, `halal`, `kosher`, `glutenFree`, `lactoseFree`, `nutFree`, `diabetic`, or words: `vegetarisch`"
    case signLanguage = "`DGS`, `LSE`, `LSC`, `LIS`, `LGP`, `IS`"
    case interest = "`yes`, `later`, `no`, or words: `ja`, `später`, `nein`"
    case audience = "`all`, or ids: `employers: E1, E2`, `candidates: A1`, `interpreters: I1`"
}

/// The columns of one kind of file.
package struct Schema: Sendable {
    /// What the reference calls the file.
    package let title: String
    package let specs: [FieldSpec]
    private let slots: [Int]
    private let byKey: [String: Int]

    init(_ title: String, _ specs: [FieldSpec]) {
        self.title = title
        self.specs = specs
        var slots = Array(repeating: -1, count: Field.allCases.count)
        var byKey: [String: Int] = [:]
        for (slot, spec) in specs.enumerated() {
            slots[spec.field.rawValue] = slot
            // The first spec that claims a header has it; the order of the list says which.
            for key in spec.keys where byKey[key] == nil { byKey[key] = slot }
        }
        self.slots = slots
        self.byKey = byKey
    }

    /// The stable name of the field that a header means; nil where the kind has no such column.
    package func field(header: String) -> String? { slot(header: header).map { specs[$0].name } }

    /// The place of a field among the specs; nil where the kind does not have it.
    func slot(_ field: Field) -> Int? { slots[field.rawValue] >= 0 ? slots[field.rawValue] : nil }

    /// The spec that a header means, alone or before a remark in brackets.
    func slot(header: String) -> Int? {
        if let slot = byKey[headerKey(header)] { return slot }
        let bare = header.prefix { $0 != "(" && $0 != "[" && $0 != "*" }
        return bare.count < header.count ? byKey[headerKey(bare)] : nil
    }
}

/// A header without case, accents, spaces and punctuation.
func headerKey(_ header: some StringProtocol) -> String {
    folded(header).filter { $0 != " " }
}
