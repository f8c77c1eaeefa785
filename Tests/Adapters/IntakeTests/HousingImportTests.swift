import Calendar
import Domain
import Intake
import Testing

@Suite struct HousingImportTests {
    private var family: HouseholdRequest {
        get throws {
            var request = HouseholdRequest(
                id: ID("H-01"), applicants: [ID("B003"), ID("B007")], furtherAdults: 1, children: 1, youngChildren: 2,
                infants: 1)
            request.followOn = .on(try #require(CivilDate(iso: "2012-12-01")))
            request.maxRent = Cents(42_050)
            request.support = Cents(8_000)
            request.permanentBy = CivilDate(iso: "2012-11-01")
            request.maxMoves = 1
            request.needs = [.stepFree, .lockable, .pets, .furnished]
            request.needsTitleSpace = true
            request.sharesRoom = true
            request.group = "G1"
            request.acceptsGroups = ["G1", "G2"]
            request.near = [ID("B017")]
            request.wishesGroupNear = true
            request.wishesOwnRoom = true
            request.hasBicycle = false
            request.hasCar = true
            return request
        }
    }

    @Test("a household is read in three languages and from JSON")
    func households() throws {
        let texts = [
            "id,applicants,furtherAdults,children,youngChildren,infants,followOn,maxRent,support,permanentBy,maxMoves,"
                + "stepFree,lockable,pets,furnished,titleSpace,sharesRoom,group,acceptsGroups,near,groupNear,ownRoom,"
                + "bicycle,car\n"
                + "H-01,B003; B007,1,1,2,1,2012-12-01,420.50,80,2012-11-01,1,yes,yes,yes,yes,yes,yes,G1,G1; G2,B017,"
                + "yes,yes,no,yes\n",
            "Haushalt;Bewerber;weitere Erwachsene;Kinder ab 6;Kinder unter 6;Kinder unter 2;Familie folgt am;"
                + "Warmmiete höchstens;Zuschuss;dauerhaft ab;Umzüge höchstens;barrierefrei;abschließbar;Haustier;"
                + "möbliert;Wohnraumnachweis;teilt Zimmer;Gruppe;teilt Zimmer mit;nahe bei;Gruppe in der Nähe;"
                + "eigenes Zimmer gewünscht;Fahrrad;Auto\n"
                + "H-01;B003, B007;1;1;2;1;01.12.2012;420,50 €/Monat;80 €;01.11.2012;1;ja;ja;ja;ja;ja;ja;G1;G1, G2;"
                + "B017;ja;ja;nein;ja\n",
            "hogar;candidatos;otros adultos;niños desde 6;niños menores de 6;bebés;la familia llega el;"
                + "alquiler máximo;ayuda al alquiler;vivienda definitiva desde;mudanzas como máximo;accesible;"
                + "con cerradura;mascota;amueblado;espacio para residencia;comparte habitación;grupo;"
                + "comparte con grupos;cerca de;grupo cerca;prefiere habitación propia;bicicleta;coche\n"
                + "H-01;B003|B007;1;1;2;1;01/12/2012;420,50 €;80;01/11/2012;1;sí;sí;sí;sí;sí;sí;G1;G1|G2;B017;sí;sí;"
                + "no;sí\n",
            """
            [{"id":"H-01","applicants":["B003","B007"],"furtherAdults":1,"children":1,"youngChildren":2,"infants":1,\
            "followOn":"2012-12-01","maxRent":42050,"support":8000,"permanentBy":"2012-11-01","maxMoves":1,\
            "stepFree":true,"lockable":true,"pets":true,"furnished":true,"titleSpace":true,"sharesRoom":true,\
            "group":"G1","acceptsGroups":["G1","G2"],"near":["B017"],"groupNear":true,"ownRoom":true,"bicycle":false,\
            "car":true}]
            """,
        ]
        for text in texts {
            let result = try importer().households([file(text)])
            #expect(result.findings.map(\.line) == [])
            #expect(result.values == [try family], "\(text)")
        }
    }

    @Test("what is not said of a household means the least")
    func bareHousehold() throws {
        let result = try importer().households([file("id;applicants\nH-01;B003\n")])
        #expect(result.findings.map(\.line) == [])
        #expect(result.values == [HouseholdRequest(id: ID("H-01"), applicants: [ID("B003")])])
        #expect(result.values.first?.hasBicycle == true && result.values.first?.acceptsGroups == nil)
    }

    private var room: RoomOffer {
        get throws {
            var offer = RoomOffer(
                unit: ID("ALTSTADT-4"), room: ID("2"), letting: .rooms,
                place: try #require(
                    try importer().units([file("unit;letting;place;area\nX;flat;Wunsiedel;20\n")]).values.first
                )
                .place, area: 1_850, adultBeds: 2, childBeds: 1, cots: 1, isLockable: false, isStepFree: true,
                rent: Cents(28_000), utilities: Cents(7_050), deposit: Cents(56_000), conversionCost: Cents(2_400_000))
            offer.terms.address = "Musterstraße 4"
            offer.terms.point = GeoPoint(latitudeMicrodegrees: 50_037_400, longitudeMicrodegrees: 11_999_100)
            offer.terms.quarter = "Altstadt"
            offer.terms.isPermanent = false
            offer.terms.isFurnished = true
            offer.terms.allowsPets = false
            offer.terms.isShared = true
            offer.terms.livingArea = 6_200
            offer.terms.from = CivilDate(iso: "2012-08-01")
            offer.terms.until = CivilDate(iso: "2013-02-28")
            offer.terms.period = .month
            offer.terms.landlord = "Stadt Musterhausen"
            offer.terms.landlordContact = "09232 5550100"
            offer.terms.monthsOfLife = 120
            return offer
        }
    }

