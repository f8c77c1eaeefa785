import Courses
import Domain
import FairTimetable
import Housing
import Ledger
import Placement
import Support
import Testing
import Travel

@testable import Export

@Suite struct ReasonWordsTests {
    struct Case: CustomTestStringConvertible {
        let reason: BlockingReason
        let german: String
        let spanish: String

        init(_ code: String, _ text: String, _ german: String, _ spanish: String) {
            reason = BlockingReason(code: code, resource: "", text: text)
            (self.german, self.spanish) = (german, spanish)
        }

        var testDescription: String { reason.text }
    }

    private static let cases = [
        Case(
            "count",
            "3 requests need 3 of interpreters D01, D02, there are 2 in 2012-06-25 09:00-10:00, 2012-06-26 08:00-09:00",
            "3 Gespräche brauchen 3 von: Dolmetscher D01, D02; vorhanden: 2 (25.06.2012 09:00-10:00, 26.06.2012 08:00-09:00)",
            "3 entrevistas necesitan 3 de: intérpretes D01, D02; hay 2 (25/06/2012 09:00-10:00, 26/06/2012 08:00-09:00)"
        ),
        Case(
            "employerBusy", "employer F06 is taken or at its limit at 1 of 4 possible times",
            "Betrieb F06: zu 1 von 4 möglichen Zeiten vergeben oder am Limit",
            "empresa F06: ocupado o al límite en 1 de 4 horas posibles"),
        Case(
            "conflict", "cannot be held together with R1, R2 (tables, candidateDay)",
            "kann nicht zusammen mit R1, R2 stattfinden (Tische, Gespräche je Tag)",
            "no puede celebrarse junto con R1, R2 (mesas, entrevistas por día)"),
        Case(
            "deadline", "the certificate comes after 2012-09-01, in 2 groups",
            "das Zeugnis kommt nach dem 01.09.2012 (2 Gruppen)",
            "el certificado llega después del 01/09/2012 (2 grupos)"),
        Case(
            "offerGroups", "VHS/1 is not held: there can be 1 group of VHS and no more",
            "VHS/1 findet nicht statt: möglich ist nur 1 Gruppe von VHS",
            "VHS/1 no se celebra: solo puede haber 1 grupo de VHS"),
        Case(
            "room", "9 need seats on R1 2012-08-20 from SCQ, there are 4",
            "9 brauchen Plätze in R1 20.08.2012 ab SCQ, vorhanden: 4",
            "9 necesitan plazas en R1 20/08/2012 desde SCQ, hay 4"),
        Case(
            "maxChanges", "no journey keeps \"maxChanges\" together with B002",
            "keine Reise hält zusammen mit B002 ein: Zahl der Umstiege",
            "ningún viaje cumple junto con B002: número de transbordos"),
        Case(
            "hub", "no hub is within reach of Lugo, where the journey begins",
            "kein Bahnhof oder Flughafen ist nahe genug an Lugo, wo die Reise beginnt",
            "no hay estación ni aeropuerto cerca de Lugo, donde empieza el viaje"),
        Case(
            "missed", "R7 from MAD is missed, and nothing goes on from there before the fair is over",
            "R7 ab MAD wird verpasst, und von dort geht vor dem Ende der Messe nichts weiter",
            "se pierde R7 desde MAD y de allí no sale nada antes de que acabe la feria"),
        Case(
            "conflict", "no chain of places suits every night of the household (rent, commute)",
            "keine Folge von Unterkünften passt in jeder Nacht zum Haushalt (Miete, Arbeitsweg)",
            "ninguna sucesión de alojamientos sirve al hogar todas las noches (alquiler, trayecto)"),
        Case(
            "count", "on the night of 2012-09-01 5 households need 5 homes in units A, B, which hold 3",
            "Nacht ab 01.09.2012: 5 Haushalte brauchen 5 Unterkünfte (Wohnungen A, B), vorhanden: 3",
            "noche del 01/09/2012: 5 hogares necesitan 5 viviendas (viviendas A, B), hay 3"),
        Case(
            "prefersOthers", "V2 is full with applicants it ranks at least as high: B001, B002, B003 and 4 more",
            "V2 ist voll mit Personen, die der Betrieb mindestens so gern nimmt: B001, B002, B003 und 4 weitere",
            "V2 está completo con candidatos a quienes la empresa valora al menos igual: B001, B002, B003 y 4 más"),
        Case(
            "pinned",
            "V2 would rather have A1, who is fixed elsewhere by a person, than A2, who is fixed there by a person",
            "V2 nähme lieber A1, anderswo von Hand festgelegt, als A2, dort von Hand festgelegt",
            "V2 preferiría a A1, a quien una persona fijó en otro sitio, antes que a A2, a quien una persona fijó allí"),
        Case(
            "capPerKind", "ESF has paid all that it pays for courseFee",
            "ESF hat alles gezahlt, was es für Kursgebühr zahlt",
            "ESF ya pagó todo lo que paga por Curso"),
    ]

