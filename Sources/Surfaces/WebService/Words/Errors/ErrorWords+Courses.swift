extension ErrorWords {
    /// What keeps courses from being planned: offers, learners, and what people fixed.
    static let courseProblems: [Sentence] = offers + lessons + learners + fixedGroups

    private static let offers = [
        Sentence("A0 is no level that a step leads to", "Zu A0 führt kein Kurs."),
        Sentence("write the level reached, from A1 upwards", "Bitte die erreichte Stufe nennen, ab A1."),
        Sentence("{1} groups are held, there can be {2}", "Es laufen {1#} Gruppen, möglich sind {2#}."),
        Sentence(
            "write at most {1}, or more groups into the offer",
            "Bitte höchstens {1#} angeben, oder beim Kurs mehr Gruppen vorsehen."),
        Sentence("found {1}, more than the {2} seats", "Angegeben sind {1#}, mehr als die {2#} Plätze."),
        Sentence(
            "let the minimum be at most the seats", "Bitte die Mindestzahl höchstens so hoch setzen wie die Plätze."),
        Sentence(
            "found {1}, individual units have one seat", "Angegeben sind {1#}; Einzelunterricht hat einen Platz."),
        Sentence(
            "write 1, and the number of learners as \"groups\"",
            "Bitte einen Platz angeben, und die Zahl der Lernenden als Zahl der Gruppen."),
        Sentence("a course from {1} to {2} leads nowhere", "Ein Kurs von {1} nach {2} führt nicht weiter."),
        Sentence("let \"to\" be above \"from\"", "Bitte als Ziel eine höhere Stufe nennen."),
        Sentence(
            "its teaching units are not given, and a step to {1} is not in the steps",
            "Die Zahl der Unterrichtseinheiten fehlt, und für die Stufe {1} ist keine hinterlegt."),
        Sentence(
            "add \"units\", or the missing steps",
            "Bitte die Unterrichtseinheiten des Kurses ergänzen, oder die der fehlenden Stufen."),
        Sentence("{1} is before the start on {2}", "Der {1@} liegt vor dem Beginn am {2@}."),
        Sentence("let it be the same day or a later one", "Bitte denselben Tag oder einen späteren nennen."),
        Sentence(
            "individual units begin when the learner has time",
            "Einzelunterricht beginnt, sobald die lernende Person Zeit hat."),
        Sentence("leave it out", "Bitte weglassen."),
        Sentence("the offer stands for more than 400 groups", "Der Kurs stünde für mehr als 400 Gruppen."),
        Sentence(
            "let it end earlier, or raise \"startsEveryWeeks\"",
            "Bitte früher enden lassen, oder in größeren Abständen beginnen lassen."),
        Sentence(
            "no group of \"{1}\" reaches its teaching units within two years and before its exam",
            "Keine Gruppe von „{1}“ kommt binnen zwei Jahren und vor ihrer Prüfung auf ihre Unterrichtseinheiten."),
        Sentence(
            "start earlier, meet more often, or move the exam",
            "Bitte früher beginnen, öfter unterrichten, oder die Prüfung verlegen."),
        Sentence(
            "its group \"{1}\" has the name of another offer's group",
            "Die Gruppe „{1}“ heißt wie die eines anderen Kurses."),
        Sentence("rename one of the offers", "Bitte einen der beiden Kurse anders nennen."),
    ]

    private static let lessons = [
        Sentence("there is no lesson", "Es ist kein Unterrichtstermin genannt."),
        Sentence("name at least one weekday and time", "Bitte mindestens einen Wochentag mit Uhrzeit nennen."),
        Sentence(
            "the lesson from {1} to {2} has no teaching unit of 45 minutes",
            "Der Unterricht von {1} bis {2} Uhr ist kürzer als eine Unterrichtseinheit von 45 Minuten."),
        Sentence("let it last 45 minutes or more", "Bitte mindestens 45 Minuten vorsehen."),
        Sentence(
            "the lesson overlaps another one of its weekday",
            "Der Termin überschneidet sich mit einem anderen desselben Wochentags."),
        Sentence("move it, or join the two", "Bitte verlegen, oder beide zusammenfassen."),
    ]

    private static let learners = [
        Sentence(
            "there is a day of arrival and nothing about the life after it",
            "Der Tag der Ankunft ist genannt, aber nichts über die Zeit danach."),
        Sentence(
            "add \"after\", or leave out \"arrival\"",
            "Bitte die Zeit nach der Ankunft ergänzen, oder den Tag der Ankunft weglassen."),
        Sentence("the hours from {1} to {2} are empty", "Zwischen {1} und {2} Uhr liegt keine Zeit."),
        Sentence("let \"from\" be before \"to\"", "Bitte den Anfang vor das Ende setzen."),
        Sentence("the days from {1} to {2} are none", "Vom {1@} bis zum {2@} ist kein Tag."),
        Sentence(
            "let \"to\" be the same day as \"from\" or a later one",
            "Bitte als letzten Tag den ersten oder einen späteren nennen."),
        Sentence(
            "name at least one level, such as \"unreached\"", "Bitte mindestens ein Ziel nennen, etwa „unreached“."),
        Sentence(
            "\"{1}\" is not among the groups of the plan in force", "Im geltenden Plan gibt es keine Gruppe „{1}“."),
        Sentence(
            "add it to previous/groups, or leave the enrolment out",
            "Bitte die Gruppe ergänzen, oder die Einschreibung weglassen."),
    ]

    private static let fixedGroups = [
        Sentence("there is no group \"{1}\" for \"{2}\"", "Für „{2}“ gibt es keine Gruppe „{1}“."),
        Sentence(
            "name a group as the plan names it: the offer, its start and its number",
            "Bitte die Gruppe so nennen, wie der Plan es tut: Kurs, Beginn und Nummer."),
        Sentence(
            "{1} learners are pinned to \"{2}\", which has {3} seats",
            "In „{2}“ sind {1#} Lernende festgelegt; Platz ist für {3#}."),
        Sentence(
            "{1} groups of \"{2}\" are pinned, there can be {3}",
            "Von „{2}“ sind {1#} Gruppen festgelegt, möglich sind {3#}."),
        Sentence(
            "the pinned groups of \"{1}\" overlap each other",
            "Die festgelegten Gruppen von „{1}“ überschneiden sich."),
        Sentence("move or remove a pin", "Bitte eine Festlegung verschieben oder aufheben."),
        Sentence(
            "the levels of the objective are too large to be counted together",
            "Die Ziele zusammen sind zu groß zum Zählen."),
        Sentence(
            "use smaller weights, priorities and prices, or fewer levels",
            "Bitte kleinere Gewichte, Prioritäten und Preise nehmen, oder weniger Ziele."),
    ]
}