    @Test("a room is read in three languages and from JSON")
    func units() throws {
        let texts = [
            "unit,room,letting,place,address,coordinates,quarter,term,from,until,area,livingArea,adultBeds,childBeds,"
                + "cots,lockable,stepFree,furnished,pets,shared,rent,utilities,deposit,per,landlord,landlordContact,"
                + "conversionCost,monthsOfLife\n"
                + "ALTSTADT-4,2,room,Wunsiedel,Musterstraße 4,\"50.0374, 11.9991\",Altstadt,temporary,2012-08-01,"
                + "2013-02-28,18.5,62,2,1,1,no,yes,yes,no,yes,280,70.50,560,month,Stadt Musterhausen,09232 5550100,"
                + "24000,120\n",
            "Einheit;Zimmer;Art;Ort;Straße;Koordinaten;Viertel;Dauer;frei ab;frei bis;Zimmerfläche;Wohnfläche;Betten;"
                + "Kinderbetten;Gitterbetten;abschließbar;barrierefrei;möbliert;Haustiere erlaubt;mehrere Haushalte;"
                + "Kaltmiete;Nebenkosten;Kaution;Miete je;Vermieter;Telefon Vermieter;Umbaukosten;Nutzung in Monaten\n"
                + "ALTSTADT-4;2;Zimmer;Wunsiedel;Musterstraße 4;50,0374; 11,9991;Altstadt;vorübergehend;01.08.2012;28.02.2013;"
                + "18,5 m²;62 qm;2;1;1;nein;ja;ja;nein;ja;280 €/Monat;70,50 €;560 €;Monat;Stadt Musterhausen;"
                + "09232 5550100;24.000 €;120 Monate\n",
            "vivienda;habitación;tipo;localidad;calle;coordenadas;barrio;duración;libre desde;libre hasta;superficie;"
                + "superficie total;camas;camas de niño;cunas;con cerradura;accesible;amueblada;admite animales;"
                + "compartido;alquiler;gastos;fianza;periodo;arrendador;teléfono del arrendador;coste de reforma;"
                + "meses de uso\n"
                + "ALTSTADT-4;2;habitación;Wunsiedel;Musterstraße 4;50.0374 11.9991;Altstadt;temporal;01/08/2012;28/02/2013;"
                + "18,50;62;2;1;1;no;sí;sí;no;sí;280;70,50;560;mes;Stadt Musterhausen;09232 5550100;24.000;120\n",
            """
            [{"unit":"ALTSTADT-4","room":"2","letting":"room","place":"Wunsiedel","address":"Musterstraße 4",\
            "coordinates":"50.0374,11.9991","quarter":"Altstadt","term":"temporary","from":"2012-08-01",\
            "until":"2013-02-28","area":"18.5","livingArea":62,"adultBeds":2,"childBeds":1,"cots":1,"lockable":false,\
            "stepFree":true,"furnished":true,"pets":false,"shared":true,"rent":28000,"utilities":7050,"deposit":56000,\
            "per":"month","landlord":"Stadt Musterhausen","landlordContact":"09232 5550100","conversionCost":2400000,\
            "monthsOfLife":120}]
            """,
        ]
        for text in texts {
            let text = text.replacing("50,0374; 11,9991", with: "\"50,0374; 11,9991\"")
            let result = try importer().units([file(text)])
            #expect(result.findings.map(\.line) == [])
            #expect(result.values == [try room], "\(text)")
        }
    }

    @Test(
        "coordinates are read as maps show them, to the millionth of a degree",
        arguments: [
            ("50.0374, 11.9991", 50_037_400, 11_999_100), ("50,0374; 11,9991", 50_037_400, 11_999_100),
            ("50.0374 11.9991", 50_037_400, 11_999_100), ("50.0374,11.9991", 50_037_400, 11_999_100),
            ("-33.4489, -70.66931234", -33_448_900, -70_669_312), ("50 | 12", 50_000_000, 12_000_000),
        ])
    func coordinates(text: String, latitude: Int32, longitude: Int32) throws {
        let table = "unit;letting;place;area;coordinates\nX;flat;Wunsiedel;20;\"\(text)\"\n"
        let point = try #require(try importer().units([file(table)]).values.first).terms.point
        #expect(point == GeoPoint(latitudeMicrodegrees: latitude, longitudeMicrodegrees: longitude))
    }

