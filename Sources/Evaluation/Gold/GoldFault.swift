/// One thing that is wrong in a gold file.
package struct GoldFault: Sendable, Hashable, CustomStringConvertible {
  /// The path of the field: `incidents[2].killed`; nothing for the whole.
  package let path: String
  /// What is wrong and what to do.
  package let message: String

  /// The path and the message.
  package var description: String { path.isEmpty ? message : "\(path): \(message)" }
}

/// Everything that is wrong in a gold file; there is at least one thing.
package struct GoldFaults: Error, Sendable, Equatable {
  /// The faults in the order of the file.
  package let list: [GoldFault]
}

/// Takes faults while a gold file is read.
final class GoldFaultLog {
  private(set) var list: [GoldFault] = []

  func add(_ path: String, _ message: String) { list.append(GoldFault(path: path, message: message)) }
}
