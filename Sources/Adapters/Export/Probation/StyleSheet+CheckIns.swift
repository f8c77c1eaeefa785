extension StyleSheet {
    /// The forms of talks.
    static let checkIns = """
        @page { size: A4; margin: 12mm 14mm; }
        @layer parts {
          .talk { display: grid; gap: .8rem; padding-block: .6rem 1.4rem; border-block-end: 1px solid var(--line); }
          .talk h2 .when { color: var(--quiet); font-weight: 400; font-size: 1rem; }
          .german { display: block; }
          .other { display: block; color: var(--quiet); font-weight: 400; font-style: italic; font-size: .9rem; }
          .asked { inline-size: 100%; }
          .asked th, .asked td { text-align: start; vertical-align: top; padding: .35rem .6rem .35rem 0; border-block-end: 1px solid var(--line); }
          .asked thead th { border-block-end: 2px solid var(--accent); }
          .asked tbody th { font-weight: 400; }
          .asked .tick { inline-size: 4.6rem; text-align: center; padding-inline: .2rem; }
          .box { display: inline-block; inline-size: 1.1rem; block-size: 1.1rem; border: 1px solid var(--ink); border-radius: .15rem;
            vertical-align: text-bottom; flex: none; }
          .facts { display: grid; gap: .7rem; }
          .facts > div { display: grid; gap: .3rem; }
          .facts dd { display: flex; flex-wrap: wrap; gap: .4rem 1rem; font-weight: 400; }
          .choice { display: inline-flex; gap: .4rem; align-items: baseline; }
          .line { display: block; block-size: 1.8rem; border-block-end: 1px solid var(--ink); inline-size: 100%; }
          .signatures { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.2rem; padding-block-start: .6rem; font-size: .9rem; }
          @media (max-width: 34rem) {
            .signatures { grid-template-columns: minmax(0, 1fr); }
            .asked .tick { inline-size: 3.4rem; font-size: .8rem; }
          }
        }
        @layer print {
          @media print {
            html { font-size: 9pt; }
            .talk { break-after: page; border: 0; }
            .talk:last-of-type { break-after: auto; }
            .asked tr { break-inside: avoid; }
          }
        }

        """
}
