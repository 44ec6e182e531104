import CSQLite

/// The names of places in a table of SQLite, with the look-ups that its manual advises.
final class NameTable {
  /// What SQLite says went wrong.
  struct Failure: Error {
    let message: String
  }

  private var database: OpaquePointer?
  private var statement: OpaquePointer?

  /// Opens a file, or makes one.
  init(_ path: String) throws {
    try check(sqlite3_open(path, &database))
    // As much of it as there is stays in memory.
    for setting in ["mmap_size=30000000000", "cache_size=-2000000", "journal_mode=OFF", "synchronous=OFF"] {
      try run("PRAGMA \(setting)")
    }
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(database)
  }

  /// Fills the table with names and numbers of places.
  func fill(_ names: (_ add: (String, Int) throws -> Void) throws -> Void) throws {
    try run("BEGIN")
    try run("CREATE TABLE names (name TEXT NOT NULL, place INTEGER NOT NULL)")
    try prepare("INSERT INTO names VALUES (?, ?)")
    try names { name, place in
      try self.bind(name)
      sqlite3_bind_int64(statement, 2, Int64(place))
      try self.check(sqlite3_step(statement))
      sqlite3_reset(statement)
    }
    try run("CREATE INDEX by_name ON names (name, place)")
    try run("COMMIT")
    try run("ANALYZE")
  }

  /// Makes the statement of the look-ups ready.
  func prepareLookup() throws { try prepare("SELECT place FROM names WHERE name = ?") }

  /// The sum of the numbers of the places that bear a name.
  func sum(_ name: String) throws -> Int {
    try bind(name)
    var sum = 0
    while sqlite3_step(statement) == SQLITE_ROW { sum &+= Int(sqlite3_column_int64(statement, 0)) }
    sqlite3_reset(statement)
    return sum
  }

  private func bind(_ name: String) throws {
    var name = name
    // The text stays where it is until the step is done.
    try name.withUTF8 { text in
      try text.withMemoryRebound(to: CChar.self) {
        try check(
          sqlite3_bind_text(
            statement, 1, $0.baseAddress, Int32($0.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self)))
      }
    }
  }

  private func prepare(_ text: String) throws {
    sqlite3_finalize(statement)
    try check(sqlite3_prepare_v3(database, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil))
  }

  private func run(_ text: String) throws { try check(sqlite3_exec(database, text, nil, nil, nil)) }

  private func check(_ code: Int32) throws {
    guard code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW else {
      throw Failure(message: String(cString: sqlite3_errmsg(database)))
    }
  }
}
