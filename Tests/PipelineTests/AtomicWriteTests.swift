import Foundation
import IncidentModel
import Pipeline
import TestSupport
import Testing

@Suite struct AtomicWriteTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "atomic-write-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test func writesANewFileAndLeavesNothingBeside() throws {
    try inFolder { folder in
      try AtomicWrite.write(Array("text".utf8), to: folder + "/file", diagnostics: DiagnosticLog())
      #expect(try String(contentsOfFile: folder + "/file", encoding: .utf8) == "text")
      #expect(try names(folder) == ["file"])
    }
  }

  @Test func replacesAFileByAShorterOne() throws {
    try inFolder { folder in
      try AtomicWrite.write(Array("a longer text".utf8), to: folder + "/file", diagnostics: DiagnosticLog())
      try AtomicWrite.write([], to: folder + "/file", diagnostics: DiagnosticLog())
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/file")).isEmpty)
    }
  }

  @Test func replacesALinkAndNotWhatItLeadsTo() throws {
    try inFolder { folder in
      try "kept".write(toFile: folder + "/target", atomically: false, encoding: .utf8)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link", withDestinationPath: folder + "/target")
      try AtomicWrite.write(Array("new".utf8), to: folder + "/link", diagnostics: DiagnosticLog())
      #expect(try String(contentsOfFile: folder + "/target", encoding: .utf8) == "kept")
      #expect(try String(contentsOfFile: folder + "/link", encoding: .utf8) == "new")
    }
  }

  @Test func aFolderInTheWayIsRefusedAndNothingIsLeft() throws {
    try inFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/file/inside", withIntermediateDirectories: true)
      let error = #expect(throws: AtomicWriteError.self) {
        try AtomicWrite.write([1], to: folder + "/file", diagnostics: DiagnosticLog())
      }
      #expect(error?.code == .cannotCreate)
      #expect(error?.path == folder + "/file")
      #expect(try names(folder) == ["file"])
    }
  }

  @Test func aPipeIsNoFile() throws {
    try inFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o644) == 0)
      let error = #expect(throws: OutputError.self) {
        try AtomicWrite.write([1], to: folder + "/pipe", diagnostics: DiagnosticLog())
      }
      #expect(error?.code == .inTheWay)
      let found = try names(folder)
      #expect(found == ["pipe"])
    }
  }

  @Test func anotherRunThatHoldsTheFolderIsWaitedFor() async throws {
    let folder = try TemporaryFolder()
    let lock = open(folder.path, O_RDONLY | O_DIRECTORY)
    #expect(flock(lock, LOCK_EX) == 0)
    let error = #expect(throws: OutputError.self) {
      try AtomicWrite.write([1], to: folder.path("file"), diagnostics: DiagnosticLog())
    }
    #expect(error?.code == .heldByOther)
    close(lock)
    try AtomicWrite.write([1], to: folder.path("file"), diagnostics: DiagnosticLog())
    #expect(try folder.contents() == ["file": Data([1])])
  }

  @Test func aMissingFolderIsRefused() {
    let error = #expect(throws: AtomicWriteError.self) {
      try AtomicWrite.write([1], to: "/nowhere/at/all", diagnostics: DiagnosticLog())
    }
    #expect(error?.code == .cannotCreate)
    #expect(error?.description == "/nowhere/at/all: No such file or directory; name another --output")
  }
}
