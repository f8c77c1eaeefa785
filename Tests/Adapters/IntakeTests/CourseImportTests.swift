import Calendar
import Domain
import Intake
import Testing

@Suite struct CourseImportTests {
    @Test("a provider is read in three languages and from JSON")
    func providers() throws {
        let expected = CourseProvider(
            id: ID("VHS"), name: "Volkshochschule", zone: "Europe/Berlin", region: .bavaria, maxGroups: 3)
        let texts = [
            "id,name,zone,region,maxGroups\nVHS,Volkshochschule,Europe/Berlin,DE-BY,3\n",
            "Kursträger-ID;Sprachschule;Zeitzone;Feiertage;Gruppen höchstens\nVHS;Volkshochschule;Europe/Berlin;BY;3\n",
            "id centro;centro;zona horaria;festivos;máximo de grupos\nVHS;Volkshochschule;Europe/Berlin;de-by;3\n",
            "[{\"id\":\"VHS\",\"name\":\"Volkshochschule\",\"zone\":\"Europe/Berlin\",\"region\":\"DE-BY\",\"maxGroups\":3}]",
        ]
        for text in texts {
            let result = try importer().providers([file(text)])
            #expect(result.findings.map(\.line) == [])
            #expect(result.values == [expected], "\(text)")
        }
    }

    private var evening: CourseOffer {
        get throws {
            var offer = CourseOffer(
                id: ID("W-A2"), provider: ID("VHS"), place: "Wunsiedel", from: .a1, to: .a2,
                start: try day("2012-09-03"), latestStart: try day("2012-10-15"), startsEveryWeeks: 2, groups: 1,
                weekly: [
                    WeeklyLesson(weekday: .monday, from: try time("18:00"), to: try time("20:15")),
                    WeeklyLesson(weekday: .wednesday, from: try time("18:00"), to: try time("20:15")),
                ], units: 160,
                pauses: [
                    DaysOff(from: try day("2012-12-24"), to: try day("2013-01-06")),
                    DaysOff(from: try day("2012-10-29"), to: try day("2012-10-29")),
                ], seats: 12, minimum: 6, pricePerSeat: Cents(32_050), pricePerGroup: Cents(480_000))
            offer.exam = CourseExam(day: .afterEnd(days: 7), registrationDays: 28, resultDays: 21, resitDays: 42)
            offer.hasChildcare = true
            return offer
        }
    }

    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }
    private func time(_ text: String) throws -> LocalTime { try #require(LocalTime(text)) }

    @Test("a course is read in three languages and from JSON")
    func courses() throws {
        let texts = [
            "id,provider,place,from,to,start,latestStart,startsEveryWeeks,lessons,units,pauses,seats,minimum,"
                + "pricePerSeat,pricePerGroup,examDays,registrationDays,resultDays,resitDays,childcare\n"
                + "W-A2,VHS,Wunsiedel,A1,A2,2012-09-03,2012-10-15,2,Mon 18:00-20:15; Wed 18:00-20:15,160,"
                + "2012-12-24 to 2013-01-06; 2012-10-29,12,6,320.50,4800,7,28,21,42,yes\n",
            "Kursnummer;Kursträger;Kursort;von Niveau;bis Niveau;Kursbeginn;spätester Beginn;alle n Wochen;Unterricht;"
                + "UE;Ferien;Plätze;Mindestzahl;Preis je Platz;Preis je Gruppe;Tage bis zur Prüfung;Anmeldefrist Tage;"
                + "Tage bis zum Zeugnis;Wiederholung nach Tagen;Kinderbetreuung\n"
                + "W-A2;VHS;Wunsiedel;A1;A2;03.09.2012;15.10.2012;2;Mo 18:00-20:15 | Mittwoch 18:00-20:15;160;"
                + "24.12.2012 bis 06.01.2013 | 29.10.2012;12;6;320,50 €;4.800 €;7;28;21;42;ja\n",
            "id curso;centro;lugar;nivel de entrada;hasta nivel;comienzo;último inicio;inicio cada semanas;horario;"
                + "unidades;vacaciones;plazas;mínimo;precio por plaza;precio por grupo;días hasta el examen;"
                + "días de inscripción antes;resultado en días;repetición en días;guardería\n"
                + "W-A2;VHS;Wunsiedel;A1;A2;03/09/2012;15/10/2012;2;lunes 18:00-20:15|mié. 18:00-20:15;160;"
                + "24/12/2012 hasta 06/01/2013|29/10/2012;12;6;320,50 €;4.800,00 €;7;28;21;42;sí\n",
            """
            [{"id":"W-A2","provider":"VHS","place":"Wunsiedel","from":"A1","to":"A2","start":"2012-09-03",\
            "latestStart":"2012-10-15","startsEveryWeeks":2,"lessons":["Mo 18:00-20:15","Mi 18:00-20:15"],"units":160,\
            "pauses":["24.12.2012 bis 06.01.2013","29.10.2012"],"seats":12,"minimum":6,"pricePerSeat":32050,\
            "pricePerGroup":480000,"examDays":7,"registrationDays":28,"resultDays":21,"resitDays":42,"childcare":true}]
            """,
        ]
        for text in texts {
            let result = try importer().courses([file(text)])
            #expect(result.findings.map(\.line) == [])
            #expect(result.values == [try evening], "\(text)")
        }
    }

    @Test("individual units online")
    func individual() throws {
        let text =
            "id;provider;place;from;to;start;lessons;seats;pricePerUnit;individual;unitsPerWeek;groups\n"
            + "M;VHS;online;A2;B1;2012-09-03;Sa 9:00-12:00;1;35;ja;3;4\n"
        let result = try importer().courses([file(text)])
        #expect(result.findings.map(\.line) == [])
        let offer = try #require(result.values.first)
        #expect(offer.place == nil && offer.groups == 4)
        #expect(offer.individual == IndividualPace(unitsPerWeek: 3))
        #expect(offer.pricePerUnit == Cents(3_500))
    }

    @Test("what cannot be held is refused with the reason")
    func refused() throws {
        let text =
            "id;provider;place;from;to;start;lessons;seats;minimum;examDate;examDays\n"
            + "A;VHS;Hof;B1;A2;2012-09-03;Mo 18:00-20:15;12;;;\n"
            + "B;VHS;Hof;A1;A2;2012-09-03;Mo 18:00-18:30;12;;;\n"
            + "C;VHS;Hof;A1;A2;2012-09-03;Mo 18:00-20:15;4;6;;\n"
            + "D;VHS;Hof;A1;A2;2012-09-03;Xy 18:00-20:15;4;;;\n"
            + "E;VHS;Hof;A1;A2;2012-09-03;Mo 18:00-20:15;4;;2012-12-01;7\n"
        let result = try importer().courses([file(text)])
        #expect(result.values.isEmpty)
        #expect(result.findings.map(\.code) == ["IN053", "IN053", "IN053", "IN047", "IN053"])
        #expect(
            result.findings.map(\.message) == [
                "a course from B1 to A2 leads nowhere",
                "the lesson from 18:00 to 18:30 has no teaching unit of 45 minutes",
                "found 6, more than the 4 seats", "found no weekday with times",
                "the exam has a day and a number of days after the last lesson",
            ])
    }
}
