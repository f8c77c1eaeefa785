import Domain
import Store

/// Recognition: may these people do this work, and on which permit.
enum RecognitionWork: StageWork {
    static let stage = Stage(
        .recognition, reads: ["qualifications", "experience", "nationalities", "vacancies", "rule packs"],
        gives: ["assessments", "gates"], algorithm: 1)

    static func obstacle(on bench: Bench) -> Obstacle? { bench.emptiness }

    static func appendInputs(to bytes: inout CanonicalBytes, from bench: Bench) {
        bytes.append(bench.inputs.applicants) { $0.appendQuestions(of: $1) }
        bytes.append(bench.inputs.vacancies) { $0.appendOffer(of: $1) }
    }

    static func run(on bench: inout Bench) throws(PipelineError) -> StageResult {
        let gates = bench.currentGates()
        let circumstances = bench.circumstances
        try bench.store { (store) throws(StoreError) in
            try store.replaceAssessments(gates.assessments, actor: circumstances.actor, now: circumstances.now)
        }
        var bytes = CanonicalBytes()
        bytes.append(gates.table)
        bytes.append(gates.assessments)
        return StageResult(
            digest: bytes.finish(), outcome: .done,
            summary: "\(gates.assessments.count) assessments, \(gates.classes) different questions")
    }
}
