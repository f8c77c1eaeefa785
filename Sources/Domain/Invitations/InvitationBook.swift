package import Calendar

/// All invitations of a campaign as they stand on a day, with the waiting list and how many more to invite.
package struct InvitationBook: Hashable, Sendable {
    /// Exact whole numbers behind "how many more to invite".
    package struct Figures: Hashable, Sendable {
        /// Interviews that tables and delegations can hold.
        package let interviews: Int
        /// Proposed interviews and people of the last shortlists; what one person takes is their quotient.
        package let proposed: Int
        package let shortlisted: Int
        /// People for whom the fair has room: ⌊interviews × shortlisted ÷ proposed⌋.
        package let capacity: Int
        /// Percent of those invited who are expected not to come.
        package let noShowShare: Int
        /// Invitations that are open or say yes.
        package let standing: Int

        package init(interviews: Int, proposed: Int, shortlisted: Int, noShowShare: Int, standing: Int) {
            self.interviews = interviews
            self.proposed = proposed
            self.shortlisted = shortlisted
            self.noShowShare = noShowShare
            self.standing = standing
            capacity = proposed == 0 ? 0 : interviews * shortlisted / proposed
        }

        /// People expected at the fair, of the standing invitations; whole people, rounded down.
        package var expected: Int { standing * (100 - noShowShare) / 100 }

        /// The fewest standing invitations of which as many are expected as the fair has room for.
        package var target: Int {
            let come = 100 - noShowShare
            return (capacity * 100 + come - 1) / come
        }

        /// How many more to invite; 0 where enough are.
        package var missing: Int { max(0, target - standing) }
    }

    /// By applicant.
    package let invitations: [Invitation]
    package let day: CivilDate
    private let byApplicant: [ID<Applicant>: Invitation]

    package init(_ invitations: [Invitation], on day: CivilDate) {
        self.invitations = invitations.sorted { $0.applicant < $1.applicant }
        self.day = day
        byApplicant = Dictionary(invitations.map { ($0.applicant, $0) }) { first, _ in first }
    }

    /// Without any, everybody on a shortlist counts as coming.
    package var isEmpty: Bool { invitations.isEmpty }

    package subscript(applicant: ID<Applicant>) -> Invitation? { byApplicant[applicant] }

    /// Nil where somebody has no invitation.
    package func state(of applicant: ID<Applicant>) -> Invitation.State? { self[applicant]?.state(on: day) }

    package func count(_ state: Invitation.State) -> Int { invitations.count { $0.state(on: day) == state } }

    /// Whether the timetable takes somebody: whoever said so, and everybody where nobody was invited at all.
    package func attends(_ applicant: ID<Applicant>) -> Bool {
        isEmpty || state(of: applicant).map(\.attends) ?? false
    }

    /// Declined or silent: off the shortlists too, so that the interviews go to who moves up.
    package func isGone(_ applicant: ID<Applicant>) -> Bool { state(of: applicant).map(\.isGone) ?? false }

    /// The shortlisted people without an invitation, in the order in which they are invited: the best proposed
    /// interview first, then the one who has more of them, then by the campaign's hash of the id.
    package func waiting(_ entries: [ShortlistEntry], tie: (ID<Applicant>) -> UInt64) -> [ID<Applicant>] {
        var places: [ID<Applicant>: (best: Int, count: Int)] = [:]
        for entry in entries where self[entry.applicant] == nil {
            let place = places[entry.applicant] ?? (0, 0)
            places[entry.applicant] = (Swift.max(place.best, entry.mutualScore), place.count + 1)
        }
        return places.sorted { left, right in
            if left.value.best != right.value.best { return left.value.best > right.value.best }
            if left.value.count != right.value.count { return left.value.count > right.value.count }
            let (leftTie, rightTie) = (tie(left.key), tie(right.key))
            return leftTie == rightTie ? left.key < right.key : leftTie < rightTie
        }.map(\.key)
    }
}
