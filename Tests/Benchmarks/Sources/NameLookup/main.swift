import Foundation
import MemoryMaps
import PlaceNames

/// The seconds that a body takes on the processor: what else the machine does counts less.
func seconds(_ body: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    _ = clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
  let start = now()
  try body()
  return now() - start
}

/// The median of the seconds that several runs take.
func median(_ runs: Int, _ body: () throws -> Void) rethrows -> Double {
  var times: [Double] = []
  for _ in 0..<runs { times.append(try seconds(body)) }
  return times.sorted()[runs / 2]
}

/// What the process has in memory, in MiB: its own, and pages of files.
func memory() -> (own: Int, files: Int) {
  let text = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  func size(_ name: String) -> Int {
    text.split(separator: "\n").first { $0.hasPrefix(name) }?.split(whereSeparator: { " \t".contains($0) }).dropFirst()
      .first
      .flatMap { Int($0) }.map { $0 >> 10 } ?? 0
  }
  return (size("RssAnon"), size("RssFile"))
}

func open(_ path: String) throws -> Gazetteer {
  let file = Foundation.open(path, O_RDONLY)
  defer { close(file) }
  let map = try MappedFile(descriptor: file)
  return Gazetteer(try GazetteerIndex(ByteRegion(address: map.address, count: map.count, keptBy: map)))
}

/// Names from all over a gazetteer in a mixed order, one in ten of which it does not have.
func sample(_ gazetteer: Gazetteer, _ count: Int) -> [String] {
  var (names, state) = ([String](), UInt64(1))
  let step = max(1, gazetteer.count / count)
  for (number, entry) in gazetteer.entries.enumerated() where number % step == 0 {
    names.append(NameNormalizer.normalized(number % 20 < 9 ? entry.names.first ?? entry.name : entry.name))
  }
  for index in stride(from: 0, to: names.count, by: 10) { names[index] += "x" }
  for index in names.indices.reversed() where index > 0 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    names.swapAt(index, Int(state >> 33) % (index + 1))
  }
  return names
}

let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: NameLookup INDEX [NAME | --sqlite FILE]")
  exit(64)
}
if arguments.count == 3 {
  // One name and out, as a whole process.
  for match in try open(arguments[1]).matches(arguments[2]) { print(match.entry.id, match.entry.name) }
  exit(0)
}

let before = memory()
let opening = try median(101) { _ = try open(arguments[1]) }
let gazetteer = try open(arguments[1])
let opened = memory()
print("places \(gazetteer.count), names \(gazetteer.index.nameCount)")
print(
  "open: \(Int(opening * 1e6)) us, \(opened.own - before.own) MiB of its own, \(opened.files - before.files) MiB of files"
)

let names = sample(gazetteer, 200_000)
let runs = 5
var (ours, theirs) = (0, 0)
let bare = median(runs) {
  ours = 0
  for name in names { for place in gazetteer.positions(normalized: name) { ours &+= place } }
}
let full = median(runs) { for name in names { ours ^= gazetteer.matches(normalized: name).count } }
let used = memory()
func nanoseconds(_ time: Double) -> Int { Int(time / Double(names.count) * 1e9) }
print("a look-up: \(nanoseconds(bare)) ns for the numbers of the places, \(nanoseconds(full)) ns for the places")
print(
  "after them: \(used.own - before.own) MiB of its own (the names looked up are some), \(used.files - before.files) MiB of files"
)

if arguments.count == 4, arguments[2] == "--sqlite" {
  let table = try NameTable(arguments[3])
  try table.fill { add in
    for (number, entry) in gazetteer.entries.enumerated() {
      for name in Set(([entry.name] + entry.names).map(NameNormalizer.normalized)) where !name.isEmpty {
        try add(name, number)
      }
    }
  }
  try table.prepareLookup()
  // In turn, so that what else the machine does falls on both.
  var (own, other): ([Double], [Double]) = ([], [])
  for _ in 0..<runs {
    ours = 0
    own.append(seconds { for name in names { for place in gazetteer.positions(normalized: name) { ours &+= place } } })
    theirs = 0
    other.append(try seconds { for name in names { theirs &+= try table.sum(name) } })
  }
  let (mine, sqlite) = (own.sorted()[runs / 2], other.sorted()[runs / 2])
  print(
    "SQLite: \(nanoseconds(sqlite)) ns, ours \(nanoseconds(mine)) ns, \(String(format: "%.1f", sqlite / mine)) times faster; same answers: \(ours == theirs)"
  )
  exit(ours == theirs && sqlite / mine >= 10 ? 0 : 1)
}
