/// The names of one place while they are read: each once, the shown one first.
struct NameList {
  /// The most other names of one place that are kept.
  static let most = 400

  let name: String
  private(set) var others: [String] = []
  /// What is to be told of names that were changed or left out.
  private(set) var remarks: [String] = []
  private var isFull = false

  /// Begins with the name that is shown.
  init(_ bytes: ArraySlice<UInt8>) throws(NameCleaning.Refusal) {
    let cleaned = try NameCleaning.cleaned(bytes)
    name = cleaned.name
    if cleaned.wasChanged { remark("the name had characters that cannot be seen; they were removed") }
  }

  /// Adds another name; one that cannot be used is left out and told of.
  mutating func add(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty, !bytes.elementsEqual(name.utf8) else { return }
    do throws(NameCleaning.Refusal) {
      let cleaned = try NameCleaning.cleaned(bytes)
      if cleaned.wasChanged { remark("another name had characters that cannot be seen; they were removed") }
      guard cleaned.name != name, !others.contains(cleaned.name) else { return }
      guard others.count < Self.most else {
        if !isFull { remark("more than \(Self.most) other names; the first are kept") }
        isFull = true
        return
      }
      others.append(cleaned.name)
    } catch {
      remark("another name was left out: \(error.message)")
    }
  }

  /// Keeps what is to be told, each once.
  private mutating func remark(_ text: String) {
    if !remarks.contains(text) { remarks.append(text) }
  }

  /// Adds a text.
  mutating func add(_ text: String) { add(ArraySlice(Array(text.utf8))) }
}
