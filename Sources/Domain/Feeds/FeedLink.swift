/// A stop of a feed that is the same place as a hub of the campaign.
package struct FeedLink: Hashable, Sendable {
    package enum Stop: Hashable, Sendable {
        /// The stop or station with that id in the feed.
        case id(String)
        /// The one nearest to the hub, where it lies within so many metres.
        case nearest(metres: Int)
    }

    /// The name that the campaign gave the feed.
    package var feed: String
    package var stop: Stop

    package init(feed: String, stop: Stop) {
        self.feed = feed
        self.stop = stop
    }

    /// As the file of hubs writes it: `rail/8000096` or `rail~400`.
    package var text: String {
        switch stop {
        case .id(let id): "\(feed)/\(id)"
        case .nearest(let metres): "\(feed)~\(metres)"
        }
    }
}
