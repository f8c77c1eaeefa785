/// A guide's appointment with a newcomer (Lotsentermin): at home, or on the way to an office.
package struct GuideMeeting: Hashable, Sendable {
    package let guide: ID<Guide>
    /// As the newcomer's itinerary has it, less whom to call.
    package let item: JourneyItem

    package init(guide: ID<Guide>, item: JourneyItem) {
        self.guide = guide
        self.item = item
    }
}
