/// The stable codes of everything an import can say; docs/reference/errors.md lists each with its remedy.
package enum ImportCode: String, CaseIterable, Sendable {
    // The file.
    case emptyFile = "IN001"
    case missingColumn = "IN002"
    case repeatedColumn = "IN003"
    case notJSON = "IN004"
    case wrongShape = "IN005"
    case unknownField = "IN006"
    case notXML = "IN007"
    case forbiddenXML = "IN008"
    case unreadableWorkbook = "IN009"
    // The row.
    case unclosedQuote = "IN010"
    case textAfterQuote = "IN011"
    case nul = "IN012"
    case undecodable = "IN013"
    case cellTooLong = "IN014"
    case rowTooLong = "IN015"
    case cellCount = "IN016"
    case controlCharacter = "IN017"
    case noValue = "IN018"
    case sheetRemark = "IN019"
    // The value.
    case missingValue = "IN020"
    case notADate = "IN021"
    case partOfADate = "IN022"
    case implausibleDate = "IN023"
    case notANumber = "IN024"
    case numberOutOfRange = "IN025"
    case notMoney = "IN026"
    case moneyConverted = "IN027"
    case foreignCurrency = "IN028"
    case notYesOrNo = "IN029"
    case notALevel = "IN030"
    case levelFromWords = "IN031"
    case unknownLanguage = "IN032"
    case unknownCountry = "IN033"
    case unknownPlace = "IN034"
    case ambiguousPlace = "IN035"
    case unknownTitle = "IN036"
    case ambiguousTitle = "IN037"
    case unknownQualification = "IN038"
    case unknownWord = "IN039"
    // The whole.
    case repeatedID = "IN040"
    case noID = "IN041"
    case derivedID = "IN042"
    case oddEmail = "IN043"
    case unknownEmployer = "IN044"
    case unknownApplicant = "IN045"
    case listLengths = "IN046"
    case notAWindow = "IN047"
    case endBeforeStart = "IN048"
    case overlappingTimes = "IN049"
    case likelyDuplicate = "IN050"
    case rounded = "IN051"
    case nameDivided = "IN052"
    case contradiction = "IN053"
}

/// What a reader of one value has to say about it.
struct ValueProblem: Error, Hashable, Sendable {
    let code: ImportCode
    let message: String
    let hint: String

    init(_ code: ImportCode, _ message: String, hint: String) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

/// The outcome of reading one value from text.
enum Parsed<Value> {
    case value(Value)
    /// Taken, with something to say about how.
    case doubtful(Value, ValueProblem)
    case refused(ValueProblem)

    func map<Other>(_ transform: (Value) -> Other) -> Parsed<Other> {
        switch self {
        case .value(let value): .value(transform(value))
        case .doubtful(let value, let problem): .doubtful(transform(value), problem)
        case .refused(let problem): .refused(problem)
        }
    }
}
extension Parsed: Sendable where Value: Sendable {}
extension Parsed: Equatable where Value: Equatable {}
