import GRDB
import SimpleFeatures

/// The value in one column of a row; SQLite lets any column hold anything.
enum Cell {
  /// The columns of a row as properties of a feature.
  static func properties(of row: Row, besides geometry: String) -> [Property] {
    row.compactMap { column, value in
      guard column != geometry else { return nil }
      switch value.storage {
      case .null: return Property(column, .null)
      case .int64(let number): return Property(column, .integer(Int(number)))
      case .double(let number): return number.isFinite ? Property(column, .number(number, decimals: 6)) : nil
      case .string(let text): return Property(column, .string(text))
      case .blob: return nil
      }
    }
  }

  static func text(_ value: DatabaseValue) -> String? {
    if case .string(let text) = value.storage, !text.isEmpty { text } else { nil }
  }

  static func integer(_ value: DatabaseValue) -> Int? {
    if case .int64(let number) = value.storage { Int(number) } else { nil }
  }

  static func blob(_ value: DatabaseValue) -> [UInt8]? {
    if case .blob(let data) = value.storage { Array(data) } else { nil }
  }
}
