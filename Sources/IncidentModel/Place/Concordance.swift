/// The codes of one place in published registers, at most one in each.
public struct Concordance: Sendable, Hashable, CustomStringConvertible {
  /// The codes, by the names of their registers.
  public private(set) var codes: [RegisterCode] = []

  /// Makes a concordance; of several codes of one register the first is kept.
  public init(_ codes: some Sequence<RegisterCode> = EmptyCollection()) {
    for code in codes { add(code) }
  }

  /// Whether there is no code.
  public var isEmpty: Bool { codes.isEmpty }

  /// The code in a register.
  public subscript(register: Register) -> String? { codes.first { $0.register == register }?.code }

  /// Adds a code, unless there is one of its register; whether the place has the code then.
  @discardableResult
  public mutating func add(_ code: RegisterCode) -> Bool {
    if let known = self[code.register] { return known == code.code }
    codes.insert(code, at: codes.firstIndex { code < $0 } ?? codes.count)
    return true
  }

  /// The concordance with the codes of another in the registers in which it has none.
  public func completed(by other: Concordance) -> Concordance { Concordance(codes + other.codes) }

  /// The concordance without the code of a register.
  public func removing(_ register: Register?) -> Concordance {
    guard let register, self[register] != nil else { return self }
    return Concordance(codes.filter { $0.register != register })
  }

  /// As it is written in tables: `whosonfirst=421174697|wikidata=Q163239`.
  public var description: String { codes.map(\.description).joined(separator: "|") }
}

extension Concordance {
  /// Reads what a table writes, and tells what of it is not taken.
  ///
  /// - Parameters:
  ///   - text: Registers with their codes, `wikidata=Q163239`, joined by bars.
  ///   - id: The id of the place: a code that contradicts it is not taken.
  public static func read(_ text: String, id: String = "") -> (codes: Concordance, faults: [String]) {
    let pairs = text.split(separator: "|").map { part in
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (register: sides[0], code: sides.count == 2 ? sides[1] : "")
    }
    return read(pairs, id: id)
  }

  /// Takes the codes of registers by their names, and tells what of it is not taken.
  public static func read(
    _ pairs: some Sequence<(register: String, code: String)>, id: String = ""
  ) -> (codes: Concordance, faults: [String]) {
    let own = RegisterCode(id: id)
    var codes = Concordance([own].compactMap(\.self))
    var faults: [String] = []
    for (name, text) in pairs {
      guard let register = Register(rawValue: name) else {
        faults.append("\"\(name.prefix(40))\" is no register; there are \(Register.names)")
        continue
      }
      guard let code = RegisterCode(register, text) else {
        faults.append(
          text.isEmpty
            ? "\(name) has no code" : "\(name) is \"\(text.prefix(40))\", and a code of it is \(register.form)")
        continue
      }
      if !codes.add(code) { faults.append("\(name) is \(text) and also \(codes[register] ?? "")") }
    }
    return (codes.removing(own?.register), faults)
  }
}
