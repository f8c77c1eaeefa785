extension StyleSheetPage {
    /// Forms and lists of the own pages.
    static let portals = """
        @layer parts {
          textarea { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--quiet); border-radius: .35rem;
            padding: .55rem .6rem; inline-size: 100%; }
          .buttons { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; }
          .buttons .field { flex: 1 1 12rem; }
          button.quiet { color: var(--accent); background: none; }
          .wrong { color: var(--warn); font-weight: 600; }
          [aria-invalid] { border-color: var(--warn); border-width: 2px; }
          .own { border: 1px solid var(--line); border-radius: var(--radius); padding: .5rem .8rem; }
          .own summary h3 { display: inline; font-size: 1rem; margin-inline-end: .5rem; }
          .own summary small { color: var(--quiet); }
          .own .facts { padding-block: .6rem; border-block-start: 1px solid var(--line); }
          .own .facts:first-of-type { border-block-start: 0; }
          .own dd { overflow-wrap: anywhere; }
          .choices input[type=checkbox]:not([type=radio]):not([type=hidden]) { inline-size: 1.2rem; min-block-size: 1.2rem; padding: 0; }
          .own-day { border: 1px solid var(--line); border-radius: var(--radius); padding: .8rem; display: grid; gap: .6rem;
            grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); align-items: end; margin: 0; }
          .own-day .answer { grid-column: 1 / -1; }
          @media print { .own { break-inside: avoid; border: 0; padding: 0; } }
        }

        """
}
