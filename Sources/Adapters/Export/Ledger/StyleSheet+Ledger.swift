extension StyleSheet {
    /// The page of the ledger.
    static let ledger = """
        @page { size: A4; margin: 12mm 12mm 14mm; }
        @layer base {
          :root { --p0: #0b5a6b; --p1: #5b8c3e; --p2: #7a5aa6; --p3: #b8862b; --own: #c2622d;
            --in: #0b5a6b; --in-later: #9cc4cc; --out: #c2622d; --out-later: #ecc3a8; --balance: #1b2430; }
          @media (prefers-color-scheme: dark) {
            :root { --p0: #7fd0df; --p1: #a6d388; --p2: #c3a9ea; --p3: #e6c377; --own: #f0a070;
              --in: #7fd0df; --in-later: #2f6470; --out: #f0a070; --out-later: #74492f; --balance: #e8ecf1; }
          }
        }
        @layer parts {
          section { display: grid; gap: .7rem; grid-template-columns: minmax(0, 1fr); }
          .scroll { overflow-x: auto; position: relative; }
          .chart { margin: 0; }
          .chart svg { inline-size: 100%; min-inline-size: 34rem; block-size: auto; display: block; }
          .chart text { fill: var(--ink); font: 13px system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
          .axis line { stroke: var(--line); }
          .chart .axis text { fill: var(--quiet); }
          rect.p0 { fill: var(--p0); } rect.p1 { fill: var(--p1); } rect.p2 { fill: var(--p2); }
          rect.p3 { fill: var(--p3); } rect.own { fill: var(--own); }
          rect.in { fill: var(--in); } rect.in-later { fill: var(--in-later); }
          rect.out { fill: var(--out); } rect.out-later { fill: var(--out-later); }
          .balance line { stroke: var(--balance); stroke-width: 2; } .balance circle { fill: var(--balance); }
          .legend { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; color: var(--quiet); font-size: .9rem; }
          .sign { display: inline-block; inline-size: 1rem; block-size: 1rem; vertical-align: -.15rem; }
          .sign.p0 { background: var(--p0); } .sign.p1 { background: var(--p1); } .sign.p2 { background: var(--p2); }
          .sign.p3 { background: var(--p3); } .sign.own { background: var(--own); }
          .sign.in { background: var(--in); } .sign.in-later { background: var(--in-later); }
          .sign.out { background: var(--out); } .sign.out-later { background: var(--out-later); }
          .sign.balance { background: var(--balance); border-radius: 99rem; }
          .sums { inline-size: 100%; font-size: .9rem; font-variant-numeric: tabular-nums; }
          .sums th, .sums td { padding: .3rem .6rem .3rem 0; border-block-end: 1px solid var(--line); text-align: end;
            overflow-wrap: normal; }
          .sums td { white-space: nowrap; }
          .sums th:first-child { text-align: start; font-weight: 600; min-inline-size: 7rem; }
          .sums thead th { color: var(--quiet); font-size: .8rem; border-block-end: 2px solid var(--accent);
            vertical-align: bottom; }
          .sums tfoot th, .sums tfoot td { font-weight: 700; border-block-end: 0; border-block-start: 2px solid var(--accent); }
        }
        @layer print {
          @media print {
            html { font-size: 9pt; }
            .scroll { overflow: visible; }
            .chart svg { min-inline-size: 0; }
            section { break-inside: avoid; }
            .sums thead { display: table-header-group; }
          }
        }

        """
}
