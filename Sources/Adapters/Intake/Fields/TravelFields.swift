extension Schema {
    /// Stations, airports and bus stops.
    package static let hubs = Schema(
        "hubs",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Kürzel|Bahnhof-ID", en: "hub id|code|number",
                es: "código|id estación|número", "STR"),
            FieldSpec(
                .name, "name", .text, required: true, de: "Bahnhof|Flughafen|Haltestelle|Bezeichnung",
                en: "station|airport|stop", es: "nombre|estación|aeropuerto|parada", "Stuttgart Flughafen"),
            FieldSpec(
                .place, "place", .place, de: "Ort|Stadt", en: "town|city",
                es: "lugar|localidad|ciudad", "Stuttgart"),
            FieldSpec(
                .coordinates, "coordinates", .coordinates, de: "Koordinaten|Lage", en: "position|lat lon",
                es: "coordenadas|posición", "48.6899, 9.2220"),
            FieldSpec(
                .zone, "zone", .zone, required: true, de: "Zeitzone", en: "time zone|timezone", es: "zona horaria|huso",
                "Europe/Berlin"),
            FieldSpec(
                .reachKm, "reachKm", .number, de: "Einzugsgebiet km|Umkreis km|Umkreis", en: "reach km|radius km",
                es: "radio km|alcance km", "20"),
            FieldSpec(
                .fetchKm, "fetchKm", .number, de: "Abholung bis km|Abholung km", en: "pickup km|fetched within km",
                es: "recogida hasta km|recogida km", "150"),
            FieldSpec(
                .meetingPoint, "meetingPoint", .text, de: "Treffpunkt", en: "meeting point", es: "punto de encuentro",
                "Ankunft Terminal 1, beim Informationsschalter"),
            FieldSpec(
                .feedStops, "feedStops", .feedStops, de: "Haltestellen im Fahrplan|GTFS-Halte",
                en: "timetable stops|gtfs stops|feed stops", es: "paradas del horario|paradas gtfs",
                "rail/8000096; bus~400"),
        ])

    /// Flights, trains and buses.
    package static let connections = Schema(
        "connections",
        [
            FieldSpec(
                .id, "id", .id, required: true, de: "Nr|Kennung|Verbindung|Verbindungs-ID", en: "connection id|number",
                es: "código|id conexión|número", "SCQ-STR"),
            FieldSpec(
                .line, "line", .text, de: "Linie|Flugnummer|Zugnummer|Zug", en: "flight|train|flight number",
                es: "línea|vuelo|tren|número de vuelo", "XG 4711"),
            FieldSpec(
                .mode, "mode", .mode, required: true, de: "Verkehrsmittel|Art", en: "means|kind",
                es: "medio|medio de transporte", "Flug"),
            FieldSpec(
                .hubFrom, "from", .id, required: true, de: "von|ab Ort|Start", en: "origin|from hub",
                es: "desde|origen",
                "SCQ"),
            FieldSpec(
                .hubTo, "to", .id, required: true, de: "nach|an Ort|Ziel", en: "destination|to hub",
                es: "hasta|destino",
                "STR"),
            FieldSpec(
                .departs, "departs", .serviceTime, required: true, de: "Abfahrt|Abflug|ab", en: "departure|leaves",
                es: "salida|hora de salida", "11:10"),
            FieldSpec(
                .arrives, "arrives", .serviceTime, required: true, de: "Ankunft|an", en: "arrival",
                es: "llegada|hora de llegada", "13:45"),
            FieldSpec(
                .weekdays, "days", .weekdays, de: "Verkehrstage|Wochentage|Tage", en: "weekdays|days of the week",
                es: "días|días de la semana", "Mo-Fr, So"),
            FieldSpec(
                .validFrom, "validFrom", .date, de: "gültig ab|gültig von|Fahrplan ab", en: "valid from|first day",
                es: "válido desde|desde el día", "01.08.2012"),
            FieldSpec(
                .validTo, "validTo", .date, de: "gültig bis|Fahrplan bis", en: "valid to|valid until|last day",
                es: "válido hasta|hasta el día", "30.09.2012"),
            FieldSpec(
                .serviceDates, "dates", .dates, de: "Datum|Termine|Tag", en: "date|on dates", es: "fecha|fechas",
                "24.08.2012; 31.08.2012"),
            FieldSpec(
                .every, "every", .minutes, de: "Takt|alle Minuten|Takt Minuten", en: "interval|every minutes",
                es: "frecuencia|cada minutos", "60"),
            FieldSpec(
                .until, "until", .serviceTime, de: "letzte Abfahrt|Takt bis", en: "last departure|interval until",
                es: "última salida", "22:10"),
            FieldSpec(
                .price, "price", .price, de: "Preis|Fahrpreis|Flugpreis", en: "fare|ticket",
                es: "precio|tarifa|billete",
                "79 €"),
            FieldSpec(
                .km, "km", .number, de: "Kilometer|Entfernung km", en: "kilometres|distance km",
                es: "kilómetros|distancia km", "64"),
            FieldSpec(.seats, "seats", .number, de: "Plätze|Sitzplätze", en: "places", es: "plazas|asientos", "20"),
            FieldSpec(
                .childSeats, "childSeats", .number, de: "Kindersitze", en: "child seats", es: "sillas infantiles", "2"),
            FieldSpec(
                .luggage, "luggage", .number, de: "Gepäck|Gepäckstücke", en: "bags|pieces of luggage",
                es: "equipaje|maletas", "20"),
            FieldSpec(
                .wheelchairs, "wheelchairs", .number, de: "Rollstühle|Rollstuhlplätze", en: "wheelchair places",
                es: "sillas de ruedas", "1"),
            FieldSpec(.pets, "pets", .number, de: "Haustiere|Tiere", en: "animals", es: "mascotas|animales", "1"),
            FieldSpec(
                .groupFrom, "groupFrom", .number, de: "Gruppe ab|Gruppenpreis ab Personen", en: "group from people",
                es: "grupo desde personas|grupo desde", "6"),
            FieldSpec(
                .groupDiscount, "groupDiscount", .percent, de: "Gruppenrabatt|Gruppenrabatt Prozent",
                en: "group discount percent", es: "descuento de grupo", "30 %"),
            FieldSpec(
                .nameChangeDays, "nameChangeDays", .number, de: "Namensänderung bis Tage vorher|Namensänderung Tage",
                en: "name change until days before|name change days", es: "cambio de nombre días antes", "3"),
        ])
}
