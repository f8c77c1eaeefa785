extension StyleSheet {
    /// The report of a campaign.
    static let report = """
        @page { size: A4; margin: 11mm 12mm 12mm; }
        @layer parts {
          body { max-inline-size: 66rem; }
          .figures { display: grid; gap: calc(var(--gap) * 1.6) calc(var(--gap) * 2); grid-template-columns: repeat(2, minmax(0, 1fr)); }
          .figure, .equality { display: grid; gap: .5rem; align-content: start; }
          .figure h2, .equality h2 { border-block-end: 2px solid var(--accent); padding-block-end: .25rem; }
          .equality h3 { margin-block-start: .6rem; }
          .passport dl { gap: .5rem calc(var(--gap) * 2.5); }
          .passport dd { font-size: 1.5rem; line-height: 1.2; }
          .chart { inline-size: 100%; block-size: auto; overflow: visible; }
          .chart .label { font-size: 11px; fill: var(--ink); }
          .chart .end { text-anchor: end; font-variant-numeric: tabular-nums; }
          .chart .middle { text-anchor: middle; }
          .chart .strong { font-weight: 700; }
          .chart .axis { stroke: var(--quiet); stroke-width: 1; }
          .chart .grid { stroke: var(--line); stroke-width: 1; stroke-dasharray: 2 3; }
          .dark { fill: var(--accent); background: var(--accent); }
          .soft { fill: var(--shade); background: var(--shade); }
          .bare { fill: var(--paper); background: var(--paper); stroke: var(--quiet); stroke-width: 1; }
          .span0 { fill: var(--accent); }
          .span1 { fill: var(--shade); }
          .span2 { fill: var(--quiet); }
          .dot { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
          :root { --shade: #9cc4cc; }
          @media (prefers-color-scheme: dark) { :root { --shade: #2f6472; } }
          .legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; color: var(--quiet); font-size: .85rem; }
          .legend .sign { display: inline-block; inline-size: 1.2rem; block-size: .75rem; border: 1px solid var(--quiet); }
          .numbers { inline-size: 100%; font-size: .82rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
          .numbers th, .numbers td { padding: .16rem 0 .16rem .6rem; border-block-end: 1px solid var(--line); text-align: end;
            font-weight: 400; overflow-wrap: normal; }
          .numbers th:first-child { text-align: start; padding-inline-start: 0; hyphens: auto; }
          .numbers td { white-space: nowrap; }
          .numbers thead th { color: var(--quiet); border-block-end: 1px solid var(--accent); }
          .equality .numbers th:first-child { inline-size: 34%; }
          .equality .numbers + .numbers { margin-block-start: .5rem; }
          .empty { color: var(--quiet); }
          @media (max-width: 44rem) {
            .figures { grid-template-columns: minmax(0, 1fr); }
            .passport dd { font-size: 1.2rem; }
            .numbers { font-size: .76rem; }
            .numbers th, .numbers td { padding-inline-start: .35rem; }
          }
        }
        @layer print {
          @media print {
            html { font-size: 7pt; }
            h1 { font-size: 14pt; }
            body { max-inline-size: none; }
            .figures { display: block; columns: 2; column-gap: 8mm; }
            .figure { break-inside: avoid; gap: .15rem; margin-block-end: 2.4mm; }
            .figure h2 { padding-block-end: .1rem; }
            .chart { inline-size: 72%; justify-self: center; }
            .equality { break-before: page; }
            .equality h3, .equality table { break-inside: avoid; }
            .hint { font-size: 6.6pt; }
            .passport dd { font-size: 12pt; }
            .numbers { font-size: 6.4pt; line-height: 1.15; }
            .numbers th, .numbers td { padding-block: .05rem; }
            .dark, .soft, .bare, .span0, .span1, .span2, .masthead { print-color-adjust: exact; }
          }
        }

        """
}
