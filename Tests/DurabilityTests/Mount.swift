import Foundation
import TestSupport

/// A disk in memory, or a second path to a folder, until it ends.
struct Mount {
  private let path: String

  init(_ options: String, at path: String) throws {
    self.path = path
    guard Mount.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", path]) else { throw CocoaError(.fileWriteUnknown) }
  }

  init(binding folder: String, at path: String) throws {
    self.path = path
    guard Mount.run(["mount", "--bind", folder, path]) else { throw CocoaError(.fileWriteUnknown) }
  }

  func change(_ options: String) throws {
    guard Mount.run(["mount", "-o", options, path]) else { throw CocoaError(.fileWriteUnknown) }
  }

  func end() { _ = Mount.run(["umount", "-l", path]) }

  /// Whether this user may mount disks here.
  static let isPossible: Bool = {
    guard let folder = try? TemporaryFolder(), let mount = try? Mount("size=64k", at: folder.path) else { return false }
    mount.end()
    return true
  }()

  /// Why a test is left out where that is not so.
  static let impossible: String = "no disk can be mounted here: that takes root"

  private static func run(_ command: [String]) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
