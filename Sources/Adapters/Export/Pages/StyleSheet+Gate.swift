extension StyleSheet {
    /// The page of the gate.
    static let gate = """
        @page { size: A4 landscape; margin: 9mm 9mm 10mm; }
        @layer parts {
          body { max-inline-size: 90rem; }
          .scroll { overflow-x: auto; position: relative; }
          .gate { inline-size: 100%; font-size: .85rem; line-height: 1.2; }
          .gate th, .gate td { border: 1px solid var(--line); padding: .25rem; text-align: center; min-inline-size: 2rem; }
          .gate thead th { background: var(--accent); color: var(--on-accent); font-weight: 400; vertical-align: bottom; }
          .gate .upright { writing-mode: vertical-rl; transform: rotate(180deg); max-block-size: 3.2rem; block-size: auto;
            inline-size: 15rem; max-inline-size: 15rem; text-align: start; overflow-wrap: break-word; display: inline-block; }
          .gate .who { text-align: start; min-inline-size: 6.5rem; overflow-wrap: normal; background: var(--paper); position: sticky; inset-inline-start: 0; }
          .gate thead .who { background: var(--accent); font-weight: 600; }
          .gate .who a { color: inherit; }
          .gate .when { display: block; white-space: nowrap; color: var(--quiet); font-weight: 400; font-size: .75rem; }
          .holds { background: var(--accent-soft); }
          .lacks { background: var(--warn-soft); color: var(--warn); font-weight: 700; }
          .given { background: var(--paper); font-weight: 700; }
          .none { background: var(--ground); }
          .legend { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; color: var(--quiet); font-size: .9rem; }
          .legend .sign { display: inline-block; inline-size: 1.7rem; block-size: 1.4rem; line-height: 1.4rem; text-align: center;
            border: 1px solid var(--line); vertical-align: middle; }
          .person { display: grid; gap: .4rem; }
          .person h2 { font-size: 1.05rem; }
          .list { inline-size: 100%; table-layout: fixed; font-size: .9rem; }
          .list th, .list td { text-align: start; vertical-align: top; padding: .3rem .7rem .3rem 0; border-block-end: 1px solid var(--line); }
          .list .due { inline-size: 6.5rem; white-space: nowrap; }
          .list .actor { inline-size: 8.5rem; overflow-wrap: normal; }
          .list thead th { color: var(--quiet); font-size: .8rem; border-block-end: 2px solid var(--accent); }
          .list tbody th { font-weight: 600; }
          .list .condition { inline-size: 30%; }
          .given-by { display: block; color: var(--quiet); }
          @media (max-width: 34rem) {
            .gate .who { min-inline-size: 5.4rem; }
            .list, .list tbody, .list tr, .list th, .list td { display: block; inline-size: auto; }
            .list thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
            .list th, .list td { border: 0; padding: .1rem 0; }
            .list tr { border-block-end: 1px solid var(--line); padding-block: .35rem; }
            .list .condition, .list .due, .list .actor { inline-size: auto; }
          }
        }
        @layer print {
          @media print {
            html { font-size: 8.5pt; }
            h1 { font-size: 15pt; }
            .scroll { overflow: visible; }
            .gate { font-size: 7.5pt; }
            .gate th, .gate td { padding: .15rem .1rem; }
            .gate .who { position: static; }
            .gate thead { display: table-header-group; }
            .gate tr, .person { break-inside: avoid; }
            .list { font-size: 8pt; }
            footer { padding: .2rem 0; }
          }
        }

        """
}
