/// The way from the top of a YAML file to a value.
indirect enum YAMLPath {
  /// No step: the whole document.
  case top
  /// To what stands behind a key.
  case key(String, below: YAMLPath)
  /// To an entry of a list, counted from 1.
  case entry(Int, below: YAMLPath)

  /// The key of the last step, where it is one.
  var key: String? { if case .key(let key, _) = self { key } else { nil } }

  /// The steps as messages begin with them: `maps, entry 2, title: `; nothing at the top.
  var prefix: String {
    let description = description
    return description.isEmpty ? "" : description + ": "
  }

  /// The steps: `maps, entry 2, title`.
  var description: String { words.joined(separator: ", ") }

  private var words: [String] {
    switch self {
    case .top: []
    case .key(let key, let path): path.words + [String(key.prefix(60))]
    case .entry(let number, let path): path.words + ["entry \(number)"]
    }
  }
}
