import Export
import HTTP

/// The one style sheet of the service: that of the documents, and what only pages with forms need.
enum StyleSheetPage {
    static let address = "/style.css"

    static func response(_ visit: Visit) -> Response {
        let sheet = visit.request.asked("sheet").flatMap(DocumentStyle.Sheet.init(rawValue:))?.css ?? ""
        var response = Response(
            type: "text/css; charset=utf-8",
            Array((DocumentStyle.all + own + portals + board + desk + cases + imports + sheet).utf8))
        response.headers.append(Field("Cache-Control", "public, max-age=300"))
        return response
    }

    /// In the layers of the documents' sheet, after it.
    private static let own = """
        @layer parts {
          body { max-inline-size: 72rem; }
          body > header { display: block; }
          .masthead { align-items: center; border-radius: 0; }
          .brand { font-weight: 700; letter-spacing: .02em; font-size: 1.1rem; }
          .tools, .switch { display: flex; flex-wrap: wrap; gap: .25rem .75rem; align-items: center; }
          .sections { display: flex; flex-wrap: wrap; background: var(--paper); border-inline: 1px solid var(--line);
            border-block-end: 1px solid var(--line); padding-inline: .5rem; }
          .sections a { padding: .75rem .65rem; text-decoration: none; color: var(--ink); border-block-end: .2rem solid transparent; }
          .sections a[aria-current] { border-block-end-color: var(--accent); font-weight: 600; }
          .sections a:hover { background: var(--accent-soft); }
          :is(h1, h2, h3, h4) { overflow-wrap: break-word; }
          a { color: var(--accent); text-underline-offset: .15em; }
          main > p:not([class]) { max-inline-size: 44rem; }
          :is(section, div).part { display: grid; gap: .6rem; grid-template-columns: minmax(0, 1fr); align-content: start; }
          .part > h2 { border-block-end: 2px solid var(--accent); padding-block-end: .25rem; }
          .columns { display: grid; gap: calc(var(--gap) * 1.5); grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
          .tiles { display: grid; gap: .6rem; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); }
          .tiles li { background: var(--accent-soft); border-radius: var(--radius); padding: .7rem .8rem; }
          .tiles strong { display: block; font-size: 1.7rem; line-height: 1.1; font-variant-numeric: tabular-nums; }
          .scroll { overflow-x: auto; position: relative; }
          .list { inline-size: 100%; font-size: .95rem; }
          .list th, .list td { text-align: start; vertical-align: top; padding: .5rem .6rem; border-block-end: 1px solid var(--line); }
          .list thead th { color: var(--quiet); font-size: .8rem; border-block-end: 2px solid var(--accent); white-space: nowrap; }
          .list tbody th { font-weight: 600; }
          .list td, .list th { overflow-wrap: break-word; }
          .list [dir=auto] { overflow-wrap: anywhere; }
          .list .count { font-variant-numeric: tabular-nums; text-align: end; }
          .address code { overflow-wrap: anywhere; background: var(--ground); border-radius: .35rem; padding: .2rem .35rem; }
          .notice { border: 1px solid var(--warn); border-inline-start-width: .4rem; border-radius: .35rem; background: var(--warn-soft);
            padding: .7rem .9rem; }
          .formats .format { display: inline-block; border: 1px solid var(--accent); border-radius: .35rem; padding: .5rem .8rem;
            margin: .15rem .35rem .15rem 0; text-decoration: none; font-weight: 600; font-size: .9rem; }
          .formats .format:hover { background: var(--accent-soft); }
          .facts { display: grid; gap: .5rem calc(var(--gap) * 1.5); grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); }
          .lines { display: grid; gap: .55rem; }
          .lines small, .list small { color: var(--quiet); display: block; font-size: .85rem; }
          .inner { padding-inline-start: 1.2rem; }
          details .lines { padding: .4rem 0 .6rem 1.2rem; }
          .tag { display: inline-block; border: 1px solid currentColor; border-radius: 99rem; padding: 0 .55rem; font-size: .8rem;
            color: var(--quiet); white-space: nowrap; }
          .tag + .tag { margin-inline-start: .3rem; }
          .tag.good { color: var(--accent); background: var(--accent-soft); }
          .tag.warn { color: var(--warn); background: var(--warn-soft); font-weight: 600; }
          .filters { display: flex; flex-wrap: wrap; gap: .7rem var(--gap); align-items: end; background: var(--ground);
            border-radius: var(--radius); padding: .8rem; }
          .field { display: grid; gap: .25rem; grid-template-columns: minmax(0, 1fr); }
          .field.wide { flex: 1 1 14rem; }
          label, legend { font-size: .85rem; color: var(--quiet); }
          input:not([type=radio]):not([type=checkbox]):not([type=hidden]), select { font: inherit; color: var(--ink); background: var(--paper);
            border: 1px solid var(--quiet); border-radius: .35rem; padding: .55rem .6rem; inline-size: 100%; min-block-size: 2.75rem; }
          button { font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent);
            border-radius: .35rem; padding: .55rem 1.1rem; min-block-size: 2.75rem; cursor: pointer; }
          button.plain { color: inherit; background: none; border-color: transparent; padding: .25rem .4rem; font-weight: 400;
            text-decoration: underline; text-underline-offset: .15em; min-block-size: 2.25rem; }
          .narrow { display: grid; gap: var(--gap); max-inline-size: 24rem; grid-template-columns: minmax(0, 1fr); }
          .error { color: var(--warn); background: var(--warn-soft); border-inline-start: .3rem solid var(--warn); padding: .7rem var(--gap); }
          .done { background: var(--accent-soft); border-inline-start: .3rem solid var(--accent); padding: .7rem var(--gap); }
          .cards { display: grid; gap: var(--gap); grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); }
          .card { border: 1px solid var(--line); border-radius: var(--radius); padding: var(--gap); display: grid; gap: .7rem;
            align-content: start; grid-template-columns: minmax(0, 1fr); scroll-margin-block-start: 1rem; }
          .card h3 { font-size: 1.1rem; }
          .card h4 { font-size: .95rem; margin: 0; }
          summary { cursor: pointer; padding-block: .2rem; }
          .card .top { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .3rem .8rem; align-items: center; }
          .points { display: grid; gap: .2rem; }
          .points li { display: flex; justify-content: space-between; gap: .8rem; border-block-end: 1px dotted var(--line); padding-block: .15rem; }
          .points span:last-child { color: var(--quiet); text-align: end; }
          legend { margin-block-end: .3rem; padding: 0; }
          .answer { border: 0; margin: 0; padding: 0; display: grid; gap: .6rem; }
          .choices { display: grid; gap: .4rem; }
          .choices label { display: flex; gap: .6rem; align-items: center; border: 1px solid var(--line); border-radius: .35rem;
            padding: .55rem .7rem; min-block-size: 2.75rem; color: var(--ink); font-size: 1rem; cursor: pointer; }
          .choices label:has(:checked) { border-color: var(--accent); background: var(--accent-soft); }
          .choices input { inline-size: 1.2rem; block-size: 1.2rem; accent-color: var(--accent); margin: 0; }
          .pages { display: flex; gap: var(--gap); justify-content: space-between; }
          .bar { block-size: .5rem; inline-size: 100%; }
          .document { display: grid; gap: calc(var(--gap) * 1.1); grid-template-columns: minmax(0, 1fr); }
          .downloads { display: flex; flex-wrap: wrap; gap: .7rem; }
          .downloads button { background: none; color: var(--accent); }
          .downloads a { border: 1px solid var(--accent); border-radius: .35rem; padding: .55rem 1rem; text-decoration: none; font-weight: 600; }
          @media (max-width: 40rem) {
            body { padding: 0; }
            main { padding: var(--gap); border-inline: 0; border-radius: 0; }
            .sections { border-inline: 0; padding-inline: .25rem; }
            .sections a { padding: .7rem .75rem; }
            .list.stacks thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
            .list.stacks tr { display: grid; padding-block: .6rem; border-block-end: 1px solid var(--line); }
            .list.stacks th, .list.stacks td { border: 0; padding: .1rem 0; text-align: start; }
            .list.stacks td[data-head]::before { content: attr(data-head) ": "; color: var(--quiet); font-size: .85rem; }
            .list.stacks td:empty { display: none; }
          }
        }
        @page { size: A4; margin: 12mm 12mm 14mm; }
        @page wide { size: A4 landscape; }
        @layer print {
          @media print {
            nav, form, .tools, .sections, .filters, .downloads, .finder, details:has(form) > summary { display: none; }
            body:has(.areas) { page: wide; }
            body, main, .document, :is(section, div).part, .board, .desk { display: block; max-inline-size: none; }
            section.part:has(> form):not(:has(> :not(h2, form, .hint))) { display: none; }
            :is(.document, .part, .board, .desk) > * + * { margin-block-start: .6rem; }
            .scroll { overflow: visible; }
            .scroll > .list { font-size: 7.5pt; }
            .scroll > .list :is(th, td) { white-space: normal; overflow-wrap: anywhere; }
            a { color: inherit; text-decoration: none; }
            .card, .alert, .meeting, .duties > li { break-inside: avoid; }
            .months td:not(:nth-child(3)), .months tbody th, .grid.planning td { min-inline-size: 0; }
            .months td:nth-child(3) { min-inline-size: 9rem; }
            .grid.planning.many :is(thead, .free) { display: none; }
            .grid.planning.many tr { display: flex; flex-wrap: wrap; border-block-end: 1px solid var(--line); }
            .grid.planning.many :is(th, td) { border: 0; }
            .grid.planning.many td.taken { flex: 0 0 10.5rem; }
            .meeting .known { display: inline; }
          }
        }

        """
}
