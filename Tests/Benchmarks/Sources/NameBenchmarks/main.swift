import PlaceNames

// usage: NameBenchmarks fuzzy NAMES QUERIES MATCHES | exact NAMES QUERIES | normalize NAMES RESULT | size NAMES COUNT
// NAMES and QUERIES hold normalised names, one a line; MATCHES takes, for each query, the distances and names found.
let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "fuzzy" where arguments.count == 5:
  try fuzzy(names: lines(of: arguments[2]), queries: lines(of: arguments[3]), output: arguments[4])
case "exact" where arguments.count == 4:
  try exact(names: lines(of: arguments[2]), queries: lines(of: arguments[3]))
case "normalize" where arguments.count == 4:
  try write(lines(of: arguments[2]).map(NameNormalizer.normalized), to: arguments[3])
case "size" where arguments.count == 4:
  try size(names: lines(of: arguments[2]), count: Int(arguments[3]) ?? 0)
default:
  print(
    "usage: NameBenchmarks fuzzy NAMES QUERIES MATCHES | exact NAMES QUERIES | normalize NAMES RESULT | size NAMES COUNT"
  )
}
