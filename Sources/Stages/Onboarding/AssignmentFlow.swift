import Domain

/// The best guides for all households if meetings took no time: fewest without a shared language, then fewest without a
/// guide, then the shortest ways. Exact, as a flow of least cost from the households to the guides.
struct AssignmentFlow {
    /// By household; nil = nobody.
    let guideOf: [Int?]
    let unspoken: Int
    let unguided: Int
    let distance: Int

    init(_ compiled: CompiledGuides) {
        let homes = compiled.households.count
        let costs = AssignmentCosts(compiled)
        var guideOf: [Int?] = Array(repeating: nil, count: homes)
        var room = compiled.guides.map { min($0.most, homes) }
        for (household, home) in compiled.households.enumerated() {
            guard let pin = home.pin else { continue }
            guideOf[household] = pin
            room[pin] -= 1
        }
        for index in room.indices { room[index] = max(0, room[index]) }
        let free = compiled.households.indices.filter { compiled.households[$0].pin == nil }
        for household in free {
            Augmentation(costs, guideOf, room: room, entering: household).apply(to: &guideOf, room: &room)
        }
        self.guideOf = guideOf
        unguided = guideOf.count { $0 == nil }
        unspoken = guideOf.indices.count { household in
            guideOf[household].map { !compiled.households[household].isUnderstood[$0] } ?? true
        }
        distance = guideOf.indices.reduce(0) { sum, household in
            sum + (guideOf[household].flatMap { compiled.households[household].ways[$0] } ?? 0)
        }
    }
}

/// What guides cost: one number in which each count weighs more than all that come after it can add up to.
private struct AssignmentCosts {
    let compiled: CompiledGuides
    private let ofUnguided: Int
    private let ofUnspoken: Int

    init(_ compiled: CompiledGuides) {
        self.compiled = compiled
        ofUnguided = (compiled.households.count + 1) * GuidesProblem.minutesOfDay
        ofUnspoken = ofUnguided * (compiled.households.count + 1)
    }

    /// What it costs that a household has a guide; nil where it cannot.
    func cost(_ household: Int, _ guide: Int) -> Int? {
        let home = compiled.households[household]
        guard let way = home.ways[guide], compiled.guides[guide].most > 0 else { return nil }
        return way + (home.isUnderstood[guide] ? 0 : ofUnspoken)
    }

    /// What it costs that a household has nobody.
    var costOfNobody: Int { ofUnspoken + ofUnguided }
}

/// The cheapest chain by which one household more comes in: it takes a guide, whose household takes another one, and so
/// on, until one has room or a household goes without.
private struct Augmentation {
    private let entering: Int
    /// By guide: the household that takes it in the cheapest chain.
    private var taker: [Int?]
    /// The guide at the end of the chain, or the household that goes without.
    private var end: End

    private enum End {
        case room(Int)
        case without(Int)
    }

    init(_ costs: AssignmentCosts, _ guideOf: [Int?], room: [Int], entering: Int) {
        self.entering = entering
        let compiled = costs.compiled
        let guides = compiled.guides.indices
        var reach = guides.map { costs.cost(entering, $0) }
        var taker: [Int?] = reach.map { $0 == nil ? nil : entering }
        let held = compiled.households.indices.filter { guideOf[$0] != nil && compiled.households[$0].pin == nil }
        var isChanged = true
        while isChanged {
            isChanged = false
            for household in held {
                guard let former = guideOf[household], let before = reach[former],
                    let saved = costs.cost(household, former)
                else { continue }
                for guide in guides where guide != former {
                    guard let cost = costs.cost(household, guide) else { continue }
                    let total = before - saved + cost
                    if reach[guide].map({ total < $0 }) ?? true {
                        reach[guide] = total
                        taker[guide] = household
                        isChanged = true
                    }
                }
            }
        }
        var best = costs.costOfNobody
        end = .without(entering)
        for guide in guides where room[guide] > 0 {
            guard let cost = reach[guide], cost < best else { continue }
            best = cost
            end = .room(guide)
        }
        for household in held {
            guard let former = guideOf[household], let before = reach[former],
                let saved = costs.cost(household, former)
            else { continue }
            let total = before - saved + costs.costOfNobody
            if total < best {
                best = total
                end = .without(household)
            }
        }
        self.taker = taker
    }

    func apply(to guideOf: inout [Int?], room: inout [Int]) {
        var guide: Int?
        switch end {
        case .room(let last):
            room[last] -= 1
            guide = last
        case .without(let household):
            guide = guideOf[household]
            guideOf[household] = nil
        }
        while let taken = guide, let household = taker[taken] {
            guide = household == entering ? nil : guideOf[household]
            guideOf[household] = taken
        }
    }
}
