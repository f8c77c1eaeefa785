/// What a score is kept in, and what is done with a block of them.
///
/// The operations are written for each kind of block, since the compiler takes vectors of any kind apart into single numbers.
protocol MatrixLane: FixedWidthInteger, SignedInteger, SIMDScalar, Codable {
    associatedtype Block: SIMD where Block.Scalar == Self

    static func sum(_ one: Block, _ other: Block) -> Block
    static func difference(_ one: Block, _ other: Block) -> Block
    static func least(_ one: Block, _ other: Block) -> Block
    static func greatest(_ one: Block, _ other: Block) -> Block
    static func either(_ one: Block, _ other: Block) -> Block
    /// `new` where `one` is above `other`, else `old`.
    static func choose(_ new: Block, _ old: Block, where one: Block, isAbove other: Block) -> Block
    static func hasEqual(_ one: Block, _ other: Block) -> Bool
}

extension Int16: MatrixLane {
    typealias Block = SIMD16<Int16>

    @inline(__always) static func sum(_ one: Block, _ other: Block) -> Block { one &+ other }
    @inline(__always) static func difference(_ one: Block, _ other: Block) -> Block { one &- other }
    @inline(__always) static func least(_ one: Block, _ other: Block) -> Block {
        one.replacing(with: other, where: other .< one)
    }
    @inline(__always) static func greatest(_ one: Block, _ other: Block) -> Block {
        one.replacing(with: other, where: other .> one)
    }
    @inline(__always) static func either(_ one: Block, _ other: Block) -> Block { one | other }
    @inline(__always) static func choose(
        _ new: Block, _ old: Block, where one: Block, isAbove other: Block
    ) -> Block {
        old.replacing(with: new, where: one .> other)
    }
    @inline(__always) static func hasEqual(_ one: Block, _ other: Block) -> Bool { any(one .== other) }
}

extension Int32: MatrixLane {
    typealias Block = SIMD16<Int32>

    @inline(__always) static func sum(_ one: Block, _ other: Block) -> Block { one &+ other }
    @inline(__always) static func difference(_ one: Block, _ other: Block) -> Block { one &- other }
    @inline(__always) static func least(_ one: Block, _ other: Block) -> Block {
        one.replacing(with: other, where: other .< one)
    }
    @inline(__always) static func greatest(_ one: Block, _ other: Block) -> Block {
        one.replacing(with: other, where: other .> one)
    }
    @inline(__always) static func either(_ one: Block, _ other: Block) -> Block { one | other }
    @inline(__always) static func choose(
        _ new: Block, _ old: Block, where one: Block, isAbove other: Block
    ) -> Block {
        old.replacing(with: new, where: one .> other)
    }
    @inline(__always) static func hasEqual(_ one: Block, _ other: Block) -> Bool { any(one .== other) }
}
