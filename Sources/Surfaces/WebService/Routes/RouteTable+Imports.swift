import HTTP

extension RouteTable {
    private static let coordinatorAlone = Route.Access.only([.coordinator])
    private static let meanings = [
        Route.Parameter("header", "a column's header; several times"),
        Route.Parameter(
            "field", "what the column means, in the same order; empty = a note, `-` = what the header says"),
    ]

    /// Files into the campaign.
    static let imports: [Route] = [
        Route(
            .get, "/imports", coordinatorAlone, "The imports so far, and the form that sends a file",
            handler: ImportPages.list),
        Route(
            .post, "/imports", coordinatorAlone, "Send a file of up to 20 MiB; nothing is stored",
            [
                .init("file", "the file, as `multipart/form-data`"), .init("kind", "a kind of `lotse import`"),
                .init("sheet", "the sheet of a workbook; empty = the first that is not hidden"),
            ], bodyBytes: UploadShelf.bytes, handler: ImportPages.send),
        Route(
            .get, "/imports/{upload}", coordinatorAlone, "How the file would be read, row by row what is wrong",
            meanings, handler: ImportPages.preview),
        Route(
            .post, "/imports/{upload}", coordinatorAlone, "Import the file in one transaction",
            [.init("seen", "the revision of the campaign that the page was made from")] + meanings,
            handler: ImportPages.confirm),
        Route(
            .post, "/imports/{upload}/discard", coordinatorAlone, "Forget the file", handler: ImportPages.discard),
        Route(
            .post, "/batches/{batch}/revert", coordinatorAlone, "Take an import back as a whole",
            handler: ImportPages.revert),
    ]
}
