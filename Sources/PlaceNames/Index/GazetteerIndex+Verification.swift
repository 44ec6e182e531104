import IncidentModel

extension GazetteerIndex {
  /// Checks the whole index: every checksum, every offset, every place, and that each name and id leads to its place.
  ///
  /// Takes time in proportion to its length. Gives the number of places that were read.
  ///
  /// - Throws: At the first thing that is wrong.
  @discardableResult
  public func verify() throws(IndexError) -> Int {
    try requireWhole()
    let (entries, names, ids) = (EntryTable(image: image), NameTable(image: image), IdentifierTable(image: image))
    for number in 0..<entryCount {
      guard let entry = entries.entry(number) else { throw damaged("place \(number) cannot be read") }
      guard ids.position(of: entry.id) == number else { throw damaged("the id \(entry.id) does not lead to its place") }
      for name in [entry.name] + entry.names {
        let normalized = NameNormalizer.normalized(name)
        guard !normalized.isEmpty, normalized.utf8.count <= NameList.longest else { continue }
        guard names.hits(normalized).contains(where: { $0.entry == number }) else {
          throw damaged("the name \(name) does not lead to the place \(entry.id)")
        }
      }
    }
    try verifyNames(entries)
    if isDamaged { throw damaged("an offset leads out of its section") }
    return entryCount
  }

  /// Checks that every name of the table is one of the places that it leads to.
  private func verifyNames(_ entries: EntryTable) throws(IndexError) {
    var (count, fault) = (0, String?.none)
    NameTable(image: image).forEachName { name, hits in
      count += 1
      for hit in hits where fault == nil {
        guard let entry = entries.entry(hit.entry) else {
          fault = "the name \(name) leads to no place"
          continue
        }
        let names = hit.isPrimary ? [entry.name] : entry.names
        if !names.contains(where: { NameNormalizer.normalized($0).utf8.elementsEqual(name.utf8) }) {
          fault = "the name \(name) leads to the place \(entry.id), which does not bear it"
        }
      }
    }
    if let fault { throw damaged(fault) }
    guard count == nameCount else { throw damaged("it has \(count) names instead of \(nameCount)") }
  }

  private func damaged(_ message: String) -> IndexError { IndexError(.damagedBody, message) }
}
