/// The look of the documents. Every colour and space is a custom property; dark mode and print change properties.
enum StyleSheet {
    /// What all documents share.
    static let base = """
        @layer reset, base, parts, print;
        @layer reset {
          *, *::before, *::after { box-sizing: border-box; }
          body, h1, h2, h3, p, dl, dd, ol, ul, table { margin: 0; padding: 0; }
          ol, ul { list-style: none; }
          table { border-collapse: collapse; }
        }
        @layer base {
          :root {
            color-scheme: light dark;
            --ink: #1b2430; --quiet: #55606e; --paper: #ffffff; --ground: #f2f4f6; --line: #c9d0d8;
            --accent: #0b5a6b; --accent-soft: #e3f1f3; --on-accent: #ffffff;
            --warn: #8a4b00; --warn-soft: #fdf0dc; --gap: 1rem; --radius: .5rem;
          }
          @media (prefers-color-scheme: dark) {
            :root {
              --ink: #e8ecf1; --quiet: #a7b1bd; --paper: #161c23; --ground: #0d1117; --line: #39434f;
              --accent: #7fd0df; --accent-soft: #16303a; --on-accent: #06222a;
              --warn: #ffc57a; --warn-soft: #33260f;
            }
          }
          html { background: var(--ground); color: var(--ink); font: 1rem/1.45 system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
          body { max-inline-size: 54rem; margin-inline: auto; padding: var(--gap); }
          h1 { font-size: clamp(1.6rem, 5vw, 2.3rem); line-height: 1.15; overflow-wrap: anywhere; }
          h2 { font-size: 1.2rem; line-height: 1.25; }
          h3 { font-size: 1.05rem; line-height: 1.3; overflow-wrap: anywhere; }
          td, th, dd { overflow-wrap: anywhere; }
          :focus-visible { outline: .2rem solid var(--accent); outline-offset: .15rem; }
          .skip { position: absolute; inset-inline-start: -99rem; }
          .skip:focus { inset-inline-start: var(--gap); background: var(--paper); padding: .5rem 1rem; z-index: 1; }
          .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
        }
        @layer parts {
          .masthead { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem var(--gap);
            background: var(--accent); color: var(--on-accent); padding: .6rem var(--gap);
            border-radius: var(--radius) var(--radius) 0 0; font-size: .95rem; }
          .masthead .kind { font-weight: 600; }
          main { background: var(--paper); padding: calc(var(--gap) * 1.25); border-radius: 0 0 var(--radius) var(--radius);
            border: 1px solid var(--line); border-block-start: 0; display: grid; gap: calc(var(--gap) * 1.1);
            grid-template-columns: minmax(0, 1fr); }
          .passport { border-block: 1px solid var(--line); padding-block: .7rem; display: grid; gap: .5rem; }
          .passport dl { display: flex; flex-wrap: wrap; gap: .5rem calc(var(--gap) * 2); }
          dt { color: var(--quiet); font-size: .8rem; }
          .passport dd { font-weight: 600; }
          .zone, .hint, .first { color: var(--quiet); font-size: .9rem; }
          footer { color: var(--quiet); font-size: .85rem; padding: var(--gap) calc(var(--gap) * 1.25); display: grid; gap: .3rem; }
          caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
          .mark { display: inline-block; background: var(--warn-soft); color: var(--warn); border: 1px solid currentColor;
            border-radius: 99rem; font-size: .75rem; font-weight: 700; padding: 0 .55rem; margin-inline-end: .4rem; }
          .gone + .line { text-decoration: line-through; }
          .before { color: var(--warn); font-size: .85rem; margin-inline-start: .3rem; }
          .changes { background: var(--warn-soft); border-inline-start: .3rem solid var(--warn); padding: .8rem var(--gap);
            display: grid; gap: .4rem; }
          .changes h2 { font-size: 1rem; }
          .changes li { padding-block: .15rem; }
          .changes.quiet { background: none; border-color: var(--line); color: var(--quiet); }
        }
        @layer print {
          @media print {
            :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --ground: #fff; --line: #999;
              --accent: #0b5a6b; --accent-soft: #eef6f7; --on-accent: #fff; --warn: #6b3a00; --warn-soft: #fff6e8; --gap: .8rem; }
            html { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            body { max-inline-size: none; padding: 0; }
            main { border: 0; padding: .6rem 0; display: block; }
            main > * + * { margin-block-start: .9rem; }
            .day, .timeline { display: block; }
            .timeline > * + * { margin-block-start: .35rem; }
            .skip { display: none; }
            thead { display: table-header-group; }
            tr, .entry, .changes, .passport { break-inside: avoid; }
            h2 { break-after: avoid; }
            footer { padding: .5rem 0 0; border-block-start: 1px solid var(--line); }
          }
        }

        """

