import PlaceNames

/// Finds the names within two edits of each query.
func fuzzy(names: [String], queries: [String], output: String) throws {
  var bytes: [UInt8] = []
  let building = seconds { bytes = SimilarNames.build(names, rules: nil) }
  guard let table = SimilarNames(bytes, rules: nil, commonWords: .none) else { return print("no table") }
  var found: [[SimilarNames.Match]] = []
  let searching = seconds { found = queries.map { table.names(within: 2, of: $0) } }
  let again = seconds { for query in queries { _ = table.names(within: 2, of: query) } }
  let each = min(searching, again) / Double(queries.count)
  print("names", table.count, "seconds_to_build", building, "bytes_per_name", Double(bytes.count) / Double(table.count))
  print("microseconds_per_query", each * 1e6, "matches", found.reduce(0) { $0 + $1.count })
  try write(
    found.map { matches in matches.map { "\($0.distance)\t\($0.name)" }.sorted().joined(separator: "\t") }, to: output)
}

/// Finds misspelt names among so many, which are made of pairs of the names that are given.
func size(names: [String], count: Int) throws {
  var number = 0
  let made = AnyIterator<String> {
    guard number < count else { return nil }
    defer { number += 1 }
    guard number >= names.count else { return names[number] }
    // Every number gives another pair; halves of real names keep letters as frequent as they are.
    let (one, other) = (names[number % names.count], names[(number / names.count * 7919 + number * 31) % names.count])
    return "\(one.prefix(one.count / 2 + 1))\(other.suffix(other.count / 2 + 1))"
  }
  let before = residentMemory()
  var bytes: [UInt8] = []
  let building = seconds { bytes = SimilarNames.build(IteratorSequence(made), rules: nil) }
  guard let table = SimilarNames(bytes, rules: nil, commonWords: .none) else { return print("no table") }
  let queries = stride(from: 0, to: names.count, by: max(1, names.count / 1000)).map { index in
    var letters = Array(names[index])
    letters[index % letters.count] = "x"
    return String(letters)
  }
  var found = 0
  let searching = seconds { for query in queries { found += table.names(within: 2, of: query).count } }
  print(
    "names", table.count, "mebibytes", Double(bytes.count) / 1_048_576, "bytes_per_name",
    Double(bytes.count) / Double(table.count), "seconds_to_build", building, "microseconds_per_query",
    searching / Double(queries.count) * 1e6, "matches_per_query", Double(found) / Double(queries.count),
    "resident_mebibytes", residentMemory() - before)
}
