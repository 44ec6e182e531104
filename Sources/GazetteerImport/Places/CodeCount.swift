import IncidentModel

/// Takes the codes in published registers that a source states, and counts what becomes of them.
struct CodeCount {
  private struct Count {
    var taken = 0
    var empty = 0
    var refused = 0
  }

  private var counts: [Register: Count] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// The codes of a place that are filled and have the form of their registers; what is not taken is told of.
  mutating func take(
    _ stated: [(register: Register, text: String?)], of title: String, at location: SourceLocation
  ) -> Concordance {
    var codes = Concordance()
    for (register, text) in stated {
      guard let text, !text.isEmpty else {
        counts[register, default: Count()].empty += 1
        continue
      }
      let read = Concordance.read(codes.codes.map { ($0.register.rawValue, $0.code) } + [(register.rawValue, text)])
      if let fault = read.faults.first {
        refuse(register, "\(title): the code is not taken: \(fault)", at: location)
      } else {
        counts[register, default: Count()].taken += 1
        codes = read.codes
      }
    }
    return codes
  }

  /// Counts a code that was taken as one that is not, and tells why.
  mutating func takeBack(_ register: Register, _ message: String, at location: SourceLocation) {
    counts[register, default: Count()].taken -= 1
    refuse(register, message, at: location, as: "gazetteer.shared-code")
  }

  private mutating func refuse(
    _ register: Register, _ message: String, at location: SourceLocation,
    as identifier: String = "gazetteer.malformed-code"
  ) {
    counts[register, default: Count()].refused += 1
    diagnostics.append(Diagnostic(identifier, .warning, message, at: location))
  }

  /// One note a register: read = taken + empty + not taken.
  func notes(file: String) -> [Diagnostic] {
    counts.sorted { $0.key < $1.key }.map { register, count in
      let read = count.taken + count.empty + count.refused
      return Diagnostic(
        "gazetteer.codes", .note,
        "\(register.rawValue): \(read) read, \(count.taken) taken, \(count.empty) empty, \(count.refused) not taken",
        at: SourceLocation(file: file))
    }
  }
}
