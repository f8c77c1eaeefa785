extension StyleSheetPage {
    /// The desk of the fair: large targets, for a thumb.
    static let desk = """
        @layer parts {
          body:has(.desk) { max-inline-size: 96rem; }
          .desk { display: grid; gap: var(--gap); grid-template-columns: minmax(0, 1fr); padding-block-end: 4rem; }
          .desk .tiles { grid-template-columns: repeat(auto-fit, minmax(min(6rem, 100%), 1fr)); }
          .switches.big { gap: .4rem; }
          .switches.big a { padding: .75rem 1rem; min-block-size: 3rem; font-weight: 600; display: grid; place-items: center; flex: 1 0 auto; text-align: center; }
          .moment { font-size: 1.3rem; font-weight: 600; font-variant-numeric: tabular-nums; }
          .desk .notice { display: flex; flex-wrap: wrap; gap: .7rem 1rem; align-items: center; }
          .quiet { color: var(--quiet); }
          .tables, .people, ul.alerts { display: grid; gap: .7rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); align-items: start; padding: 0; list-style: none; }
          .desk .table, .desk .alert { border: 1px solid var(--line); border-radius: var(--radius); padding: .7rem .8rem; background: var(--paper); display: grid; gap: .5rem; }
          .desk .table.lost { border-color: var(--warn); background: var(--warn-soft); }
          .desk .table h3 { font-size: 1rem; margin: 0; display: flex; gap: .5rem; flex-wrap: wrap; justify-content: space-between; }
          ul.alerts .alert { border-inline-start: .35rem solid var(--warn); }
          .next { display: grid; gap: .5rem; padding: 0; margin: 0; list-style: none; }
          .next li { border-inline-start: .3rem solid var(--line); padding-inline-start: .6rem; display: grid; gap: .2rem; }
          .next li.running { border-color: var(--accent); }
          .next li.late, .next li.off { border-color: var(--warn); }
          .next .when { display: flex; flex-wrap: wrap; gap: .5rem; align-items: baseline; }
          .next .when strong { font-size: 1.15rem; font-variant-numeric: tabular-nums; }
          .taps { display: flex; flex-wrap: wrap; gap: .4rem; }
          .tap { display: flex; gap: .3rem; margin: 0; }
          .people .taps { display: grid; grid-template-columns: 1fr 1fr; }
          .people .tap { display: grid; }
          .people .tap.choose { grid-template-columns: 1fr 1fr; gap: .4rem; }
          .people :is(.tap.choose, .tap:first-child:not(:has(+ .tap:not(.choose)))) { grid-column: 1 / -1; }
          .desk .people .tap :is(button, select) { inline-size: 100%; max-inline-size: none; padding-inline: .4rem; }
          .desk .tap button, .desk .tap select, .search.big :is(input, button), .walkin :is(input, select, button) { min-block-size: 3rem; font-size: 1rem; }
          .tap button { white-space: nowrap; }
          .desk .tap button.plain { min-block-size: 2.75rem; text-align: start; }
          .desk .tap select { max-inline-size: 7.5rem; }
          .desk .tag { white-space: normal; }
          .desk-person { display: flex; flex-wrap: wrap; gap: .4rem .7rem; align-items: center; }
          .desk-person > span:first-child { flex: 1 1 8rem; font-weight: 600; }
          .desk summary { min-block-size: 2.75rem; align-content: center; cursor: pointer; }
          .search.big { display: grid; gap: .4rem; grid-template-columns: minmax(0, 1fr) auto; }
          .search.big label { grid-column: 1 / -1; }
          .search.big input { font-size: 1.2rem; inline-size: 100%; }
          .remark { white-space: pre-line; overflow-wrap: anywhere; }
          .walkin { display: grid; gap: .9rem; max-inline-size: 44rem; }
          .walkin fieldset { display: grid; gap: .7rem; border: 1px solid var(--line); border-radius: var(--radius); padding: .8rem; min-inline-size: 0; }
          .walkin .check { display: grid; grid-template-columns: 2rem minmax(0, 1fr); gap: .5rem; align-items: start; font-weight: 400; }
          .walkin .check input { min-block-size: 1.5rem; inline-size: 1.5rem; }
          .walkin .field { display: grid; gap: .25rem; }
          .walkin .field :is(input, select) { inline-size: 100%; }
          @media print { .taps, .tap, .switches { display: none; } }
        }

        """
}
