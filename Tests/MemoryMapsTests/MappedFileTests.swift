import Foundation
import MemoryMaps
import TestSupport
import Testing

@Suite("Files in the address space")
struct MappedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func map(_ path: String) throws -> MappedFile {
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    return try MappedFile(descriptor: descriptor)
  }

  private func bytes(_ file: MappedFile) -> [UInt8] { file.withBytes { $0.withUnsafeBytes { Array($0) } } }

  @Test("a file is read as it is, whether or not it fills its last page", arguments: [0, 1, 4095, 4096, 4097, 100_000])
  func contents(count: Int) throws {
    let written = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let file = try map(try folder.write(written, to: "file"))
    #expect(file.count == count)
    #expect(bytes(file) == written)
  }

  @Test("a file that is replaced or removed stays in the map as it was")
  func replaced() throws {
    let path = try folder.write([UInt8](repeating: 1, count: 10_000), to: "file")
    let file = try map(path)
    let other = try folder.write([UInt8](repeating: 2, count: 10), to: "other")
    #expect(rename(other, path) == 0)
    #expect(bytes(file) == [UInt8](repeating: 1, count: 10_000))
    #expect(unlink(path) == 0)
    #expect(bytes(file) == [UInt8](repeating: 1, count: 10_000))
  }

  @Test("what is no regular file is refused")
  func special() throws {
    #expect(throws: MemoryMapError.self) { try map(folder.path) }
    #expect(throws: MemoryMapError.self) { try map("/dev/null") }
    #expect(throws: MemoryMapError.self) { try MappedFile(descriptor: -1) }
  }
}
