/// Where a sample's guests of the fair sleep, ride and eat: everything is invented. Lines of cells that `|` divides, in the
/// order of the columns.
struct StayRecipe: Sendable {
    let allotments: String
    let shuttles: String
    let duties: String
    let needs: String

    /// Two houses, a bus with a place for a wheelchair and a second one when most people ride, and needs of some guests.
    static let schwarzwaldBaarHeuberg = StayRecipe(
        allotments: """
            H1-EZ|H1|Hotel Neckarquell|Lindenweg 4, Villingen-Schwenningen|07720 9901|EZ|48|2|nein|24.06.2012|28.06.2012|58,00|08.06.2012
            H1-DZ|H1|Hotel Neckarquell|Lindenweg 4, Villingen-Schwenningen|07720 9901|DZ|12|1|ja|24.06.2012|28.06.2012|92,00|08.06.2012
            H2-EZ|H2|Gasthof am Bickenberg|Marktgasse 11, Villingen-Schwenningen|07721 9902|EZ|18||nein|24.06.2012|28.06.2012|52,00|15.06.2012
            H2-DZ|H2|Gasthof am Bickenberg|Marktgasse 11, Villingen-Schwenningen|07721 9902|DZ|8||ja|24.06.2012|28.06.2012|84,00|15.06.2012
            """,
        shuttles: """
            HIN-1|H2 07:45; H1 08:00; Messe 08:15||49|1|Bernd Achterberg|0151 9901
            HIN-2|H2 07:50; H1 08:05; Messe 08:20||49|||
            HIN-3|H2 08:45; H1 09:00; Messe 09:15||49|1|Bernd Achterberg|0151 9901
            HIN-4|H2 10:00; H1 10:15; Messe 10:30||49|1|Bernd Achterberg|0151 9901
            HIN-5|H2 12:45; H1 13:00; Messe 13:15||49|1|Bernd Achterberg|0151 9901
            RUECK-1|Messe 12:00; H1 12:15; H2 12:30|25.06.2012; 26.06.2012|49|1|Bernd Achterberg|0151 9901
            RUECK-2|Messe 14:00; H1 14:15; H2 14:30|25.06.2012; 26.06.2012|49|1|Bernd Achterberg|0151 9901
            RUECK-3|Messe 16:00; H1 16:15; H2 16:30|25.06.2012; 26.06.2012|49|1|Bernd Achterberg|0151 9901
            RUECK-4|Messe 17:15; H1 17:30; H2 17:45|25.06.2012; 26.06.2012|49|1|Bernd Achterberg|0151 9901
            RUECK-5|Messe 17:15; H1 17:30; H2 17:45|25.06.2012; 26.06.2012|49|||
            """,
        duties: """
            D1||07:15|Haus aufschließen, Technik an|Ute Sonnleitner|0151 9902
            D2||07:45|Anmeldung besetzen, Namensschilder|Dirk Wimmelmann|0151 9903
            D3||12:30|Essen annehmen und ausgeben|Gesine Haberstroh|0151 9904
            D4|26.06.2012|13:30|Gäste zu den Bussen der Firmen bringen|Dirk Wimmelmann|0151 9903
            D5|27.06.2012|15:50|Koffer in den Bus zum Flughafen|Bernd Achterberg|0151 9901
            D6||17:30|Rundgang, abschließen|Ute Sonnleitner|0151 9902
            """,
        needs: """
            B001|vegetarisch|||||||ja|ja
            B003|||||||B004||ja
            B004|vegan||||||B003||ja
            B009|halal|||||||ja|nein
            B015|glutenfrei|||||||ja|ja
            B017|vegetarisch||||||||
            B022|||||||B023||ja
            B023|||||||B022||ja
            B028||ja|ja||||||
            B031||||||1|||
            B036||||LSE||||ja|ja
            B040|laktosefrei|||||||ja|ja
            B044|||||1||||
            B052|vegetarisch|||||||ja|ja
            """)
}