    /// The timeline of a candidate and the tables of everybody else.
    static let sheet = """
        @page { size: A4; margin: 14mm 15mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
        @layer parts {
          .summary { font-size: 1.05rem; }
          .day { display: grid; gap: .6rem; }
          .day h2 { border-block-end: 2px solid var(--accent); padding-block-end: .25rem; }
          .timeline { display: grid; gap: .5rem; }
          .entry { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: var(--gap); }
          .hours { font-variant-numeric: tabular-nums; }
          .entry .hours { text-align: end; padding-block-start: .5rem; line-height: 1.2; }
          .entry .hours time { display: block; font-weight: 700; font-size: 1.15rem; }
          .entry .hours time.day-long { font-size: .9rem; white-space: nowrap; }
          .entry .until { color: var(--quiet); font-size: .85rem; }
          .what { border-inline-start: .25rem solid var(--accent); padding: .5rem .8rem; }
          .interview .what { background: var(--accent-soft); border-radius: 0 var(--radius) var(--radius) 0; }
          .interview.changed .what { border-inline-start-color: var(--warn); }
          .what .place { float: inline-end; background: var(--accent); color: var(--on-accent); font-weight: 700;
            border-radius: var(--radius); padding: .15rem .7rem; margin-inline-start: .6rem; max-inline-size: 50%; overflow-wrap: anywhere; }
          .details { display: grid; gap: .1rem; margin-block-start: .3rem; }
          .details div { display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: .6rem; }
          .details dt { padding-block-start: .12rem; }
          .block .what { border-inline-start-style: dashed; }
          .block .what h3 { font-weight: 600; hyphens: auto; }
          .pause .what { border-inline-start: .25rem dotted var(--line); color: var(--quiet); padding-block: .15rem; font-size: .9rem; }
          .entry.pause .hours { padding-block-start: .15rem; }
          .pause .hours time { font-size: .85rem; font-weight: 400; display: inline; }
          .pause .until { font-size: .85rem; }
          .plan { inline-size: 100%; table-layout: fixed; font-size: .9rem; hyphens: auto; }
          .plan th, .plan td { text-align: start; vertical-align: top; padding: .35rem .5rem; border-block-end: 1px solid var(--line); }
          .plan thead th { color: var(--quiet); font-size: .8rem; border-block-end: 2px solid var(--accent); }
          .plan .hours { white-space: nowrap; inline-size: 6.6rem; }
          .plan .place { inline-size: 5.5rem; }
          .plan td small { color: var(--quiet); margin-inline-start: .4rem; }
          .plan .mark { margin-inline: .4rem 0; }
          .plan .before { display: block; }
          .plan .pause { color: var(--quiet); }
          .plan .pause th { font-weight: 400; }
          .plan .block td { font-weight: 600; }
          .plan .changed { background: var(--warn-soft); }
          .notes .rule { border-block-end: 1px solid var(--line); block-size: 2rem; }
          @media (max-width: 34rem) {
            body { padding: 0; }
            .masthead, main { border-radius: 0; }
            .entry { grid-template-columns: 4.9rem minmax(0, 1fr); gap: .6rem; }
            .passport dl { gap: .5rem var(--gap); }
            .details div { grid-template-columns: minmax(0, 1fr); gap: 0; margin-block-start: .15rem; }
            .block .what h3 { font-size: .95rem; }
            .plan thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
            .plan tr { display: grid; padding-block: .4rem; border-block-end: 1px solid var(--line); }
            .plan th, .plan td { border: 0; padding: .05rem .25rem; }
          }
        }
        @layer print {
          @media print {
            .notes { break-inside: avoid; }
            .plan { font-size: 8.5pt; }
            .plan th, .plan td { padding-block: .22rem; }
            .entry .what { padding-block: .3rem; }
            .entry .hours { padding-block-start: .3rem; }
          }
        }

        """

