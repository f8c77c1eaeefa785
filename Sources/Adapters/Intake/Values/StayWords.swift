import Calendar
import Domain

/// The closed lists of words in files of the stay at a fair.
extension Words {
    static let roomKinds = WordTable<RoomAllotment.Kind>(
        expected: "single, double",
        [
            (.single, "single|EZ|Einzelzimmer|single room|individual|sencilla|habitación individual"),
            (.double, "double|DZ|Doppelzimmer|Zweibettzimmer|double room|twin|doble|habitación doble"),
        ])

    static let diets = WordTable<FairNeed.Diet>(
        expected: FairNeed.Diet.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.anything, "anything|alles|keine Einschränkung|everything|todo|sin restricciones"),
            (.vegetarian, "vegetarian|vegetarisch|vegetariano|vegetariana"),
            (.vegan, "vegan|vegano|vegana"), (.halal, "halal"), (.kosher, "kosher|koscher"),
            (.glutenFree, "glutenFree|glutenfrei|gluten-free|gluten free|sin gluten|celíaco|celíaca"),
            (.lactoseFree, "lactoseFree|laktosefrei|lactose-free|lactose free|sin lactosa"),
            (.nutFree, "nutFree|ohne Nüsse|nussfrei|nut-free|without nuts|sin frutos secos"),
            (.diabetic, "diabetic|Diabetes|für Diabetiker|diabético|diabética"),
        ])

    static let signLanguages = WordTable<FairNeed.SignLanguage>(
        expected: FairNeed.SignLanguage.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.dgs, "DGS|Deutsche Gebärdensprache|German Sign Language"),
            (.lse, "LSE|Lengua de Signos Española|Spanish Sign Language|Spanische Gebärdensprache"),
            (.lsc, "LSC|Llengua de Signes Catalana|Lengua de Signos Catalana"),
            (.lis, "LIS|Lingua dei Segni Italiana|Italienische Gebärdensprache"),
            (.lgp, "LGP|Língua Gestual Portuguesa|Portugiesische Gebärdensprache"),
            (.international, "IS|International Sign|internationale Gebärden|signos internacionales"),
        ])
}

/// Reads a stop of a bus.
enum StopText {
    private static let venue: Set<String> = ["venue", "messe", "messegelande", "fair", "feria", "recinto"]

    /// `H1 08:05`; the venue has words of its own.
    static func stop(_ text: String) -> Parsed<ShuttleRun.Stop> {
        let words = text.split(separator: " ").map(String.init)
        guard words.count >= 2, let last = words.last else { return refused }
        let place = words.dropLast().joined(separator: " ")
        return WindowText.time(last).map { time in
            ShuttleRun.Stop(
                venue.contains(folded(place)) ? .venue : .hotel(ID(IDText.normalised(place))), at: time)
        }
    }

    private static var refused: Parsed<ShuttleRun.Stop> {
        .refused(
            ValueProblem(
                .notAWindow, "found no stop with its time", hint: "Write H1 08:05, or Messe 08:25 for the venue."))
    }
}
