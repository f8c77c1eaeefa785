import Support
import Typesetting

extension PaperLayout {
    /// What is wrong with a page's texts.
    func faults(ofPage page: Int) -> [String] {
        let texts = frames(ofPage: page).map {
            Placed(x: $0.x, y: $0.y, width: $0.width, height: $0.height, text: $0.text)
        }
        return Placed.faults(texts, page: size(ofPage: page), margins: margins(ofPage: page))
    }
}
