extension StyleSheetPage {
    /// Of files before they are imported: a row for each of their columns.
    static let imports = """
        @layer parts {
          .meanings { table-layout: fixed; }
          .meanings th:first-child { inline-size: 17%; }
          .meanings th:nth-child(2) { inline-size: 22%; }
          .meanings tbody :is(th, td) { vertical-align: middle; }
          .list.meanings select { font-size: .85rem; padding-inline: .4rem; }
          .meanings thead th { white-space: normal; }
          .meanings label { color: inherit; font-size: inherit; }
          .meanings .found { background: var(--warn-soft); }
          .meanings .found small { color: var(--ink); }
          .meanings small.wrong { color: var(--warn); }
          .meant { display: none; }
          @media (max-width: 40rem) {
            .meanings tbody th:first-child { inline-size: auto; }
            .meanings td.found { padding: .3rem .5rem; }
          }
        }
        @layer print {
          @media print {
            .meanings select { display: none; }
            .meant { display: inline; }
            .meanings tr { break-inside: avoid; }
          }
        }

        """
}
