import Calendar
import Domain
import Intake
import Testing

@Suite struct EmploymentImportTests {
    @Test("an event is read in three languages and from JSON")
    func events() throws {
        let expected = EmploymentEvent(
            applicant: ID("A-1"), vacancy: ID("V-1"), state: .employerLost,
            on: try #require(CivilDate(iso: "2013-04-15")), reason: "insolvent")
        let texts = [
            "Bewerber;Stelle;Ereignis;am;Grund\nA-1;V-1;Betrieb verloren;15.04.2013;insolvent\n",
            "candidate,job,event,date,why\nA-1,V-1,employer lost,2013-04-15,insolvent\n",
            "candidato;oferta;suceso;fecha;motivo\nA-1;V-1;empresa perdida;15/04/2013;insolvent\n",
            """
            [{"applicant":"A-1","vacancy":"V-1","state":"employerLost","on":"2013-04-15","reason":"insolvent"}]
            """,
        ]
        for text in texts {
            let result = try importer().employment([file(text)])
            #expect(result.findings.map(\.message) == [], "\(text)")
            #expect(result.values == [expected], "\(text)")
        }
    }

    @Test("every state has its own word, and the signature is no event")
    func states() throws {
        for state in EmploymentState.allCases.dropFirst() where state != .postponed {
            let result = try importer().employment([
                file("applicant,vacancy,state,on\nA,V,\(state.rawValue),2013-04-15\n")
            ])
            #expect(result.values.map(\.state) == [state])
        }
        let signed = try importer().employment([file("applicant,vacancy,state,on\nA,V,signed,2013-04-15\n")])
        #expect(signed.values == [] && signed.findings.count == 1)
    }

    @Test("a postponement says to when, and nothing else does")
    func postponed() throws {
        let text = """
            applicant,vacancy,state,on,start
            A,V,postponed,2012-08-01,
            B,V,arrived,2012-08-01,2012-09-01
            C,V,postponed,2012-08-01,2012-10-01
            """
        let result = try importer().employment([file(text)])
        #expect(result.values.map { $0.start?.iso } == ["2012-10-01"])
        #expect(
            result.findings.map { "\($0.code) \($0.field ?? "") \($0.message) \($0.hint)" } == [
                "IN053 start the first day was moved, and nothing says to when Fill in start, for example 01.10.2012.",
                "IN053 start a first day, and nothing was postponed Write the state postponed, or empty start.",
            ])
    }

    @Test("months of probation, none and as many as were agreed")
    func probation() throws {
        let text = """
            applicant,vacancy,state,signedOn,start,probationMonths
            A,V,signed,2012-07-10,2012-09-01,6
            B,V,signed,2012-07-10,2012-09-01,0
            C,V,signed,2012-07-10,2012-09-01,
            D,V,signed,2012-07-10,2012-09-01,3 Monate
            E,V,signed,2012-07-10,2012-09-01,25
            """
        let result = try importer().contracts([file(text)])
        #expect(result.values.prefix(4).map(\.probationMonths) == [6, 0, nil, 3])
        #expect(result.findings.map(\.field) == ["probationMonths"])
    }
}