    @Test("a flat in one row has the unit's name")
    func flat() throws {
        let result = try importer().units([file("unit;letting;place;area;adultBeds\nW1;Wohnung;Wunsiedel;62;3\n")])
        #expect(result.values.map(\.id.text) == ["W1/W1"])
        #expect(result.values.first?.letting == .whole)
    }

    @Test("what cannot be kept is refused with the exact reason")
    func refused() throws {
        let households =
            "id;applicants;children;followOn;followAfterDays;near\n"
            + "H1;B1; B1;;;;\nH2;B2;;2012-12-01;;\nH3;B3;1;2012-12-01;30;\nH4;B4;;;;B4\nH5;;;;;\n"
        let quoted = households.replacing("B1; B1", with: "\"B1; B1\"")
        let first = try importer().households([file(quoted)])
        #expect(first.values.isEmpty)
        #expect(first.findings.map(\.code) == ["IN053", "IN053", "IN053", "IN053", "IN020"])
        #expect(
            first.findings.map(\.message) == [
                "an applicant stands twice in the household",
                "the family follows later, yet the household has nobody but applicants",
                "the family follows on a day and after a number of days",
                "the wish names somebody twice or of the household itself",
                "nothing is given for applicants, which every row needs",
            ])
        let units =
            "unit;letting;place;area;rent;deposit;from;until;coordinates;term\n"
            + "U1;room;Wunsiedel;14;200;601;;;;\nU2;room;Wunsiedel;14;;;2012-09-01;2012-09-01;;\nU3;tent;Wunsiedel;14;;;;;;\n"
            + "U4;room;Wunsiedel;14;;;;;95.1, 12;\nU5;room;Wunsiedel;14;;;;;;for now\nU6;room;Wunsiedel;0;;;;;;\n"
        let second = try importer().units([file(units)])
        #expect(second.values.isEmpty)
        #expect(second.findings.map(\.code) == ["IN053", "IN053", "IN039", "IN024", "IN039", "IN025"])
        #expect(
            second.findings.map(\.message) == [
                "found 60100 cents, more than three net rents (60000)",
                "2012-09-01 is not after 2012-09-01: there is no night between them",
                "found a word outside the list", "found no latitude and longitude", "found a word outside the list",
                "the number is outside 1 to 2000",
            ])
        #expect(second.findings.map(\.field) == ["deposit", "until", "letting", "coordinates", "term", "area"])
    }

    @Test("rows of a unit are put together; what stands on one of them is said of all")
    func offers() throws {
        let text =
            "unit;room;letting;place;area;livingArea;adultBeds;rent;utilities;deposit;term;stepFree;conversionCost\n"
            + "W1;a;flat;Wunsiedel;18;62;2;400;120;900;permanent;;10000\nW1;b;flat;Wunsiedel;12;;1;;;;;yes;5000\n"
            + "P1;1;room;Wunsiedel;14;;1;250;50;;;;\nP1;2;room;Wunsiedel;20;;2;300;60;600;temporary;;\n"
        let (offers, contradictions) = HomeOffer.offers(of: try importer().units([file(text)]).values)
        #expect(contradictions.isEmpty)
        let flat = try #require(offers.last)
        #expect(offers.map(\.unit.id.text) == ["P1", "W1"])
        #expect(flat.unit.area == 6_200 && flat.unit.isPermanent && flat.unit.isStepFree && !flat.unit.isShared)
        #expect(
            flat.unit.price
                == HousingPrice(rent: Cents(40_000), utilities: Cents(12_000), deposit: Cents(90_000)))
        #expect(flat.unit.rooms.map(\.adultBeds) == [2, 1] && flat.unit.rooms.allSatisfy { $0.price == nil })
        #expect(flat.conversionCost == Cents(1_500_000) && flat.isPlanned)
        let pension = try #require(offers.first)
        #expect(pension.unit.price == nil && pension.unit.area == 3_400 && pension.unit.isShared && !pension.isPlanned)
        #expect(pension.unit.rooms.map { $0.price?.rent } == [Cents(25_000), Cents(30_000)])
    }

    @Test("rows of a unit that say different things of it contradict each other")
    func contradictions() throws {
        let text =
            "unit;room;letting;place;area;term;from;landlord\n"
            + "P1;1;room;Wunsiedel;14;temporary;2012-09-01;\nP1;2;bed;Selb;20;permanent;2012-10-01;A\nP1;3;room;Wunsiedel;9;;;A\n"
        let (offers, contradictions) = HomeOffer.offers(of: try importer().units([file(text)]).values)
        #expect(offers.count == 1)
        #expect(contradictions.map(\.column) == ["letting", "place", "from", "permanent"])
    }
}
