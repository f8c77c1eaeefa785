/// What a sample draws beyond the region where its campaign began: the people and firms of a whole country.
///
/// Whether a row is the region's depends on its number alone, so that a longer file begins like a shorter one.
struct CountryRecipe: Sendable {
    /// How many applicants, the first of their file, are the region's; whole hundreds, since defects are dealt by hundreds.
    static let regionalApplicants = 3_000
    /// How many firms, the first of their list, are the region's.
    static let regionalEmployers = 100

    let applicants: ApplicantRecipe
    let employers: EmployerRecipe
}

/// Where in the country people wish to work.
struct PlaceWishes: Sendable {
    let towns: Marginal<String>
    /// How many towns somebody names; 0 = none.
    let named: Marginal<Int>
    /// Of a hundred people who name towns: those who go nowhere else.
    let bound: Int
}

extension Recipe {
    /// The recipe that an applicant's row is drawn from.
    func applicants(ofRow index: Int) -> ApplicantRecipe {
        index < CountryRecipe.regionalApplicants ? applicants : country?.applicants ?? applicants
    }

    /// The recipe that a firm is drawn from.
    func employers(at index: Int) -> EmployerRecipe {
        index < CountryRecipe.regionalEmployers ? employers : country?.employers ?? employers
    }
}
