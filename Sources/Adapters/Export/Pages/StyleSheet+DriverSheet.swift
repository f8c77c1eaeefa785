extension StyleSheet {
    /// The sheets of the drivers.
    static let driverSheet = """
        @page { size: A4; margin: 14mm 14mm 16mm; }
        @layer parts {
          .ride { display: grid; gap: .6rem; border-block-start: 3px solid var(--accent); padding-block-start: .8rem;
            grid-template-columns: minmax(0, 1fr); }
          .ride .passport { border-block: 0; padding-block: 0; }
          .passengers { inline-size: 100%; font-size: .92rem; }
          .passengers th, .passengers td { text-align: start; vertical-align: top; padding: .4rem .7rem .4rem 0;
            border-block-end: 1px solid var(--line); overflow-wrap: break-word; }
          .passengers thead th { color: var(--quiet); font-size: .8rem; border-block-end: 2px solid var(--accent); }
          .passengers td:nth-child(2) { white-space: nowrap; }
          .passengers .name { display: block; font-weight: 600; }
          .passengers .where { display: block; color: var(--quiet); font-weight: 400; font-size: .8rem; }
          @media (max-width: 40rem) {
            .passengers { font-size: .8rem; }
            .passengers th, .passengers td { padding-inline-end: .35rem; }
          }
        }
        @layer print {
          @media print {
            .ride { display: block; break-inside: avoid; }
            .ride > * + * { margin-block-start: .5rem; }
            .passengers { font-size: 9pt; }
          }
        }

        """
}
