/// A business that looks for people (Betrieb).
package struct Employer: Hashable, Sendable {
    package let id: ID<Employer>
    package var name: String
    package var place: PlaceName?
    package var industry: String?
    package var employees: Int?
    package var contactName: String?
    package var contactEmail: String?
    package var contactPhone: String?
    package var notes: [Note]

    package init(
        id: ID<Employer>, name: String, place: PlaceName? = nil, industry: String? = nil, employees: Int? = nil,
        contactName: String? = nil, contactEmail: String? = nil, contactPhone: String? = nil, notes: [Note] = []
    ) {
        self.id = id
        self.name = name
        self.place = place
        self.industry = industry
        self.employees = employees
        self.contactName = contactName
        self.contactEmail = contactEmail
        self.contactPhone = contactPhone
        self.notes = notes
    }
}
