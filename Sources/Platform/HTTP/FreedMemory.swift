import CMalloc

/// What a process frees goes back to the system.
package enum FreedMemory {
    /// From how many bytes on a block is a mapping of its own, and how much may wait at the end of a heap.
    ///
    /// Left alone, glibc raises both with the largest block that was freed, up to 32 MiB: what the campaign was read into for one version
    /// then stays in the heap of each thread that ever read it, and the process grows for minutes although nothing is kept.
    private static let block: Int32 = 128 << 10

    /// Sets it for the whole process; called once, before the threads begin.
    package static func giveBack() {
        // Zero means that glibc does not know the setting; memory is then kept as by default.
        _ = mallopt(M_MMAP_THRESHOLD, block)
        _ = mallopt(M_TRIM_THRESHOLD, block)
    }
}
