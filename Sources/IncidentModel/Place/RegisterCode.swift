/// A published register of places, in which each place has a code.
public enum Register: String, Sendable, CaseIterable, Comparable {
  /// GeoNames: the number of a place.
  case geonames
  /// ISO 3166-1: the two letters of a country.
  case country = "iso_3166_1"
  /// ISO 3166-2: the code of a part of a country, `PK-BA`.
  case subdivision = "iso_3166_2"
  /// OpenStreetMap: `n`, `w` or `r` for node, way or relation, and its number.
  case openStreetMap = "osm"
  /// The place codes of the UN's Common Operational Datasets: `PK209`.
  case placeCode = "pcode"
  /// Who's On First: the number of a record.
  case whosOnFirst = "whosonfirst"
  /// Wikidata: `Q` and the number of an item.
  case wikidata

  /// The names of all registers, for messages.
  public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// What a code of it looks like, for messages.
  public var form: String {
    switch self {
    case .geonames, .whosOnFirst: "a number such as 1163054"
    case .country: "two capital letters such as PK"
    case .subdivision: "a country and up to three letters or digits such as PK-BA"
    case .openStreetMap: "n, w or r and a number such as r307573"
    case .placeCode: "a country's letters and digits such as PK209"
    case .wikidata: "Q and a number such as Q163239"
    }
  }

  /// Orders registers by their names.
  public static func < (left: Register, right: Register) -> Bool { left.rawValue < right.rawValue }
}

/// The code of a place in a published register; one that has not the register's form cannot be made.
public struct RegisterCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The register.
  public let register: Register
  /// The code, as the register writes it.
  public let code: String

  /// Makes a code; nothing where the text has not the form of the register's codes, which it is not brought into.
  public init?(_ register: Register, _ code: String) {
    guard code.utf8.count <= Self.longest, register.hasForm(of: code.utf8[...]) else { return nil }
    (self.register, self.code) = (register, code)
  }

  /// The code that the id of a place tells: `gn:1163054` is GeoNames' number, `wof:890430635` that of Who's On First, and
  /// `cod:PK20902` the P-code in the Common Operational Datasets of the UN.
  public init?(id: String) {
    let registers: [(String, Register)] = [("gn:", .geonames), ("wof:", .whosOnFirst), ("cod:", .placeCode)]
    for (prefix, register) in registers where id.hasPrefix(prefix) {
      self.init(register, String(id.dropFirst(prefix.utf8.count)))
      return
    }
    return nil
  }

  /// As it is written in tables: `wikidata=Q163239`.
  public var description: String { "\(register.rawValue)=\(code)" }

  /// Orders codes by their registers.
  public static func < (left: RegisterCode, right: RegisterCode) -> Bool {
    (left.register, left.code) < (right.register, right.code)
  }

  private static let longest = 20
}

extension Register {
  fileprivate func hasForm(of code: Substring.UTF8View) -> Bool {
    switch self {
    case .geonames, .whosOnFirst: code.isNumber
    case .wikidata: code.first == UInt8(ascii: "Q") && code.dropFirst().isNumber
    case .openStreetMap: code.first.map("nwr".utf8.contains) == true && code.dropFirst().isNumber
    case .country: code.count == 2 && code.allSatisfy(\.isCapital)
    case .subdivision:
      (4...6).contains(code.count) && code.prefix(2).allSatisfy(\.isCapital)
        && code.dropFirst(2).first == UInt8(ascii: "-")
        && code.dropFirst(3).allSatisfy { $0.isCapital || $0.isDigit }
    case .placeCode:
      code.count >= 2 && code.prefix(2).allSatisfy(\.isCapital)
        && code.dropFirst(2).allSatisfy { $0.isCapital || $0.isDigit }
    }
  }
}

extension Substring.UTF8View {
  /// Whether it is a whole number from 1 on, without zeros before it.
  fileprivate var isNumber: Bool { first.map { $0 != UInt8(ascii: "0") } == true && allSatisfy(\.isDigit) }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
