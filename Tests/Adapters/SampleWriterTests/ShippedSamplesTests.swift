import Foundation
import Support
import Testing

@testable import SampleWriter

@Suite struct ShippedSamplesTests {
    @Test("the files in Samples are what the generator writes", arguments: Sample.Preset.allCases)
    func shippedFilesAreGenerated(_ preset: Sample.Preset) throws {
        for (file, bytes) in collected(Sample(preset)) {
            try expectGolden(bytes, at: "\(samplesFolder)/\(preset.rawValue)/\(file.rawValue)")
        }
    }
}

/// The folder `Samples` of the repository.
let samplesFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Samples").standardized.path

/// All files of a sample in memory, in the order in which they come.
func collected(_ sample: Sample) -> [(file: Sample.File, bytes: [UInt8])] {
    var files: [(file: Sample.File, bytes: [UInt8])] = []
    sample.write { file, bytes in
        if files.last?.file != file { files.append((file, [])) }
        files[files.count - 1].bytes += bytes
    }
    return files
}
