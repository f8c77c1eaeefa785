import Calendar

/// The survey that came before a sample's campaign.
struct SurveyRecipe: Sendable {
    /// Days on which firms answered.
    let days: [CivilDate]
    /// Why a firm says "später" or "nein".
    let reasons = [
        "später": ["Auftragslage noch offen", "Umbau bis zum Sommer", "Nachfolge wird gerade geregelt"],
        "nein": ["kein Bedarf", "sucht nur in der Region", "Betreuung nicht leistbar"],
    ]
}
