package import Store

extension CampaignPipeline {
    /// Takes the run back that was accepted last; throws where none was, or where something was changed since.
    package func takeBackAccepted() throws(FairDeskError) -> AcceptedPlan {
        let plan: AcceptedPlan?
        do throws(StoreError) {
            plan = try store.takeBackAccepted(actor: circumstances.actor, now: circumstances.now)
        } catch { throw .pipeline(.store(error)) }
        guard let plan else { throw .refused(.nothingAccepted) }
        guard plan.later.isEmpty else { throw .refused(.changedSince(plan)) }
        return plan
    }
}

extension FairRefusal {
    static let nothingAccepted = FairRefusal(
        "CL350", "no proposal was accepted that could be taken back",
        hint: "'lotse run' plans anew; what it makes is compared with what people were told")

    static func changedSince(_ plan: AcceptedPlan) -> FairRefusal {
        let shown = plan.later.prefix(4).map { entry in
            [entry.action.rawValue, entry.field, "by \(entry.actor)"].compactMap(\.self).joined(separator: " ")
        }
        let rest = plan.later.count > shown.count ? ", and \(plan.later.count - shown.count) more" : ""
        return FairRefusal(
            "CL351",
            "the plan that \(plan.actor) accepted stays, since something was changed after it: "
                + shown.joined(separator: ", ") + rest, hint: "plan again: 'lotse run', or begin a run at /plan")
    }
}
