extension StyleSheet {
    /// The sheets of a stay at a fair.
    static let stay = """
        @page { size: A4; margin: 12mm 12mm 14mm; }
        @layer parts {
          body { max-inline-size: 62rem; }
          .sheet { display: grid; gap: .8rem; grid-template-columns: minmax(0, 1fr); }
          .sheet h2 { border-block-end: 2px solid var(--accent); padding-block-end: .25rem; }
          .sheet caption { text-align: start; font-weight: 700; padding-block: .4rem .2rem; }
          .sheet .where { color: var(--quiet); margin: 0; }
          .sheet .plan td, .sheet .plan th { overflow-wrap: anywhere; }
        }
        @layer print {
          @media print {
            .sheet + .sheet { break-before: page; }
            .plan thead { display: table-header-group; }
            .plan tr { break-inside: avoid; }
          }
        }

        """
}
