import DayDesk
import Domain
import HTML
import HTTP
import Pipeline

/// What both sides noted of one interview; coordinators write it down for either.
enum DeskNotePage {
    static let save = RoutePattern("/desk/note/{side}")

    static func response(_ visit: Visit) throws -> Response { try page(visit, .ok, nil) }

    static func keep(_ visit: Visit) throws -> Response {
        guard let side = InterviewNote.Side(rawValue: try visit.value("side")) else { throw Turned.away(.notFound) }
        guard case .success(let scene) = try visit.scene(.note) else { return .seeOther("/desk") }
        guard let interview = interview(scene) else { throw Turned.away(.notFound) }
        let outcome = try NoteForm.save(DayInterviewKey(interview), side, visit)
        guard outcome != .kept else {
            return .seeOther(scene.address.at(interview.request).text + "&saved=1")
        }
        return try page(visit, outcome.status, nil, sent: (side, outcome))
    }

    static func page(
        _ visit: Visit, _ status: Status, _ complaint: Complaint?,
        sent: (side: InterviewNote.Side, outcome: NoteForm.Outcome)? = nil
    ) throws -> Response {
        let asked = ID<InterviewRequest>(asked(visit))
        let notes = try InterviewNote.Side.allCases.map { side in
            (side: side, kept: try visit.store.interviewNote(of: asked, side))
        }
        return try DeskFrame.page(visit, .note, status, complaint: complaint) { scene in
            guard let interview = interview(scene) else { return [Tag.p(.class("notice")) { visit[Words.noTalks] }] }
            return [
                visit.done, facts(interview, scene), Tag.p(.class("hint")) { visit[Words.notesForStaff] },
                Tag.div(.class("columns")) {
                    for (side, kept) in notes {
                        Node.section(visit[Words.note(of: side)]) {
                            if scene.isOwn {
                                form(side, kept, interview, scene, sent?.side == side ? sent?.outcome : nil)
                            } else if let kept {
                                NoteList.one(kept, visit)
                            } else {
                                Tag.p(.class("quiet")) { visit[Words.nothingNoted] }
                            }
                        }
                    }
                },
            ]
        }
    }

    private static func asked(_ visit: Visit) -> String {
        visit.request.sent("interview") ?? visit.request.asked("interview") ?? ""
    }

    private static func interview(_ scene: DeskScene) -> FairInterview? {
        scene.room.fair.plan.first { $0.request.text == asked(scene.visit) }
    }

    private static func facts(_ interview: FairInterview, _ scene: DeskScene) -> Node {
        let visit = scene.visit
        let window = scene.room.desk.window(of: interview)
        let vacancy = scene.room.desk.inputs.vacancies.first { $0.id == interview.vacancy }
        return Node.facts([
            (visit[Words.side(.applicant)], scene.name(interview.candidate)),
            (visit[Words.employer], scene.name(interview.employer)),
            (visit[Words.occupation], vacancy?.title.original),
            (visit[Words.when], window.map { "\(visit.language.date($0.date)), \($0.from)–\($0.to)" }),
            (visit[Words.table], scene.label(interview.table)),
        ])
    }

    private static func form(
        _ side: InterviewNote.Side, _ kept: KeptNote?, _ interview: FairInterview, _ scene: DeskScene,
        _ outcome: NoteForm.Outcome?
    ) -> Node {
        NoteForm(
            visit: scene.visit, side: side, action: save.address(side.rawValue), former: kept, id: side.rawValue,
            outcome: outcome,
            hidden: [("interview", interview.request.text), ("at", scene.address.rehearsed?.text ?? "")]
        ).node
    }
}
