import GeoJSON
import IncidentModel
import SimpleFeatures

/// A GeoJSON file of boundaries, of which single features may be refused.
struct BoundaryFile {
  let path: String
  /// The features whose geometry can be used, with the indices that they have in the file.
  let features: [BoundaryFeature]
  /// All features of the file, those included whose geometry cannot be used.
  let all: [BoundaryFeature]
  /// What the file says of itself beside its features.
  let members: [Property]
  private let diagnostics: any DiagnosticCollector

  /// Reads the file; a feature whose geometry cannot be used is told of and left out, a ring that had to be closed is
  /// told of.
  init(_ path: String, _ diagnostics: any DiagnosticCollector) throws(IngestionError) {
    let bytes = try FileBytes.read(path, remedy: "run script/gazetteer or correct gazetteer.yml")
    var refused: Set<Int> = []
    let features: [BoundaryFeature]
    do {
      let decoded = try GeoJSONDecoder().decodeTolerantly(bytes)
      members = decoded.collection.members
      let lines = BoundaryFile.lines(of: decoded.starts, in: bytes)
      features = decoded.collection.features.enumerated().map { index, feature in
        BoundaryFeature(
          feature: feature, index: index, file: path, line: lines.indices.contains(index) ? lines[index] : nil)
      }
      for fault in decoded.faults {
        if !fault.isMended, let index = fault.error.feature { refused.insert(index) }
        diagnostics.emit(.fault(fault, of: features, file: path))
      }
    } catch {
      throw IngestionError(.broken, file: path, line: error.line, "column \(error.column): \(error.summary)")
    }
    all = features
    self.features = features.filter { !refused.contains($0.index) }
    self.path = path
    self.diagnostics = diagnostics
  }

  /// The lines, counted from 1, of bytes that are given in order.
  static func lines(of offsets: [Int], in bytes: [UInt8]) -> [Int] {
    var (line, start) = (1, 0)
    return offsets.map { offset in
      line += bytes[start..<offset].count { $0 == UInt8(ascii: "\n") }
      start = offset
      return line
    }
  }

  /// What the body makes of each feature; one that it refuses is told of and left out.
  func map<Value>(_ body: (BoundaryFeature) throws(IngestionError) -> Value) -> [Value] {
    map(features, body)
  }

  /// What the body makes of some of the features.
  func map<Element, Value>(_ elements: [Element], _ body: (Element) throws(IngestionError) -> Value) -> [Value] {
    elements.compactMap { element in
      do throws(IngestionError) { return try body(element) } catch {
        diagnostics.emit(.refusedFeature(error))
        return nil
      }
    }
  }

  /// The features by their codes.
  ///
  /// Two features of one code are both left out and told of: which of them is meant cannot be known, and the order in
  /// the file must not decide.
  func featuresByCode() -> [(code: String, feature: BoundaryFeature)] {
    let coded = map { (feature) throws(IngestionError) in (code: try feature.code("code"), feature: feature) }
    let groups = Dictionary(grouping: coded, by: \.code)
    return coded.filter { code, feature in
      guard let others = groups[code], others.count > 1 else { return true }
      let list = others.map { String($0.feature.index) }.joined(separator: ", ")
      diagnostics.emit(
        .refusedFeature(feature.fault("the code \(code) is that of the features \(list); give each area its own")))
      return false
    }
  }
}

extension GeoJSONError {
  /// The feature, what is wrong and what to do.
  fileprivate var summary: String { (feature.map { "feature \($0): " } ?? "") + "\(message); \(remedy)" }
}

extension Diagnostic {
  /// A feature that is left out of the atlas.
  fileprivate static func refusedFeature(_ error: IngestionError) -> Diagnostic {
    Diagnostic(
      "gazetteer.bad-feature", .refusal, error.message, at: SourceLocation(file: error.file, line: error.line))
  }

  fileprivate static func fault(_ fault: GeoJSONFault, of features: [BoundaryFeature], file: String) -> Diagnostic {
    let feature = fault.error.feature.map { features[$0].title + ": " }
    return Diagnostic(
      fault.isMended ? "gazetteer.closed-ring" : "gazetteer.bad-feature", fault.isMended ? .warning : .refusal,
      (feature ?? "") + fault.error.message + (fault.isMended ? "; it was closed" : ""),
      at: SourceLocation(file: file, line: fault.error.line), remedy: fault.error.remedy)
  }
}
