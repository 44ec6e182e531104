package import IncidentModel

/// Makes an index of places that come one after another, in memory in proportion to their names and ids only.
package struct IndexBuilder<Sink: IndexSink> {
  private var writer: BodyWriter<Sink>
  private var directory = IndexDirectory()
  private var sectionStart = IndexFormat.preambleLength
  private var offsets: [UInt64] = [0]
  private var kinds: [[UInt32]] = PlaceKind.allCases.map { _ in [] }
  private var shared = SharedTextList()
  private var ids = IdentifierList()
  private var names = NameList()

  /// Begins an index.
  package init(_ sink: Sink) throws(Sink.Failure) { writer = try BodyWriter(sink) }

  /// The number of places that were added.
  package var entryCount: Int { offsets.count - 1 }

  /// The number of names, those that several places bear included.
  package var nameCount: Int { names.keys.count }

  /// The normalised names, those that several places bear more than once.
  package var normalizedNames: some Sequence<String> {
    names.keys.lazy.map { [names] in String(validating: names.bytes[names.name(at: $0.offset)], as: UTF8.self) ?? "" }
  }

  /// Adds a place, unless its id is there already.
  package mutating func append(_ entry: GazetteerEntry) throws(Sink.Failure) -> Bool {
    guard ids.append(entry.id) else { return false }
    precondition(entryCount < Int(UInt32.max >> 1), "an index holds 2,147,483,647 places at the most")
    let number = UInt32(entryCount)
    let texts = EntryRecord.SharedTexts(
      source: shared.number(of: entry.source), district: shared.number(of: entry.district),
      province: shared.number(of: entry.province))
    try writer.write { EntryRecord.append(entry, texts, to: &$0) }
    offsets.append(UInt64(writer.offset - IndexFormat.preambleLength))
    kinds[Int(EntryRecord.number(of: entry.kind))].append(number)
    names.append(entry, number: number)
    return true
  }

  /// Writes the tables that places are found by, and gives where the index went.
  ///
  /// - Parameters:
  ///   - origin: What made it, and of what: an index of another origin is not used.
  ///   - sources: The files that it was made from.
  ///   - tables: Further tables by their names.
  package mutating func finish(
    origin: String = "", sources: [SourceStamp] = [], tables: [(name: String, bytes: [UInt8])] = []
  ) throws(Sink.Failure) -> Sink {
    endSection(.places)
    try writer.write(offsets)
    endSection(.entries)
    try writer.write(kinds.reduce(into: [UInt32(0)]) { $0.append(($0.last ?? 0) + UInt32($1.count)) })
    for kind in kinds { try writer.write(kind) }
    endSection(.kinds)
    try shared.write(into: &writer)
    endSection(.strings)
    try writer.write(ids.slots)
    endSection(.ids)
    ids = IdentifierList()
    var sorted = SortedNames(names)
    names = NameList()
    try sorted.write(into: &writer)
    endSection(.names)
    try writer.write(sorted.buckets)
    endSection(.buckets)
    try writer.write(sorted.beginnings)
    endSection(.beginnings)
    for table in tables {
      try writer.write { $0 += table.bytes }
      endSection(table.name)
    }
    (directory.entryCount, directory.nameCount) = (entryCount, sorted.count)
    (directory.maximumWordCount, directory.origin, directory.sources) = (sorted.maximumWordCount, origin, sources)
    try writer.finish(directory)
    return writer.sink
  }

  private mutating func endSection(_ section: IndexFormat.Section) { endSection(section.rawValue) }

  /// Gives what was written since the last section a name.
  private mutating func endSection(_ name: String) {
    directory.sections[name] = sectionStart..<writer.offset
    sectionStart = writer.offset
  }
}
