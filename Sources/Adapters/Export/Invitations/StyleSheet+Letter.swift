extension StyleSheet {
    /// A letter with a slip to send back.
    static let letter = """
        @page { size: A4; margin: 16mm 18mm; }
        @layer parts {
          main > p { max-inline-size: 42rem; }
          .address { display: grid; gap: .15rem; }
          .address .date { color: var(--quiet); margin-block-start: .5rem; }
          .passport .deadline { background: var(--accent-soft); border-inline-start: .3rem solid var(--accent); padding: .4rem .8rem; }
          .contacts { display: grid; gap: .2rem; margin-block-start: .3rem; }
          .trip { display: grid; gap: .35rem; margin-block-start: .3rem; }
          .trip li { display: grid; grid-template-columns: 12.5rem 1fr; gap: 0 .8rem; }
          .slip { border: 1px dashed var(--quiet); border-radius: var(--radius); padding: var(--gap); display: grid; gap: .7rem; }
          .slip ul { display: grid; gap: .6rem; }
          .slip .days { display: inline-flex; flex-wrap: wrap; gap: .3rem 1.2rem; margin-inline-start: 1rem; }
          .choice { display: inline-flex; gap: .5rem; align-items: baseline; }
          .box { display: inline-block; inline-size: 1.1rem; block-size: 1.1rem; border: 1px solid var(--ink); border-radius: .15rem;
            vertical-align: text-bottom; flex: none; }
          @media (max-width: 34rem) {
            body { padding: 0; }
            .masthead, main { border-radius: 0; }
            .trip li { grid-template-columns: 1fr; }
            .slip .days { display: flex; margin: .4rem 0 0 1.6rem; }
          }
        }
        @layer print {
          @media print {
            .slip { break-inside: avoid; }
          }
        }

        """
}
