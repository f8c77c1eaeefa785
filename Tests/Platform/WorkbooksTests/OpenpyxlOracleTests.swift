import Calendar
import Foundation
import Support
import Testing
import Workbooks

private let python: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

/// Whether Python has openpyxl.
private let hasOpenpyxl: Bool = {
    guard let python else { return false }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["-c", "import openpyxl"]
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
}()

/// Writes a workbook for each seed into a folder, and beside it what openpyxl reads of it: a line for each cell.
private let program = #"""
    import datetime, random, sys
    import openpyxl
    from openpyxl.utils.datetime import CALENDAR_MAC_1904
    folder, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    dates = ['mm-dd-yy', 'dd.mm.yyyy', 'yyyy-mm-dd', 'mmm yy', 'd. mmmm yyyy', '[$-407]dddd, d. mmmm yyyy', 'm/d/yy']
    moments = ['dd.mm.yyyy hh:mm', 'yyyy-mm-dd h:mm:ss', 'm/d/yy h:mm AM/PM']
    times = ['h:mm', 'hh:mm:ss', 'h:mm AM/PM', 'mm:ss']
    numbers = ['General', '0.00', '#,##0.00 "EUR"', '[Red]-0.0;0', '0%', '0.00%', '@', '0E+00', '# ?/?', '0 "d"', r'0\h']
    letters = 'aAbz ÄÖüßéñčřő€“-_.,;:<>&"\'\t\n=+x0' + 'ễ' + '🙂'

    def value(rng, mac):
        kind = rng.randrange(12)
        start = datetime.date(1904, 1, 2) if mac else datetime.date(1900, 1, 1)
        day = start + datetime.timedelta(days=rng.randrange(60000 if rng.random() < 0.9 else 2900000))
        second = rng.randrange(1, 86400)
        if kind == 0: return rng.randrange(-10**6, 10**6), rng.choice(numbers)
        if kind == 1: return rng.choice([1, -1]) * rng.random() * 10 ** rng.randrange(-8, 12), rng.choice(numbers)
        if kind == 2: return round(rng.random() * 10**5, 2), rng.choice(numbers)
        if kind == 3: return rng.choice([0, 1e-7, 2**53, 10**15, 1e20, 0.1 + 0.2, 0.5]), rng.choice(numbers)
        if kind == 4: return day, rng.choice(dates)
        if kind == 5: return datetime.datetime.combine(day, datetime.time()) + datetime.timedelta(seconds=second), rng.choice(moments)
        if kind == 6: return (datetime.datetime.min + datetime.timedelta(seconds=second)).time(), rng.choice(times)
        if kind == 7: return rng.random() < 0.5, 'General'
        if kind == 9: return datetime.timedelta(seconds=rng.randrange(1, 10**7)), rng.choice(['[h]:mm:ss', '[hh]:mm', '[m]:ss'])
        if kind == 8: return rng.choice(['#N/A', '#REF!', '#DIV/0!', '#NAME?', '#VALUE!']), 'General'
        text = ''.join(rng.choice(letters) for _ in range(rng.randrange(1, 40)))
        return ('x' if text.startswith('=') else '') + text, rng.choice(numbers + dates)

    def line(sheet, cell):
        v = cell.value
        if isinstance(v, bool): said = 'b ' + str(v).lower()
        elif cell.data_type == 'e': said = 'e ' + v
        elif isinstance(v, (int, float)): said = 'n ' + repr(float(v))
        elif isinstance(v, datetime.datetime):
            v = (v + datetime.timedelta(microseconds=500000)).replace(microsecond=0)
            said = 'd ' + v.strftime('%Y-%m-%d').zfill(10) + ' ' + str((v - v.replace(hour=0, minute=0, second=0)).seconds)
        elif isinstance(v, datetime.timedelta): said = 't ' + str(round(v.total_seconds()))
        elif isinstance(v, datetime.time): said = 't ' + str(v.hour * 3600 + v.minute * 60 + v.second + round(v.microsecond / 10**6))
        else: said = 's ' + v.encode().hex()
        return f'{sheet.title}!{cell.coordinate} {said}'

    for seed in range(first, last):
        rng = random.Random(seed)
        book = openpyxl.Workbook()
        mac = rng.random() < 0.25
        if mac: book.epoch = CALENDAR_MAC_1904
        for number in range(rng.randrange(1, 4)):
            sheet = book.active if number == 0 else book.create_sheet(f'Blatt {number} & mehr')
            if number and rng.random() < 0.3: sheet.sheet_state = rng.choice(['hidden', 'veryHidden'])
            wide, high = rng.choice([(5, 12), (5, 12), (30, 4), (3, 60)])
            for _ in range(rng.randrange(0, 60)):
                cell = sheet.cell(row=rng.randrange(1, high + 1), column=rng.randrange(1, wide + 1))
                cell.value, cell.number_format = value(rng, mac)
                if rng.random() < 0.1: cell.value = None
            if rng.random() < 0.05:
                sheet.cell(row=1048576, column=16384).value = 'last'
            if rng.random() < 0.2:
                row, column = rng.randrange(1, high + 1), rng.randrange(1, wide + 1)
                sheet.merge_cells(start_row=row, start_column=column, end_row=row + 1, end_column=column + 1)
            if rng.random() < 0.2: sheet.row_dimensions[rng.randrange(1, high + 1)].hidden = True
        path = f'{folder}/{seed}.xlsx'
        book.save(path)
        again = openpyxl.load_workbook(path, data_only=True)
        with open(f'{folder}/{seed}.txt', 'w') as out:
            for sheet in again.worksheets:
                cells = sorted((cell for cell in sheet._cells.values() if cell.value is not None), key=lambda c: (c.row, c.column))
                for cell in cells: print(line(sheet, cell), file=out)
    """#

/// openpyxl as a second implementation, cell by cell.
@Suite(.enabled(if: hasOpenpyxl, "Python's openpyxl is not installed"))
struct OpenpyxlOracleTests {
    @Test("random workbooks are read as openpyxl reads them, cell by cell")
    func agrees() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lotse-xlsx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let seeds = Tier.seeds(200, long: 5_000)
        try make(seeds, in: folder)
        var cells = 0
        var kinds: Set<Character> = []
        for seed in seeds {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "\(seed).xlsx")))
            let told = String(
                decoding: try Data(contentsOf: folder.appending(path: "\(seed).txt")), as: UTF8.self
            ).split(separator: "\n").map(String.init)
            let read = try lines(Workbook.open(bytes))
            #expect(read.count == told.count, "seed \(seed)")
            for (mine, theirs) in zip(read, told) where mine != theirs {
                let isNear = nearly(mine, theirs)
                #expect(isNear, "seed \(seed): \(mine) against \(theirs)")
            }
            cells += read.count
            for line in told { kinds.formUnion(line.split(separator: " ").dropLast().last?.prefix(1).map { $0 } ?? []) }
        }
        #expect(kinds.isSuperset(of: "nbest"), "\(kinds)")
        print("openpyxl: \(seeds.count) workbooks, \(cells) cells")
    }

    private func make(_ seeds: Range<UInt64>, in folder: URL) throws {
        let process = Process()
        process.executableURL = URL(filePath: try #require(python))
        process.arguments = ["-W", "ignore", "-c", program, folder.path, "\(seeds.lowerBound)", "\(seeds.upperBound)"]
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }

    /// Every cell as the program writes it.
    private func lines(_ workbook: Workbook) throws -> [String] {
        var lines: [String] = []
        for sheet in workbook.sheets {
            var rows = try workbook.rows(of: sheet)
            while let row = try rows.next() {
                for cell in row.cells {
                    let place = CellReference(row: row.number, column: cell.column).text
                    lines.append("\(sheet.name)!\(place) \(said(cell.value))")
                }
            }
        }
        return lines
    }

    private func said(_ value: WorkbookValue) -> String {
        switch value {
        case .text(let text): "s " + text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        case .number(let number), .percent(let number): "n \(number.text)"
        case .code(let digits): "n \(digits)"
        case .flag(let flag): "b \(flag)"
        case .date(let date): "d \(date.iso) 0"
        case .dateTime(let date, let second): "d \(date.iso) \(second)"
        case .time(let second): "t \(second)"
        case .error(let name): "e \(name)"
        case .noSuchDay(let number): "? \(number.text)"
        case .noResult: "?"
        }
    }

    /// Equal but for the sixteenth digit of a number, which no spreadsheet shows.
    private func nearly(_ mine: String, _ theirs: String) -> Bool {
        let (left, right) = (mine.split(separator: " "), theirs.split(separator: " "))
        guard left.dropLast() == right.dropLast(), left.dropLast().last == "n",
            let number = left.last.flatMap({ Double($0) }), let other = right.last.flatMap({ Double($0) })
        else { return false }
        return abs(number - other) <= abs(other) * 1e-14
    }
}
