extension StyleSheet {
    /// The sheets of a stay at a fair.
    static let stay = """
        @page { size: A4; margin: 12mm 12mm 14mm; }
        @layer parts {
          body { max-inline-size: 62rem; }
          .sheet { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); }
          .sheet h2 { border-block-end: 2px solid var(--accent); padding-block-end: .25rem; }
          .sheet .where { color: var(--quiet); margin: 0; }
          .list { inline-size: 100%; table-layout: fixed; font-size: .92rem; }
          .list caption { text-align: start; font-weight: 700; padding-block: .2rem .35rem; }
          .list th, .list td { text-align: start; vertical-align: top; padding: .3rem .7rem .3rem 0; border-block-end: 1px solid var(--line); overflow-wrap: break-word; }
          .list thead th { color: var(--quiet); font-size: .8rem; border-block-end: 2px solid var(--accent); }
          .list tbody th { font-weight: 600; font-variant-numeric: tabular-nums; }
          .list .narrow { inline-size: 5.2rem; }
          .list .middle { inline-size: 7.5rem; }
          .list .wide { inline-size: 13rem; }
          @media (max-width: 34rem) {
            .list, .list tbody, .list tr, .list th, .list td { display: block; inline-size: auto; }
            .list thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
            .list th, .list td { border: 0; padding: .05rem 0; }
            .list td:empty { display: none; }
            .list td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); }
            .list tr { border-block-end: 1px solid var(--line); padding-block: .4rem; }
          }
        }
        @layer print {
          @media print {
            .sheet + .sheet { break-before: page; }
            .list { font-size: 8.5pt; }
            .list thead { display: table-header-group; }
            .list tr { break-inside: avoid; }
          }
        }

        """
}
