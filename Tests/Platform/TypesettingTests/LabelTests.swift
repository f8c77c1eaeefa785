import Testing

@testable import Typesetting

/// Labels to cut out: ten on a sheet of A4, of 90 × 54 mm.
@Suite struct LabelTests {
    private func document(_ count: Int, _ lines: [PaperText]) -> PaperDocument {
        let labels = (0..<count).map { PaperLabel(left: "Rolle", right: "N\($0)", lines: lines) }
        return ExamplePaper.document([PaperSection(.labels, runningHead: "Kopf", blocks: [.labels(labels)])])
    }

    @Test("ten stand on a sheet, and neither head nor foot", arguments: [1, 2, 9, 10, 11, 20, 21])
    func sheets(count: Int) throws {
        let layout = try Typesetter().layout(document(count, [PaperText("Ana")]))
        #expect(layout.pageCount == (count + 9) / 10)
        let texts = (0..<layout.pageCount).map { layout.frames(ofPage: $0).map(\.text) }
        #expect(texts.flatMap(\.self).filter { $0.hasPrefix("N") } == (0..<count).map { "N\($0)" })
        #expect(texts.allSatisfy { $0.count { $0.hasPrefix("N") } <= 10 && !$0.contains("Kopf") })
    }

    @Test("they stand where the cutter cuts: 15 mm from the sides and 13.5 mm from the ends of the sheet")
    func places() throws {
        let layout = try Typesetter().layout(document(10, [PaperText("Ana")]))
        let numbers = layout.frames(ofPage: 0).filter { $0.text.hasPrefix("N") }
        for (index, frame) in numbers.enumerated() {
            let (column, row) = (Double(index % 2), Double(index / 2))
            let (x, y) = (frame.x / 72 * 25.4, frame.y / 72 * 25.4)
            #expect(x > 15 + column * 90 && x < 15 + (column + 1) * 90, "\(frame)")
            #expect(y > 13.5 + row * 54 && y < 13.5 + row * 54 + 7, "\(frame)")
        }
        #expect(abs(layout.margins(ofPage: 0).side / 72 * 25.4 - 15) < 0.01)
        #expect(abs(layout.margins(ofPage: 0).end / 72 * 25.4 - 13.5) < 0.01)
    }

    @Test("long texts become smaller before they lose lines, and never reach another label")
    func fitting() throws {
        let typesetter = try Typesetter()
        let big = PaperStyle(size: 17, isBold: true, alignment: .centre)
        let short = typesetter.layout(document(1, [PaperText("Ana", big)])).frames(ofPage: 0)
        let long = typesetter.layout(document(1, [PaperText(ExamplePaper.names[1], big), PaperText("Ende")]))
        let name = try #require(long.frames(ofPage: 0).first { $0.text == ExamplePaper.names[1] })
        #expect(long.frames(ofPage: 0).contains { $0.text == "Ende" }, "nothing is lost where smaller is enough")
        #expect(name.width <= 255.12 - 18 && (short.first { $0.text == "Ana" }?.height ?? 0) > 15)
        for text in ExamplePaper.names + [ExamplePaper.prose] {
            let layout = typesetter.layout(document(12, [PaperText(text, big), PaperText(text), PaperText("Ende")]))
            for page in 0..<layout.pageCount {
                #expect(layout.faults(ofPage: page).isEmpty, "\(text.prefix(20))")
                for frame in layout.frames(ofPage: page) {
                    let row = ((frame.y - layout.margins(ofPage: page).end) / 153.07).rounded(.down)
                    #expect(frame.y + frame.height <= layout.margins(ofPage: page).end + (row + 1) * 153.08)
                }
            }
        }
    }
}
