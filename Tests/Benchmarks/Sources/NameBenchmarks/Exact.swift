import CSQLite
import Foundation
import IncidentModel
import PlaceNames
import SimpleFeatures

/// Looks names up as they are written, in a gazetteer and in SQLite's index, in turn.
func exact(names: [String], queries: [String]) throws {
  guard let coordinate = Coordinate(longitude: 67, latitude: 29) else { return }
  let entries = names.enumerated().map { number, name in
    GazetteerEntry(
      id: "n\(number)", name: name, names: [], kind: .settlement, coordinate: coordinate, precision: .exact,
      uncertainty: 2000, district: nil, province: nil, population: nil, source: "benchmark")
  }
  let gazetteer = Gazetteer(entries: entries)
  let database = try Database(names)
  let (ours, theirs) = (queries.count { gazetteer.contains(normalized: $0) }, queries.count { database.contains($0) })
  guard ours == theirs else { return print("the answers differ: \(ours) and \(theirs)") }
  var times: (ours: [Double], theirs: [Double], search: [Double]) = ([], [], [])
  for _ in 0..<7 {
    times.ours.append(seconds { for query in queries where !gazetteer.contains(normalized: query) { missed += 1 } })
    times.search.append(seconds { for query in queries { found += gazetteer.search(query, through: .exact).count } })
    times.theirs.append(seconds { for query in queries where !database.contains(query) { missed += 1 } })
  }
  let count = Double(queries.count)
  let (one, other) = (times.ours.sorted()[3] / count * 1e9, times.theirs.sorted()[3] / count * 1e9)
  print("names", names.count, "queries", queries.count, "found", ours)
  print("nanoseconds_per_lookup gazetteer", one, "search", times.search.sorted()[3] / count * 1e9, "sqlite", other)
  print("ratio", other / one)
}

/// What the lookups found, so that the compiler cannot leave them out.
nonisolated(unsafe) private var (found, missed) = (0, 0)

/// A table of names in memory with SQLite's index, asked through one prepared statement.
private final class Database {
  private var database: OpaquePointer?
  private var statement: OpaquePointer?
  private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ names: [String]) throws {
    guard sqlite3_open(":memory:", &database) == SQLITE_OK else { throw CocoaError(.fileReadUnknown) }
    sqlite3_exec(database, "CREATE TABLE place(id INTEGER PRIMARY KEY, name TEXT); BEGIN", nil, nil, nil)
    sqlite3_prepare_v2(database, "INSERT INTO place(name) VALUES(?)", -1, &statement, nil)
    for name in names {
      sqlite3_bind_text(statement, 1, name, Int32(name.utf8.count), copied)
      sqlite3_step(statement)
      sqlite3_reset(statement)
    }
    sqlite3_finalize(statement)
    sqlite3_exec(database, "COMMIT; CREATE INDEX place_name ON place(name)", nil, nil, nil)
    sqlite3_prepare_v2(database, "SELECT id FROM place WHERE name = ?", -1, &statement, nil)
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(database)
  }

  /// Whether a name is there; all its rows are read.
  func contains(_ name: String) -> Bool {
    var (name, rows) = (name, 0)
    name.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        sqlite3_bind_text(statement, 1, text.baseAddress, Int32(text.count), nil)
        while sqlite3_step(statement) == SQLITE_ROW { rows += 1 }
        sqlite3_reset(statement)
      }
    }
    return rows > 0
  }
}
