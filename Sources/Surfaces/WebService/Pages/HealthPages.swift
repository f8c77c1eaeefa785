import HTTP

/// What machines ask: whether the service works, and how much it does.
enum HealthPages {
    /// Reads from the campaign's file, so that a file that cannot be read is found.
    static func health(_ visit: Visit) throws -> Response {
        _ = try visit.store.revision()
        return Response(type: "text/plain; charset=utf-8", Array("ok\n".utf8))
    }

    static func metrics(_ visit: Visit) -> Response {
        Response(type: "text/plain; version=0.0.4; charset=utf-8", Array(visit.hall.metrics.text.utf8))
    }
}
