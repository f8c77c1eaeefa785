import Domain
import Recognition

/// Applicants by what the rules can tell apart in them: whoever is of the class of somebody before is answered like them.
struct PeopleByClass: Sendable {
    /// The first of a class.
    struct Person: Sendable {
        let applicant: Applicant
        /// With each of the qualifications; with none where there is none.
        fileprivate let qualified: [ClassedPerson]
        /// Nil where the class cannot be told: then nobody shares it.
        fileprivate let name: PersonClass?

        /// - Parameter qualification: Its place among the applicant's, nil where there is none.
        func qualified(with qualification: Int?) -> ClassedPerson { qualified[qualification ?? 0] }
    }

    /// In the order of first appearance.
    private(set) var people: [Person] = []
    /// For each applicant the place of the first of the class.
    private(set) var places: [Int32] = []
    private var known: [PersonClass: Int32] = [:]

    /// How many classes there are. Where nothing is asked everybody is of one, of which no member is kept.
    var count: Int { places.isEmpty ? 0 : max(1, people.count) }

    init() {}

    init(
        _ applicants: ArraySlice<Applicant>, in campaign: Campaign, _ offers: OfferClasses, _ classes: QuestionClasses
    ) {
        guard let first = offers.targets.first?.target else {
            places = applicants.map { _ in 0 }
            return
        }
        let asked = classes.asked(offers.targets.map(\.target.occupation))
        places.reserveCapacity(applicants.count)
        for applicant in applicants {
            let choices: [Int?] = applicant.qualifications.isEmpty ? [nil] : Array(applicant.qualifications.indices)
            var qualified = choices.map {
                ClassedPerson(classes, AssessmentCase(applicant, $0, for: first, in: campaign))
            }
            let name = PeopleByClass.name(of: applicant, &qualified, asked)
            add(Person(applicant: applicant, qualified: qualified, name: name))
        }
    }

    private static func name(
        of applicant: Applicant, _ qualified: inout [ClassedPerson], _ asked: AskedOccupations
    ) -> PersonClass? {
        var words: [[UInt32]] = []
        for index in qualified.indices {
            guard let own = qualified[index].words(forAll: asked) else { return nil }
            words.append(own)
        }
        // Which of several counts depends on their levels too, as they were written.
        let choice = qualified.count > 1 ? applicant.qualifications.map { UInt32($0.level?.number ?? 0) } : []
        return PersonClass(qualified: words, choice: choice)
    }

    private mutating func add(_ person: Person) {
        places.append(place(of: person))
    }

    private mutating func place(of person: Person) -> Int32 {
        if let name = person.name, let place = known[name] { return place }
        let place = Int32(people.count)
        people.append(person)
        if let name = person.name { known[name] = place }
        return place
    }

    /// Adds the applicants of another, as if they had come after the own ones.
    mutating func add(_ other: PeopleByClass) {
        let same = other.people.map { place(of: $0) }
        places += other.places.map { same.isEmpty ? 0 : same[Int($0)] }
    }
}
