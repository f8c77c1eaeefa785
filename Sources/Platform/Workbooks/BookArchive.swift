import Archives

/// The archive of a workbook, whose faults are those of workbooks.
struct BookArchive {
    private let archive: ZipArchive
    private let limits: WorkbookLimits

    /// Throws `damaged` where the bytes are no archive.
    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
        self.limits = limits
        do throws(ZipFault) {
            archive = try ZipArchive(
                bytes,
                limits: ZipLimits(partBytes: limits.partBytes, ratio: limits.ratio, ratioFrom: limits.ratioFrom))
        } catch { throw WorkbookFault(error) }
    }

    func has(_ name: String) -> Bool { archive.has(name) }

    /// The unpacked part, piece by piece; nil where there is none of that name.
    func part(_ name: String) throws(WorkbookFault) -> BookPiece? {
        do throws(ZipFault) { return try archive.part(name).map { BookPiece(part: $0) } } catch {
            throw WorkbookFault(error)
        }
    }
}

/// A part of a workbook while it is unpacked.
struct BookPiece {
    fileprivate let part: ZipPart

    /// The next piece; empty at the end.
    func read() throws(WorkbookFault) -> [UInt8] {
        do throws(ZipFault) { return try part.read() } catch { throw WorkbookFault(error) }
    }
}

extension WorkbookFault {
    fileprivate init(_ fault: ZipFault) {
        self =
            switch fault {
            case .damaged(let reason): .damaged(reason)
            case .encrypted: .encrypted
            case .outOfMemory(let bytes): .tooLarge(part: nil, limit: bytes)
            case .tooLarge(let part, let limit): .tooLarge(part: part, limit: limit)
            case .bomb(let part, let ratio): .bomb(part: part, ratio: ratio)
            }
    }
}