    /// A person's way from the handshake on.
    static let way = """
        @layer parts {
          .way { display: grid; gap: .9rem; }
          .way > h2 { border-block-end: 2px solid var(--accent); padding-block-end: .25rem; }
          .stop { display: grid; gap: .35rem; }
          .stop .date { font-size: 1rem; color: var(--quiet); font-weight: 600; }
          .way h4 { margin: 0; font-size: 1.05rem; line-height: 1.3; overflow-wrap: anywhere; }
          .way .kind { color: var(--quiet); font-size: .8rem; }
          .way .deadline .what { border-inline-start-style: dashed; }
          .way .changed .what { border-inline-start-color: var(--warn); }
          .way .details { font-size: .92rem; }
        }
        @layer print {
          @media print {
            .stop { break-inside: avoid; }
            .stop + .stop { margin-block-start: .6rem; }
            .stop .date { break-after: avoid; }
          }
        }

        """

    /// What was decided against a rule.
    static let decisions = """
        @layer parts {
          .decisions { display: grid; gap: .4rem; }
          .decisions h2 { border-block-end: 2px solid var(--accent); padding-block-end: .25rem; }
          .decisions ul { display: grid; gap: .4rem; }
          .decisions .why { display: block; color: var(--quiet); font-size: .9rem; }
        }

        """

    /// The grid of the whole fair.
    static let grid = """
        @page { size: A4 landscape; margin: 9mm 9mm 10mm; }
        @layer parts {
          body { max-inline-size: 110rem; }
          .day { display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr); }
          .scroll { overflow-x: auto; }
          .grid { inline-size: 100%; font-size: .75rem; line-height: 1.25; hyphens: auto;
            font-family: "Arial Narrow", "Liberation Sans Narrow", "DejaVu Sans Condensed", Arial, sans-serif; }
          .grid th { overflow-wrap: normal; }
          .grid td { min-inline-size: 5.6rem; overflow-wrap: anywhere; }
          .grid th, .grid td { border: 1px solid var(--line); padding: .25rem; vertical-align: top; text-align: start; }
          .grid thead th { background: var(--accent); color: var(--on-accent); }
          .grid th:first-child { inline-size: 3.6rem; font-variant-numeric: tabular-nums; }
          .grid tbody th { background: var(--paper); position: sticky; inset-inline-start: 0; }
          .grid.people td { min-inline-size: 4.2rem; }
          .grid .away { background: var(--ground); }
          .grid .interpreted { background: var(--accent-soft); }
          .grid .firm { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; font-weight: 600; }
          .grid .ids { display: block; color: var(--quiet); font-variant-numeric: tabular-nums; }
          .grid .pause th, .grid .pause td { font-weight: 400; font-size: .65rem; color: var(--quiet); padding-block: 0; }
          .grid .pause td { text-align: center; }
          .grid .block td { text-align: start; color: var(--quiet); font-weight: 600; background: var(--ground); }
        }
        @layer print {
          @media print {
            html { font-size: 8pt; }
            .day { break-before: page; }
            .day:first-of-type { break-before: auto; }
            .scroll { overflow: visible; }
            main { padding-block: .3rem; }
            h1 { font-size: 14pt; }
            .grid { inline-size: 100%; min-inline-size: 0; table-layout: fixed; font-size: 6.2pt; line-height: 1.12; }
            .grid .firm { -webkit-line-clamp: 2; }
            .grid th, .grid td { padding: .12rem .18rem; }
            .grid th:first-child { inline-size: 2.4rem; }
            .grid td { min-inline-size: 0; overflow-wrap: anywhere; }
            .grid tbody th { position: static; }
          }
        }

        """
}
