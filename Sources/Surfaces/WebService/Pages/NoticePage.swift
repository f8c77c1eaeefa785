import Domain
import Export
import HTML
import HTTP

/// A page that says why there is nothing else to see, and what to do.
enum NoticePage {
    static let staleForm = LocalText.say(
        "Das Formular ist zu alt oder kam nicht von unserer Seite. Bitte laden Sie die Seite neu und versuchen es noch einmal.",
        "The form is too old or did not come from our page. Please load the page again and try once more.",
        "El formulario es antiguo o no procede de nuestra página. Recargue la página e inténtelo de nuevo.")

    /// Somebody else held the file for longer than a visit waits.
    static let fileIsHeld = LocalText.say(
        "Jemand anders schreibt gerade in die Datei. Es wurde nichts geändert. Bitte gehen Sie zurück und versuchen es gleich noch einmal.",
        "Somebody else is writing to the file. Nothing was changed. Please go back and try again in a moment.",
        "Otra persona está escribiendo en el archivo. No se ha cambiado nada. Vuelva atrás e inténtelo de nuevo en un momento."
    )

    static let refusedTitle = LocalText.say("Das ging nicht", "This was not done", "No se ha podido hacer")

    static let nothingChanged = LocalText.say(
        "Etwas ist nicht mehr so, wie die Seite es zeigte. Es wurde nichts geändert. Bitte laden Sie die Seite neu.",
        "Something is not as the page showed it any more. Nothing was changed. Please load the page again.",
        "Algo ya no es como lo mostraba la página. No se ha cambiado nada. Recargue la página.")

    static func response(_ status: Status, _ language: DocumentLanguage, _ hint: LocalText? = nil) -> Response {
        let (title, usual) = texts(status)
        let page = Page(
            language: language.rawValue, title: "\(title.text(in: language.code)) – Lotse",
            heading: title.text(in: language.code), skip: Words.skip.text(in: language.code),
            styles: .linked(StyleSheetPage.address)
        ) {
            Tag.div(.class("masthead")) { Tag.span(.class("brand")) { "Lotse" } }
        } content: {
            Tag.p { (hint ?? usual).text(in: language.code) }
            Tag.p { Tag.a(.href("/")) { NoticePage.back.text(in: language.code) } }
        }
        return Response(status, type: "text/html; charset=utf-8", page.bytes)
    }

    private static let back = LocalText.say("Zum Anfang", "To the start", "Al inicio")

    private static func texts(_ status: Status) -> (LocalText, LocalText) {
        switch status {
        case .forbidden:
            (
                .say("Das ist nicht für Sie", "This is not for you", "Esto no es para usted"),
                .say(
                    "Ihr Zugang öffnet diese Seite nicht.", "Your access does not open this page.",
                    "Su acceso no abre esta página.")
            )
        case .notFound, .gone, .methodNotAllowed:
            (
                .say("Diese Seite gibt es nicht", "There is no such page", "Esta página no existe"),
                .say(
                    "Prüfen Sie die Adresse, oder gehen Sie zum Anfang zurück.",
                    "Check the address, or go back to the start.", "Compruebe la dirección o vuelva al inicio.")
            )
        case .contentTooLarge:
            (
                .say("Das ist zu viel auf einmal", "This is too much at once", "Es demasiado de una vez"),
                .say("Bitte schicken Sie weniger.", "Please send less.", "Envíe menos datos.")
            )
        case .tooManyRequests: (.say("Bitte warten", "Please wait", "Espere, por favor"), Words.tooManyLogins)
        case .serverError, .unavailable:
            (
                .say("Das hat nicht geklappt", "This did not work", "No ha funcionado"),
                .say(
                    "Der Fehler liegt bei uns und steht im Protokoll des Dienstes. Bitte versuchen Sie es gleich noch einmal.",
                    "The fault is ours and stands in the service's log. Please try again in a moment.",
                    "El fallo es nuestro y está en el registro. Inténtelo de nuevo en un momento.")
            )
        case .conflict: (refusedTitle, nothingChanged)
        case .ok, .created, .noContent, .seeOther, .notModified, .badRequest, .unauthorized,
            .preconditionFailed, .unsupportedMediaType, .unprocessable, .preconditionRequired:
            (
                .say("Das konnten wir nicht lesen", "We could not read this", "No pudimos leer esto"),
                .say(
                    "Bitte gehen Sie zurück und füllen das Formular noch einmal aus.",
                    "Please go back and fill in the form again.", "Vuelva atrás y rellene el formulario otra vez.")
            )
        }
    }
}
