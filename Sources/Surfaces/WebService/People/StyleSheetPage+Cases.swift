extension StyleSheetPage {
    /// Of people's pages and the months after: bars, marks, and the small forms beside a line.
    static let cases = """
        @layer parts {
          .sections { display: block; padding-inline: 0; }
          .sections > a { display: inline-block; }
          .finder { display: flex; gap: .3rem; flex: 1 1 12rem; max-inline-size: 24rem; }
          .finder input:not([type=hidden]) { min-block-size: 2.25rem; padding: .25rem .6rem; }
          .areas, .places { display: flex; flex-wrap: wrap; padding-inline: .5rem; }
          .places { background: var(--ground); border-block-start: 1px solid var(--line); }
          .places a { padding-block: .5rem; font-size: .95rem; }
          .areas a[aria-current] { border-block-end-color: var(--accent); font-weight: 600; }
          .gantt td, .gantt tbody th { vertical-align: middle; }
          .gantt .bar { inline-size: 44%; min-inline-size: 15rem; }
          .gantt svg { display: block; inline-size: 100%; block-size: 1.5rem; overflow: hidden; }
          .gantt svg text { fill: var(--quiet); font-size: .75rem; font-weight: 400; }
          .gantt .early, .key.early { fill: var(--accent); background: var(--accent); }
          .gantt .slack, .key.slack { fill: var(--accent-soft); stroke: var(--accent); stroke-width: 1; background: var(--accent-soft); }
          .gantt .critical, .key.critical { fill: var(--warn); background: var(--warn); }
          .gantt .over, .key.over { fill: var(--quiet); background: var(--quiet); }
          .gantt line { stroke: var(--line); stroke-width: 1; }
          .gantt line.today { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 3; }
          .gantt line.start { stroke: var(--accent); stroke-width: 3; }
          .legend { display: flex; flex-wrap: wrap; gap: .25rem 1.2rem; }
          .key { display: inline-block; inline-size: 1rem; block-size: .7rem; border: 1px solid var(--accent); border-radius: .15rem; }
          .key.critical { border-color: var(--warn); }
          .key.today { inline-size: 0; border-width: 0 0 0 2px; border-style: dashed; border-color: var(--ink); block-size: .9rem; }
          .key.start { inline-size: 0; border-width: 0 0 0 3px; block-size: .9rem; }
          .duties > li { border-block-end: 1px solid var(--line); padding-block-end: .5rem; }
          .filters.bare { background: none; padding: .3rem 0 0; gap: .4rem .7rem; }
          .filters.bare .field { grid-template-columns: auto auto; align-items: center; gap: .5rem; }
          .filters.bare input:not([type=hidden]) { min-block-size: 2.25rem; padding: .25rem .4rem; }
          .filters.bare button { background: none; color: var(--accent); min-block-size: 2.25rem; padding: .25rem .8rem; }
          .tag.soon { color: var(--ink); border-style: dashed; }
          .tag { white-space: normal; border-radius: .8rem; }
          .marks { display: grid; gap: .35rem; font-size: .85rem; }
          .marks li { display: flex; flex-wrap: wrap; gap: .1rem .35rem; align-items: baseline; }
          .months tbody th { min-inline-size: 9rem; overflow-wrap: break-word; }
          .months tbody th small { font-weight: 400; }
          .months td { min-inline-size: 5.6rem; }
          .months :is(th, td) { padding-inline: .35rem; }
          .months td:nth-child(2) { min-inline-size: 7rem; }
          .months td:nth-child(3) { min-inline-size: 14rem; }
          .gantt .count { white-space: nowrap; }
          .marks time { color: var(--quiet); }
          .boxes { border: 1px solid var(--line); border-radius: .35rem; padding: .5rem .7rem; margin: 0; flex: 1 1 100%;
            display: flex; flex-wrap: wrap; gap: .3rem 1rem; }
          .boxes label { display: inline-flex; gap: .4rem; align-items: center; min-block-size: 2.25rem; color: var(--ink); font-size: .95rem; }
          .boxes input { inline-size: 1.2rem; block-size: 1.2rem; accent-color: var(--accent); margin: 0; }
          .dates { display: flex; flex-wrap: wrap; gap: .4rem; }
          .dates a { border: 1px solid var(--line); border-radius: .35rem; padding: .45rem .7rem; text-decoration: none; }
          .dates a[aria-current] { border-color: var(--accent); background: var(--accent-soft); font-weight: 600; }
          .numbered { list-style: decimal; padding-inline-start: 1.8rem; display: grid; gap: .35rem; }
          .cards.wide { grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); }
          .card .filters { padding: .6rem; }
          @media (max-width: 40rem) {
            .finder { order: 3; flex-basis: 100%; max-inline-size: none; }
            .areas, .places { padding-inline: .25rem; }
            .areas a, .places a { padding: .55rem .6rem; }
            .list.stacks.gantt .bar { inline-size: auto; min-inline-size: 0; }
            .gantt thead { display: none; }
            .list.stacks.months td { min-inline-size: 0; }
            .list.stacks.months td:has(.marks) { display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); }
          }
        }

        """
}
