import ArgumentParser

/// The unit in which names are looked for.
struct ContainerOption: ParsableArguments {
  @Option(
    name: .customLong("in"), parsing: .singleValue,
    help: "The unit or town in which the names lie: a code, an id or a name.")
  var units: [String] = []

  /// The unit; nothing where none is given.
  var within: String? { units.first }

  func validate() throws {
    guard units.count <= 1 else {
      throw ValidationError("--in is given \(units.count) times; give the smallest unit that contains the names")
    }
    if units.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("--in is empty; give a code or a name, or leave it out")
    }
  }
}
