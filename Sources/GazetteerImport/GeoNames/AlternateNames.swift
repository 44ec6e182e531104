import IncidentModel

/// Which of a place's names are taken over.
package struct NameChoice: Sendable {
  /// Languages as the source writes them: `en`, `ur`; names of no language are always taken.
  package var languages: Set<String>
  /// Whether names of the past are taken.
  package var includesHistoric: Bool
  /// Whether slang is taken.
  package var includesColloquial: Bool

  /// Makes a choice.
  package init(languages: Set<String> = [], includesHistoric: Bool = false, includesColloquial: Bool = false) {
    self.languages = languages
    self.includesHistoric = includesHistoric
    self.includesColloquial = includesColloquial
  }
}

/// The names of GeoNames' `alternateNamesV2.txt` that are taken over, by the ids of their places.
///
/// The chosen names are held in memory, 16 bytes and their text each.
struct AlternateNames {
  private struct Entry {
    let start: Int
    let place: UInt32
    let length: UInt16
    /// 0 for a preferred name, 1 for another, 2 for a short one.
    let rank: UInt8
  }

  /// What the rows of the pseudo-language `wkdt` say: an item of Wikidata.
  private struct Item {
    let place: UInt32
    let code: RegisterCode
  }

  private var text: [UInt8] = []
  private var entries: [Entry] = []
  private var items: [Item] = []

  /// How many lines were used, not asked for and refused.
  private(set) var count = ImportCount()

  /// Reads a file of ten columns, or of eight as older ones have.
  ///
  /// - Throws: Where no line can be read.
  init(_ source: @escaping ByteSource, file: String, _ choice: NameChoice) throws {
    var scanner = RowScanner(source)
    while try scanner.advance() {
      guard scanner.fault == nil, scanner.count == 10 || scanner.count == 8 else {
        refuse(scanner.fault ?? "\(scanner.count) columns instead of 10", file, scanner.line)
        continue
      }
      if Self.isItem(scanner) {
        addItem(scanner, file)
        continue
      }
      guard Self.isWanted(scanner, choice) else {
        count.leaveOut(.code)
        continue
      }
      let name = scanner.field(3)
      guard let place = DecimalID(scanner.field(1)), name.count <= Int(UInt16.max), !name.isEmpty else {
        refuse(name.isEmpty ? "the name is empty" : "no id of a place, or a name too long", file, scanner.line)
        continue
      }
      let isShort = Self.isSet(scanner.field(5))
      let rank: UInt8 = Self.isSet(scanner.field(4)) ? 0 : isShort ? 2 : 1
      entries.append(Entry(start: text.count, place: place.value, length: UInt16(name.count), rank: rank))
      text.append(contentsOf: name)
      count.use()
    }
    if count.used + count.leftOut == 0, let fault = count.firstRefusal {
      throw GazetteerImportError(.broken, file: file, "no line has the columns of alternateNamesV2.txt; \(fault)")
    }
    items.sort { ($0.place, $0.code.code.utf8.count, $0.code) < ($1.place, $1.code.code.utf8.count, $1.code) }
    entries.sort { ($0.place, $0.rank, $0.start) < ($1.place, $1.rank, $1.start) }
  }

  /// The items of Wikidata that a place is said to be, those of the least number first.
  func items(of place: Int) -> [RegisterCode] {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(items[middle].place) < place { low = middle + 1 } else { high = middle }
    }
    return items[low...].prefix { Int($0.place) == place }.map(\.code)
  }

  private static func isItem(_ row: RowScanner) -> Bool { row.field(2).elementsEqual("wkdt".utf8) }

  /// Takes a row that names an item; one that is no item is refused, one that was of the past left out.
  private mutating func addItem(_ row: RowScanner, _ file: String) {
    if Self.isHistoric(row) { return count.leaveOut(.code) }
    let text = row.field(3)
    guard let place = DecimalID(row.field(1)),
      let code = String(validating: text.prefix(40), as: UTF8.self).flatMap({ RegisterCode(.wikidata, $0) })
    else {
      return refuse("no id of a place, or no item of Wikidata, which is \(Register.wikidata.form)", file, row.line)
    }
    items.append(Item(place: place.value, code: code))
    count.use()
  }

  /// The names of a place, preferred ones first.
  func names(of place: Int) -> some Sequence<ArraySlice<UInt8>> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].place) < place { low = middle + 1 } else { high = middle }
    }
    return entries[low...].lazy.prefix { Int($0.place) == place }.map { text[$0.start..<$0.start + Int($0.length)] }
  }

  private static func isWanted(_ row: RowScanner, _ choice: NameChoice) -> Bool {
    let language = row.field(2)
    guard language.isEmpty || String(validating: language, as: UTF8.self).map(choice.languages.contains) == true
    else { return false }
    if isSet(row.field(6)), !choice.includesColloquial { return false }
    return !isHistoric(row) || choice.includesHistoric
  }

  /// A name that was used until some day is one of the past, whether it is marked so or not.
  private static func isHistoric(_ row: RowScanner) -> Bool {
    isSet(row.field(7)) || row.count == 10 && !row.field(9).isEmpty
  }

  private static func isSet(_ field: ArraySlice<UInt8>) -> Bool { field.elementsEqual([UInt8(ascii: "1")]) }

  private mutating func refuse(_ message: String, _ file: String, _ line: Int) {
    count.refuse(
      Diagnostic("gazetteer.bad-name-row", .refusal, message, at: SourceLocation(file: file, line: line)))
  }
}

/// A whole number from 1 on, as GeoNames counts its records.
struct DecimalID {
  let value: UInt32

  init?(_ digits: ArraySlice<UInt8>) {
    var value: UInt32 = 0
    for byte in digits {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      let (tenfold, isGreat) = value.multipliedReportingOverflow(by: 10)
      let (sum, isGreater) = tenfold.addingReportingOverflow(UInt32(digit))
      if isGreat || isGreater { return nil }
      value = sum
    }
    guard value > 0 else { return nil }
    self.value = value
  }
}
