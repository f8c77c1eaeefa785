import Domain

extension Words {
    static let documentKinds = WordTable<DocumentKind>(
        expected: DocumentKind.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (
                .identity,
                "identity|Ausweis|Personalausweis|Reisepass|Pass|identity card|passport|DNI|pasaporte"
                    + "|documento de identidad"
            ),
            (
                .permit,
                "permit|Visum|Aufenthaltstitel|Arbeitserlaubnis|visa|residence title|visado|permiso de residencia"
            ),
            (
                .recognition,
                "recognition|Anerkennungsbescheid|Anerkennung|recognition notice|reconocimiento|homologación"
            ),
            (
                .licence,
                "licence|license|Berufserlaubnis|Approbation|licence to practise|licencia profesional|colegiación"
            ),
            (.qualification, "qualification|Zeugnis|Zeugnisse|Diplom|Abschlusszeugnis|diploma|degree|título|títulos"),
            (
                .languageCertificate,
                "languageCertificate|Sprachzertifikat|Sprachnachweis|language certificate|certificado de idioma"
            ),
            (
                .healthInsurance,
                "healthInsurance|Krankenversicherung|Versicherung|EHIC|health insurance|seguro médico"
                    + "|seguro de enfermedad|tarjeta sanitaria"
            ),
            (.terms, "terms|Vertragsbedingungen|Nachweis|Nachweis NachwG|written terms|condiciones de trabajo"),
            (
                .noFee,
                "noFee|Erklärung keine Gebühr|keine Vermittlungsgebühr|no fee|no fee statement"
                    + "|declaración sin pago|sin pago"
            ),
            (
                .homeCheck,
                "homeCheck|Unterkunft geprüft|Unterkunftsprüfung|Wohnungsprüfung|home check|home seen"
                    + "|alojamiento revisado"
            ),
            (.pickup, "pickup|Abholung|Abholung zugesagt|pickup promised|recogida"),
            (
                .coursePlace,
                "coursePlace|Kursplatz|Kursplatz bezahlt|course place|course place paid|plaza en el curso"
            ),
            (.funding, "funding|Förderzusage|Förderung|Bewilligung|funding approval|ayuda|subvención"),
            (.measles, "measles|Masernschutz|Masern|Masernimpfung|measles proof|sarampión|vacuna del sarampión"),
            (
                .foodInstruction,
                "foodInstruction|Erstbelehrung|Gesundheitszeugnis|food instruction|carné de manipulador"
                    + "|manipulador de alimentos"
            ),
            (
                .drivingLicence,
                "drivingLicence|Führerschein|Fahrerlaubnis|driving licence|driver's license|permiso de conducir"
            ),
            (
                .conduct,
                "conduct|Führungszeugnis|Unbedenklichkeitsbescheinigung|certificate of conduct|good standing"
                    + "|antecedentes penales"
            ),
            (.medical, "medical|ärztliches Zeugnis|Gesundheitsattest|medical certificate|certificado médico"),
            (
                .birthCertificate,
                "birthCertificate|Geburtsurkunde|Geburtsurkunden|birth certificate|partida de nacimiento"
            ),
            (
                .marriageCertificate,
                "marriageCertificate|Heiratsurkunde|Eheurkunde|marriage certificate|certificado de matrimonio"
                    + "|libro de familia"
            ),
        ])

    static let documentStatuses = WordTable<PersonDocument.Status>(
        expected: PersonDocument.Status.sayable.map(\.rawValue).joined(separator: ", "),
        [
            (.needed, "needed|nötig|fehlt|wird gebraucht|missing|falta|necesario"),
            (.asked, "asked|angefordert|angefragt|beantragt|asked for|requested|solicitado|pedido"),
            (.received, "received|vorhanden|erhalten|liegt vor|erteilt|there|recibido|concedido"),
            (.translated, "translated|übersetzt|traducido"),
            (.certified, "certified|beglaubigt|compulsado|legalizado"),
            (.filed, "filed|eingereicht|abgelegt|abgegeben|presentado|archivado"),
            (.refused, "refused|abgelehnt|verweigert|rejected|denegado|rechazado"),
            (.expired, "expired|abgelaufen|caducado"),
        ])

    static let documentActors = WordTable<ChecklistLine.Actor>(
        expected: ChecklistLine.Actor.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.person, "person|Person|Bewerber|Bewerberin|candidate|applicant|candidato|candidata|persona"),
            (.employer, "employer|Betrieb|Arbeitgeber|Firma|company|empresa"),
            (.guide, "guide|Lotse|Lotsin|guía|acompañante"),
            (.municipality, "municipality|Gemeinde|Stadt|Kommune|Landratsamt|town|municipio|ayuntamiento"),
            (.provider, "provider|Kursträger|Sprachschule|Träger|school|escuela|academia"),
            (.agency, "agency|Agentur|Koordination|Koordinatorin|Koordinator|coordinator|agencia|coordinación"),
        ])
}
