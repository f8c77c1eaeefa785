extension StyleSheet {
    /// The occupancy chart.
    static let occupancy = """
        @page { size: A4 landscape; margin: 9mm 9mm 10mm; }
        @layer parts {
          body { max-inline-size: 100rem; }
          .scroll { overflow-x: auto; }
          .weeks { inline-size: max-content; min-inline-size: 100%; font-size: .82rem; line-height: 1.25;
            font-variant-numeric: tabular-nums; }
          .weeks th, .weeks td { border: 1px solid var(--line); padding: .2rem .25rem; text-align: center; min-inline-size: 1.75rem; }
          .weeks thead th { background: var(--accent); color: var(--on-accent); font-weight: 600; }
          .weeks thead tr + tr th { font-weight: 400; font-size: .75rem; }
          .weeks .home { text-align: start; inline-size: 13rem; min-inline-size: 8.5rem; }
          .weeks tbody .home, .weeks tfoot .home { background: var(--paper); position: sticky; inset-inline-start: 0; }
          .weeks .home .name { display: block; font-weight: 600; overflow-wrap: anywhere; }
          .weeks .home .where { display: block; color: var(--quiet); font-weight: 400; font-size: .75rem; }
          .weeks .beds { color: var(--quiet); }
          .weeks thead .beds { color: var(--on-accent); }
          .full { background: var(--accent); color: var(--on-accent); font-weight: 700; }
          .part { background: var(--accent-soft); font-weight: 700; }
          .free { background: var(--paper); color: var(--quiet); }
          .closed { background: repeating-linear-gradient(135deg, var(--ground) 0 .2rem, var(--line) .2rem .25rem); }
          .weeks tfoot th, .weeks tfoot td { border-block-start: 2px solid var(--accent); font-weight: 600; }
          .weeks tfoot tr + tr th, .weeks tfoot tr + tr td { border-block-start-width: 1px; }
          .legend { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; color: var(--quiet); font-size: .9rem; }
          .legend .sign { display: inline-block; inline-size: 1.7rem; block-size: 1.4rem; line-height: 1.4rem; text-align: center;
            border: 1px solid var(--line); vertical-align: middle; }
          .gaps { display: grid; gap: .5rem; }
          .list { inline-size: 100%; max-inline-size: 44rem; font-size: .9rem; }
          .list th, .list td { text-align: start; padding: .3rem .5rem .3rem 0; border-block-end: 1px solid var(--line); }
          .list td { white-space: nowrap; }
          .list thead th { color: var(--quiet); font-size: .8rem; border-block-end: 2px solid var(--accent); overflow-wrap: normal; }
          @media (max-width: 34rem) {
            .weeks .home { inline-size: 7.6rem; min-inline-size: 7.6rem; }
            .list { font-size: .78rem; }
            .list thead th { font-size: .7rem; }
          }
        }
        @layer print {
          @media print {
            html { font-size: 8.5pt; }
            h1 { font-size: 15pt; }
            .scroll { overflow: visible; }
            .weeks { inline-size: 100%; table-layout: fixed; font-size: 7pt; }
            .weeks th, .weeks td { padding: .12rem .05rem; min-inline-size: 0; }
            .weeks .home { inline-size: 34mm; min-inline-size: 0; padding-inline: .25rem; position: static; }
            .weeks .beds { inline-size: 11mm; }
            .weeks thead .beds { font-size: 6.2pt; }
            .weeks tfoot { display: table-row-group; }
            .closed { background: #e2e2e2; }
            .free { color: #999; }
            footer { padding: .2rem 0; }
            .weeks thead tr + tr th { font-size: 6.2pt; }
            .weeks .home .where { font-size: 6.2pt; }
            .gaps { break-inside: avoid; }
          }
        }

        """
}
