extension StyleSheetPage {
    /// The board and the planning room.
    static let board = """
        @layer parts {
          body:has(.board) { max-inline-size: 110rem; }
          .board { display: grid; gap: var(--gap); grid-template-columns: minmax(0, 1fr); }
          .inline { display: flex; flex-wrap: wrap; gap: .7rem; align-items: center; }
          button.second { color: var(--accent); background: none; }
          .switches { display: flex; flex-wrap: wrap; gap: .3rem; align-items: center; }
          .switches .gap { inline-size: var(--gap); }
          .switches a { padding: .45rem .8rem; border: 1px solid var(--line); border-radius: .35rem; text-decoration: none; color: var(--ink); }
          .switches a[aria-current] { border-color: var(--accent); background: var(--accent-soft); font-weight: 600; }
          .findings { border-inline-start: .3rem solid var(--warn); padding-inline-start: var(--gap); }
          .chosen.part { background: var(--ground); border-radius: var(--radius); padding: var(--gap); scroll-margin-block-start: 1rem; }
          .grid.planning { font-size: .8rem; font-family: inherit; }
          .grid.planning th:first-child { inline-size: 5.5rem; }
          .grid.planning td { min-inline-size: 7.2rem; padding: .15rem; block-size: 2.6rem; }
          .grid.planning .pause td, .grid.planning .block td { block-size: auto; min-inline-size: 0; }
          .grid.planning .put { display: grid; place-items: center; block-size: 100%; min-block-size: 2.4rem; text-decoration: none; }
          .grid.planning .closed { background: repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px .5rem); }
          .grid.planning .free.here, .grid.planning .target { outline: .2rem solid var(--accent); outline-offset: -.2rem; background: var(--accent-soft); }
          .grid.planning tbody th .tag { display: block; inline-size: fit-content; white-space: normal; font-weight: 400; margin: .15rem 0 0; border-radius: .35rem; }
          .meeting { display: grid; gap: .1rem; border: 1px solid var(--line); border-radius: .3rem; padding: .3rem .4rem; background: var(--paper); }
          .meeting + .meeting { margin-block-start: .2rem; }
          .meeting.interpreted { background: var(--accent-soft); }
          .meeting.broken { border: 2px solid var(--warn); background: var(--warn-soft); }
          .meeting.chosen { outline: .2rem solid var(--accent); }
          .meeting.held { opacity: .55; }
          .meeting a { font-weight: 600; }
          .meeting .firm { font-weight: 400; }
          .meeting .known { display: none; }
          .meeting .tag { font-size: .7rem; padding-inline: .3rem; hyphens: auto; white-space: normal; border-radius: .35rem; margin: 0; }
          .marks { display: flex; flex-wrap: wrap; gap: .2rem; }
          .grip { float: inline-end; justify-self: end; position: absolute; }
          .meeting:has(.grip) { position: relative; padding-inline-end: 1.5rem; }
          .meeting .grip { inset-inline-end: 0; inset-block: 0; inline-size: 1.5rem; display: grid; place-items: center; cursor: grab;
            color: var(--quiet); touch-action: none; user-select: none; }
          progress.bar { block-size: 1rem; accent-color: var(--accent); }
        }

        """
}
