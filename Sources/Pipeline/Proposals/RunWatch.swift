/// Who looks on while stages run, and may end the run.
package protocol RunWatch {
    /// Asked before each stage; once true, none begins any more.
    var isCancelled: Bool { get }
    /// A stage begins to compute.
    func began(_ stage: Stage.Name)
    /// A stage is through, whatever came of it.
    func ended(_ report: StageReport)
}
