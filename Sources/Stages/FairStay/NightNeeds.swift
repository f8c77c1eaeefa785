import Calendar
import Domain

/// What some guests need together on a night, whatever a plan does, and what there is.
struct NightNeeds {
    /// Rooms that some guests cannot do without.
    enum Resource: String, CaseIterable {
        case rooms, stepFreeRooms, doubleRooms
    }

    let resource: Resource
    let night: Int
    /// All who are there on that night and need the resource; each could sleep somewhere alone.
    let guests: [Int]
    /// Rooms at least, each pair that may share in one.
    let need: Int
    let supply: Int

    /// By how many guests it falls short.
    var shortage: Int { max(0, need - supply) }

    init(_ lodging: CompiledLodging, _ resource: Resource, _ night: Int) {
        self.resource = resource
        self.night = night
        let there = lodging.guests.indices.filter { guest in
            let own = lodging.guests[guest]
            guard own.nights.contains(night), !own.classes.isEmpty else { return false }
            switch resource {
            case .rooms: return true
            case .stepFreeRooms: return own.source.needsStepFree
            case .doubleRooms: return own.classes.allSatisfy { lodging.classes[$0].beds == 2 }
            }
        }
        guests = there
        let day = lodging.firstNight.adding(days: night)
        let open = lodging.classes.filter { room in
            guard room.span.holds(day) else { return false }
            switch resource {
            case .rooms: return true
            case .stepFreeRooms: return room.isStepFree
            case .doubleRooms: return room.beds == 2
            }
        }
        let sharing = there.count { one in lodging.partners[one].contains { there.contains($0) } }
        let doubles = open.reduce(0) { $0 + ($1.beds == 2 ? $1.rooms : 0) }
        need = there.count - min(doubles, sharing / 2)
        supply = open.reduce(0) { $0 + $1.rooms }
    }
}
