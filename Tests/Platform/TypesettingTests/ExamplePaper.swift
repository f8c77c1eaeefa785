import Calendar
import Hashing
import Support

@testable import Typesetting

/// Invented documents of all blocks, with texts that are long, run left, or are no letters.
enum ExamplePaper {
    static let names = [
        "Ana García", "Maximiliane-Charlotte Wolfeschlegelsteinhausenbergerdorff-Ñuñez de la Torre",
        "محمد عبد الله الأندلسي",
        "👩🏽‍🔧 Ana 🇪🇸", "Nguyễn Thị Ánh Tuyết", "Łukasz Żółć, Ştefan Ğ", "Zeile eins\nZeile zwei\r\nDrei",
        "null\u{0}byte\ttab", "",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "A & B </style>",
    ]

    static let prose = Array(
        repeating: "Bitte bringen Sie Ihren Ausweis mit; Schlüssel und Zustand stehen im Protokoll.", count: 60
    ).joined(separator: " ")

    static func document(_ sections: [PaperSection], language: String = "de") -> PaperDocument {
        PaperDocument(
            title: "Plan – Zoë Ångström", language: language, author: "Region", madeAt: Instant(seconds: 1_340_000_000),
            foot: "Fassung 2 vom 20.06.2012", sections: sections)
    }

    static func section(_ blocks: [PaperBlock], _ format: PaperFormat = .portrait) -> PaperSection {
        PaperSection(
            format, masthead: PaperMasthead(left: names[1], right: "Reiseplan"), runningHead: "Kopf · \(names[1])",
            blocks: blocks)
    }

    /// A document of random blocks.
    static func random(_ generator: inout SplitMix64) -> PaperDocument {
        let sections = (0..<(1 + generator.below(2))).map { _ in
            section(
                (0..<(3 + generator.below(12))).flatMap { _ in blocks(&generator) },
                generator.below(3) == 0 ? .landscape : .portrait)
        }
        return document(sections)
    }

    private static func text(_ generator: inout SplitMix64) -> String {
        generator.below(12) == 0 ? prose : names[generator.below(names.count)]
    }

    private static func blocks(_ generator: inout SplitMix64) -> [PaperBlock] {
        let count = 1 + generator.below(9)
        switch generator.below(9) {
        case 0: return [.heading(level: 1 + generator.below(3), text(&generator) + "."), .gap(20)]
        case 1: return [.paragraph(PaperText(text(&generator)))]
        case 2:
            return [
                .facts((0..<count).map { _ in PaperFact("Ort", text(&generator)) }, columns: 1 + generator.below(3))
            ]
        case 3: return [.rows((0..<count).map { _ in PaperFact(text(&generator), text(&generator)) })]
        case 4: return [.table(table(&generator, rows: count * 3))]
        case 5:
            return [
                .timeline(
                    (0..<count).map { _ in
                        PaperEntry(
                            from: "10:30", until: "–11:00", kind: text(&generator), title: text(&generator),
                            mark: generator.below(3) == 0 ? "neu" : "", text: text(&generator),
                            facts: [PaperFact("Ort", text(&generator))],
                            weight: [.normal, .light, .changed][generator.below(3)])
                    })
            ]
        case 6:
            return [
                .checks(
                    (0..<count).map { _ in
                        PaperCheck(when: "bis 25.06.2012", title: text(&generator), text: text(&generator))
                    })
            ]
        case 7: return [.notice([PaperText("Geändert", .strong), PaperText(text(&generator))]), .writingLines(count)]
        default: return [.together([.heading(level: 3, "Zusammen"), .figure(figure), .paragraph(PaperText("dazu"))])]
        }
    }

    static func table(_ generator: inout SplitMix64, rows: Int) -> PaperTable {
        let columns = 2 + generator.below(9)
        return PaperTable(
            (0..<columns).map { PaperTable.Column("Spalte \($0)", weight: 1 + generator.below(4)) },
            rows: (0..<rows).map { row in
                row.isMultiple(of: 7)
                    ? [PaperTable.Cell("Pause"), PaperTable.Cell([PaperText(text(&generator))], span: columns - 1)]
                    : (0..<columns).map { column in
                        column == 1
                            ? PaperTable.Cell(
                                row.isMultiple(of: 2) ? [] : [PaperText(names[generator.below(names.count)])],
                                isBox: true)
                            : PaperTable.Cell(
                                [PaperText(names[generator.below(names.count)]), PaperText("B114", .quiet)],
                                ground: column == 0 ? .accentSoft : nil)
                    }
            }, look: [.list, .grid, .form][generator.below(3)])
    }

    static let figure = PaperFigure(
        width: 200, height: 90,
        shapes: [
            .rectangle(PaperFigure.Point(0, 0), width: 200, height: 90, .ground),
            .disc(PaperFigure.Point(40, 40), radius: 8, .accent, PaperText("1")),
            .line(PaperFigure.Point(10, 80), PaperFigure.Point(90, 80), .ink, width: 1),
            .polygon([PaperFigure.Point(190, 5), PaperFigure.Point(195, 20), PaperFigure.Point(185, 20)], .ink),
            .text(PaperFigure.Point(100, 60), width: 60, PaperText("2 km")),
        ])
}

extension SplitMix64 {
    fileprivate mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
