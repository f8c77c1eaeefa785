import Domain
import Export
import HTML
import Pipeline
import PlanFiles

/// The recommendation in force, and the form that chooses the method.
struct PlacementParts {
    /// Nil before the first plan.
    let kept: KeptPlacement?
    let look: Look
    let visit: Visit

    private var contracts: [Contract] { look.view.inputs.contracts.filter(\.isStanding) }
    private var chosen: PlacementMethod { look.view.inputs.campaign.settings.placementMethod }
    /// Nobody was interviewed; who is on a shortlist was seen on papers.
    private var isOnPapers: Bool { look.view.inputs.campaign.route.seesOnPapers }

    @Content var parts: [Node] {
        if let kept {
            figures(kept)
        } else {
            Tag.p(.class("notice")) { visit[isOnPapers ? Words.noPlacementOnPapersYet : Words.noPlacementYet] }
        }
        Tag.div(.class("columns")) {
            if let kept { howMade(kept) }
            choice
        }
        if let kept {
            if !kept.instabilities.isEmpty { rather(kept.instabilities) }
            if !kept.pairs.isEmpty { table(kept) }
            if !kept.unplaced.isEmpty { unplaced(kept) }
        }
    }

    private func figures(_ kept: KeptPlacement) -> Node {
        let recommended = kept.recommended(contracts)
        let counts: [(LocalText, Int)] =
            [
                (Words.contractsStand, kept.pairs.count - recommended), (Words.moreRecommended, recommended),
                (isOnPapers ? Words.seenWithoutPlace : Words.talkedWithoutPlace, kept.unplaced.count),
            ] + (kept.most.map { [(Words.atMost, $0)] } ?? [])
        return Tag.ul(.class("tiles")) {
            for (title, count) in counts {
                Tag.li {
                    Tag.strong { String(count) }
                    Tag.span { visit[title] }
                }
            }
        }
    }

    private func howMade(_ kept: KeptPlacement) -> Node {
        .section(visit[Words.howMade]) {
            if let making = kept.making {
                if making.method != chosen {
                    Tag.p(.class("notice")) {
                        visit[Words.otherMethodNow]
                        " "
                        Tag.a(.href(PlanPages.home.address())) { visit[Words.plan] }
                    }
                }
                Tag.p { "\(visit[making.method.title]): \(visit[making.method.meaning])." }
                if let most = kept.most {
                    Tag.p { visit[Words.proven(kept.pairs.count, of: most)] }
                    Tag.p(.class("hint")) { visit[PlacementMethod.equals] }
                }
                Tag.p { visit[Words.sum(making.total)] }
            }
            if kept.instabilities.isEmpty { Tag.p { visit[Words.nobodyRather] } }
        }
    }

    private var choice: Node {
        let form = PageForm(visit, PlacementPages.home.address(), "method")
        return .section(visit[Words.howRecommended]) {
            Node.facts(PlacementMethod.allCases.map { (visit[$0.title], visit[$0.meaning]) })
            if visit.who?.role == .coordinator {
                form.part(Words.keep) {
                    form.choice(
                        "method", Words.method, PlacementMethod.allCases.map { ($0.rawValue, visit[$0.title]) },
                        chosen: chosen.rawValue)
                }
            } else {
                Tag.p { "\(visit[Words.method]): \(visit[chosen.title])" }
            }
        }
    }

    private func rather(_ instabilities: [PlacementPlan.Instability]) -> Node {
        .section(visit[Words.ratherEachOther]) {
            Tag.ul(.class("lines")) {
                for item in instabilities {
                    Tag.li {
                        Tag.a(.href(RouteTable.applicant.address(item.applicant.text)), Attribute("dir", "auto")) {
                            look.listName(item.applicant)
                        }
                        " · "
                        Tag.a(.href(RouteTable.vacancy.address(item.vacancy.text))) { look.workplace(item.vacancy) }
                        Tag.small { item.reason.said(in: visit.language) }
                    }
                }
            }
        }
    }

    private func table(_ kept: KeptPlacement) -> Node {
        let heads = [Words.person, Words.job, Words.howFar, Words.notBetter].map { visit[$0] }
        let states = Dictionary(
            contracts.map { (PlacementPair(applicant: $0.applicant, vacancy: $0.vacancy), $0.state) },
            uniquingKeysWith: { first, _ in first })
        return .table(visit[Words.whoWhere], heads) {
            for pair in kept.pairs {
                Tag.tr {
                    Tag.th(.scope(.row), Attribute("dir", "auto")) {
                        Tag.a(.href(RouteTable.applicant.address(pair.applicant.text))) {
                            look.listName(pair.applicant)
                        }
                    }
                    Tag.td(Attribute("data-head", heads[1])) {
                        Tag.a(.href(RouteTable.vacancy.address(pair.vacancy.text))) { look.workplace(pair.vacancy) }
                        " "
                        Tag.small { pair.vacancy.text }
                    }
                    Tag.td(Attribute("data-head", heads[2])) {
                        let state = states[pair]
                        Tag.span(.class(state == .signed ? "tag good" : "tag")) {
                            visit[state?.name ?? Words.isRecommended]
                        }
                    }
                    Tag.td(Attribute("data-head", heads[3])) {
                        for reason in kept.reasons[pair.applicant] ?? [] {
                            Tag.small { reason.said(in: visit.language) }
                        }
                    }
                }
            }
        }
    }

    private func unplaced(_ kept: KeptPlacement) -> Node {
        .section(visit[isOnPapers ? Words.listedWithoutPlace : Words.interviewedWithoutPlace]) {
            Tag.ul(.class("lines")) {
                for applicant in kept.unplaced {
                    visit.unplaced(
                        UnplacedItem(item: applicant.text, reasons: kept.reasons[applicant] ?? []), applicant, look)
                }
            }
        }
    }
}
