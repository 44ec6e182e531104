/// The words of a text taken one after another, as long as a name may begin with them.
struct NameWalk {
  /// What the words so far are.
  enum Step {
    /// A name, and perhaps the beginning of a longer one.
    case name
    /// The beginning of a name.
    case beginning
    /// Nothing with which a name begins.
    case nothing
  }

  private let names: NameTable
  private var hash = NameHash()
  private var position = 0
  private var count = 0

  init(_ names: NameTable) { self.names = names }

  /// Takes the bytes that were appended to the normalised words since the last step.
  mutating func take(_ words: [UInt8]) -> Step {
    count += 1
    guard count <= names.image.directory.maximumWordCount else { return .nothing }
    for offset in position..<words.count { hash.combine(words[offset]) }
    position = words.count
    return names.step(hash, words)
  }
}
