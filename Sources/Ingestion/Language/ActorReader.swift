package import IncidentModel

/// Reads the registry of actors.
package struct ActorReader {
  /// The file, `gazetteer/actors.yml`.
  package let path: String

  package init(path: String) { self.path = path }

  private static let example = "{id: army, name: The Army, kind: 1, names: [Army]}"

  /// All actors in the order of the file; a repeated id or an unknown parent is an error with file and line.
  ///
  /// - Parameter diagnostics: Takes what is left out of names.
  package func actors(_ diagnostics: (any DiagnosticCollector)? = nil) throws -> [Actor] {
    var omissions: [Diagnostic] = []
    let document = try YAMLValue.document(
      FileBytes.read(path, remedy: "the registry of actors belongs there"), file: path,
      example: "- \(ActorReader.example)")
    var actors: [Actor] = []
    var ids: Set<String> = []
    for value in try document.list(of: ActorReader.example) {
      let members = try value.mapping(keys: ["id", "name", "kind", "parent", "names", "adjectives", "class"])
      let id = try members.required("id", in: value).filledString()
      guard ids.insert(id).inserted else { throw value.error("the actor \"\(id)\" stands twice; keep one") }
      guard let kind = ActorKind(rawValue: try members.required("kind", in: value).integer()) else {
        throw value.error("the kind of \"\(id)\" is not a number from 1 to 8; correct it")
      }
      let parent = try members["parent"]?.string()
      if let parent, !ids.contains(parent) {
        throw value.error(
          "the parent \"\(parent)\" of \"\(id)\" is not in the list before it; put it there, or correct it")
      }
      actors.append(
        Actor(
          id: id, name: try members.required("name", in: value).shown(&omissions),
          names: try members["names"]?.list().flatMap { try NamePattern($0.shown(&omissions), in: $0).names } ?? [],
          kind: kind, parent: parent, adjectives: try members.strings("adjectives"),
          isClass: try members["class"]?.bool() ?? false))
    }
    for omission in omissions { diagnostics?.emit(omission) }
    return actors
  }
}
