package import IncidentModel

/// Makes the table of places from a dump of GeoNames: `PK.txt`, `cities500.txt`, `allCountries.txt`.
///
/// Nineteen columns separated by tabs, without a header and without quotes. The rows are read, decided on and written
/// one by one, so that a dump of any length needs the same memory; the chosen alternate names are held.
package struct GeoNamesImport {
  /// What the dump is read with.
  package struct Tables {
    /// The names of provinces by their codes: `admin1CodesASCII.txt`.
    package var provinces: SourceFile?
    /// The names of districts by their codes: `admin2Codes.txt`.
    package var districts: SourceFile?
    /// Names with their languages: `alternateNamesV2.txt`, and how messages name it.
    package var alternateNames: (name: String, read: ByteSource)?

    /// Makes a choice of tables.
    package init(
      provinces: SourceFile? = nil, districts: SourceFile? = nil,
      alternateNames: (name: String, read: ByteSource)? = nil
    ) {
      self.provinces = provinces
      self.districts = districts
      self.alternateNames = alternateNames
    }
  }

  /// How messages name the dump.
  package var file: String
  /// What it is read with.
  package var tables: Tables
  /// The kinds of places of its codes.
  package var codes: FeatureCodes
  /// Which of the alternate names are taken.
  package var choice: NameChoice
  /// What the places are made against.
  package var target: PlaceTarget

  /// Makes an import.
  package init(file: String, tables: Tables, codes: FeatureCodes, choice: NameChoice, target: PlaceTarget) {
    self.file = file
    self.tables = tables
    self.codes = codes
    self.choice = choice
    self.target = target
  }

  /// Writes the table, its rows in the order of the dump.
  ///
  /// - Parameters:
  ///   - source: The dump.
  ///   - sink: Takes the table.
  /// - Returns: What became of the rows, and of the alternate names where there are some.
  /// - Throws: Where no row can be used.
  package func run(
    _ source: @escaping ByteSource, to sink: @escaping ByteSink
  ) throws -> (rows: ImportCount, names: ImportCount?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let names = try tables.alternateNames.map { try AlternateNames($0.read, file: $0.name, choice) }
    let reader = GeoNamesRows(
      provinces: try tables.provinces.map { try UnitNameTable($0, &diagnostics) } ?? UnitNameTable(),
      districts: try tables.districts.map { try UnitNameTable($0, &diagnostics) } ?? UnitNameTable(),
      alternates: names, codes: codes, selection: target.selection)
    let stream = try PlaceStream(target, file: file, sink: sink)
    var scanner = RowScanner(source)
    while try scanner.advance() {
      switch reader.place(scanner) {
      case .refused(let message): stream.refuse(message, line: scanner.line)
      case .leftOut(let reason): stream.leaveOut(reason)
      case .place(let place, let id, let remarks):
        guard stream.isNew(id) else {
          stream.refuse("the id \(id) occurs again; the first is used", line: scanner.line)
          continue
        }
        try stream.add(place, line: scanner.line, remarks: remarks)
      }
    }
    return (try stream.end(), names?.count, diagnostics)
  }
}
