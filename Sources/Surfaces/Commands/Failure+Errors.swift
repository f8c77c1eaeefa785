import Catalogue
import Foundation

extension Failure {
    /// The failure that an error of a lower module amounts to.
    init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as CatalogueError:
            self.init(
                code: "CL090", message: "the built-in table \(error.file) is damaged: \(error.message)",
                hint: "build or install Lotse anew")
        default:
            self.init(
                code: "CL099", message: (error as NSError).localizedDescription,
                hint: "report this with the command that you typed")
        }
    }
}
