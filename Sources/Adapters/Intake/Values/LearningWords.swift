import Domain

/// The closed lists of words in files about learning.
extension Words {
    static let attended = WordTable<AttendanceRecord.State>(
        expected: "present, excused, missing",
        [
            (.present, "present|anwesend|da|ja|j|x|yes|y|presente|asistió|sí|si"),
            (.excused, "excused|entschuldigt|e|entsch.|justificado|justificada|falta justificada"),
            (
                .missing,
                "missing|absent|fehlt|gefehlt|unentschuldigt|abwesend|nein|no|n|falta|ausente|falta injustificada"
            ),
        ])

    static let outcomes = WordTable<ExamResult.Outcome>(
        expected: "passed, failed",
        [
            (.passed, "passed|bestanden|ja|yes|pass|aprobado|aprobada|apto|apta|sí|si"),
            (
                .failed,
                "failed|nicht bestanden|durchgefallen|nein|no|fail|suspenso|suspendido|suspendida|no apto|no apta"
            ),
        ])

    static let dropReasons = WordTable<CourseExit.Reason>(
        expected: CourseExit.Reason.allCases.map(\.rawValue).joined(separator: ", "),
        [
            (.noTime, "noTime|no time|keine Zeit|Zeitmangel|falta de tiempo"),
            (
                .workHours,
                "workHours|work hours|working hours|Arbeitszeiten|Schicht|Schichten|horario de trabajo"
                    + "|turnos"
            ),
            (.tooHard, "tooHard|too hard|zu schwer|überfordert|demasiado difícil"),
            (.tooEasy, "tooEasy|too easy|zu leicht|unterfordert|demasiado fácil"),
            (.otherCourse, "otherCourse|other course|anderer Kurs|otro curso"),
            (.leftRegion, "leftRegion|left the region|weggezogen|Umzug|Wegzug|traslado|se fue"),
            (.personal, "personal|private|persönlich|privat|motivos personales"),
        ])
}
