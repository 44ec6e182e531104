import Foundation
import IncidentModel
import PlaceNames
import TestSupport
import Testing

@testable import Pipeline

@Suite("Indexes in the cache that cannot be used")
struct SpoiledIndexTests {
  private let gazetteer: CachedGazetteer
  private let plain: CachedGazetteer.Loaded
  private let whole: [UInt8]

  init() throws {
    gazetteer = try CachedGazetteer()
    plain = try gazetteer.load(without: true)
    _ = try gazetteer.load()
    whole = Array(try Data(contentsOf: URL(fileURLWithPath: gazetteer.index)))
  }

  /// Expects that an index that was spoiled is told of, made anew and used.
  private func expectReplacement(_ reason: String) throws {
    let loaded = try gazetteer.load()
    #expect(loaded.agrees(with: plain) && loaded.isInFile, "\(reason)")
    #expect(loaded.notes.count == 1, "\(reason)")
    #expect(
      loaded.diagnostics.filter { $0.severity == .note && $0.location?.file.hasSuffix(".index") == true }.count == 1)
    #expect(try gazetteer.load().notes.isEmpty, "\(reason)")
  }

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: gazetteer.index))
    #expect(chmod(try gazetteer.index, 0o600) == 0)
  }

  @Test("one that was cut, or has more at its end")
  func cut() throws {
    var generator = SeededGenerator(seed: 5)
    for length in [0, 1, 63, 64, 65, whole.count - 1]
      + (0..<6).map({ _ in Int.random(in: whole.indices, using: &generator) })
    {
      try write(Array(whole[..<length]))
      try expectReplacement("\(length) bytes")
    }
    try write(whole + whole)
    try expectReplacement("twice")
  }

  @Test("one in which a bit changed, wherever that is")
  func flipped() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<16 {
      var bytes = whole
      let offset = Int.random(in: bytes.indices, using: &generator)
      // The bytes 48 to 55 mean nothing, and are covered like the others.
      bytes[offset] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      try write(bytes)
      try expectReplacement("byte \(offset)")
    }
  }

  @Test("one of another format, version or order of bytes")
  func foreign() throws {
    for (offset, value) in [(0, 0x89), (8, 1), (12, 4)] {
      var bytes = whole
      bytes[offset] = UInt8(value) ^ 0xFF
      try write(bytes)
      try expectReplacement("byte \(offset)")
    }
    try write(Array("not an index\n".utf8))
    try expectReplacement("text")
  }

  @Test("one that others may write is not trusted")
  func writable() throws {
    #expect(chmod(try gazetteer.index, 0o666) == 0)
    try expectReplacement("mode")
  }

  @Test("a link in its place is replaced and not followed")
  func link() throws {
    let path = try gazetteer.index
    let target = try gazetteer.files.write(whole, to: "target")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    try expectReplacement("link")
    #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == Data(whole))
    #expect(throws: (any Error).self) { try FileManager.default.destinationOfSymbolicLink(atPath: path) }
  }

  @Test("a link or a pipe in the place of the unfinished one is not followed")
  func unfinishedLink() throws {
    let path = try gazetteer.index
    let target = try gazetteer.files.write("mine", to: "target")
    for name in ["link", "pipe"] {
      try FileManager.default.removeItem(atPath: path)
      if name == "link" {
        try FileManager.default.createSymbolicLink(atPath: "\(path).part", withDestinationPath: target)
      } else {
        #expect(mkfifo("\(path).part", 0o600) == 0)
      }
      #expect(try gazetteer.load().agrees(with: plain))
      #expect(try gazetteer.files.read("target") == "mine")
      #expect(try gazetteer.load().isInFile)
    }
  }

  @Test("what a run left that was killed is removed, what another run holds is left alone")
  func unfinished() throws {
    let path = try gazetteer.index
    try FileManager.default.removeItem(atPath: path)
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: "\(path).part"))
    let descriptor = open("\(path).part", O_RDONLY)
    #expect(flock(descriptor, LOCK_EX) == 0)
    let beside = try gazetteer.load()
    #expect(beside.agrees(with: plain) && !beside.isInFile)
    #expect(FileManager.default.contents(atPath: "\(path).part") == Data([1, 2, 3]))
    close(descriptor)
    let after = try gazetteer.load()
    #expect(after.agrees(with: plain) && after.isInFile)
    #expect(try gazetteer.index == path)
  }

  @Test("where no index can be kept, the gazetteer is read all the same")
  func nowhere() throws {
    var closed = gazetteer
    for folder in ["target/in/a/file", "cache/incidentmap"] {
      try gazetteer.files.write("", to: "target")
      closed.cache = IndexCache(folder: gazetteer.files.path(folder))
      if folder.hasPrefix("cache") {
        let path = try gazetteer.index
        try FileManager.default.removeItem(atPath: path)
        try gazetteer.files.makeFolder(String(path.dropFirst(gazetteer.files.path.count + 1)))
      }
      let loaded = try closed.load()
      #expect(loaded.agrees(with: plain) && !loaded.isInFile)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: gazetteer.index).isEmpty)
  }
}