    @Test("a reason is said with its values in German and Spanish, and in English as it was", arguments: cases)
    func said(_ row: Case) {
        #expect(Wording(language: .german).said(row.reason) == row.german)
        #expect(Wording(language: .spanish).said(row.reason) == row.spanish)
        #expect(Wording(language: .english).said(row.reason) == row.reason.text)
    }

    @Test("a reason that the table does not know stays as it was written")
    func unknown() {
        let reason = BlockingReason(code: "count", resource: "", text: "the moon is full")
        #expect(Wording(language: .german).said(reason) == "the moon is full")
    }

    @Test("no planner gives a reason that the table does not know")
    func complete() throws {
        var found: Set<String> = []
        var reasons: [BlockingReason] = []
        for seed in Tier.seeds(120, long: 3_000) {
            reasons += planned { () throws(PlanRefusal) in
                try FairPlanner.plan(FairInstances.problem(seed: seed)).unplaced.flatMap(\.reasons)
            }
            reasons += planned { () throws(PlanRefusal) in
                try CoursePlanner.plan(CourseInstances.problem(seed: seed)).unplaced.flatMap(\.reasons)
            }
            reasons += planned { () throws(PlanRefusal) in
                try TravelPlanner.plan(TravelInstances.problem(seed: seed)).unplaced.flatMap(\.reasons)
            }
            reasons += planned { () throws(PlanRefusal) in
                try HousingPlanner.plan(HousingInstances.problem(seed: seed)).unplaced.flatMap(\.reasons)
            }
            for problem in [PlacementInstances.stable(seed: seed), PlacementInstances.stableReplan(seed: seed)] {
                reasons += planned { () throws(PlanRefusal) in said(try StablePlanner.plan(problem)) }
            }
            reasons += planned { () throws(PlanRefusal) in
                said(try AssignmentPlanner.plan(PlacementInstances.assignment(seed: seed)))
            }
            reasons += planned { () throws(PlanRefusal) in
                try LedgerPlanner.plan(LedgerInstances.problem(seed: seed)).remainders.flatMap(\.reasons)
            }
        }
        for reason in reasons {
            guard let (pattern, _) = ReasonWords.find(reason) else {
                Issue.record("\(reason.code): \(reason.text)")
                continue
            }
            found.insert(pattern.english)
            for language in [DocumentLanguage.german, .spanish] {
                let text = Wording(language: language).said(reason)
                #expect(!text.contains("{"), "\(text)")
            }
        }
        // What the instances do not reach is named, so that a sentence that no planner writes any more is noticed.
        let rest = ReasonWords.patterns.map(\.english).filter { !found.contains($0) }
        print("\(reasons.count) reasons of \(found.count) sentences; not met: \(rest.count)")
        #expect(found.count >= 30)
    }

    /// Why people are where they are or nowhere, and who would rather have each other, as the page of the placement says it.
    private func said(_ plan: PlacementPlan) -> [BlockingReason] {
        plan.pairs.flatMap(\.because) + plan.unplaced.flatMap(\.reasons) + plan.instabilities.map(\.reason)
    }

    /// None of a problem whose pins are impossible together, which is refused before it is planned.
    private func planned(_ plan: () throws(PlanRefusal) -> [BlockingReason]) -> [BlockingReason] {
        do throws(PlanRefusal) { return try plan() } catch { return [] }
    }

    @Test("each sentence has its values in all three languages")
    func placeholders() {
        for pattern in ReasonWords.patterns {
            let wanted = (1...5).filter { pattern.english.contains("{\($0)}") }
            for text in [pattern.german, pattern.spanish] {
                #expect((1...5).filter { text.contains("{\($0)}") } == wanted, "\(text)")
            }
        }
    }
}
