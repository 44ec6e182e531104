import DelimitedText
import IncidentModel
import SimpleFeatures

/// The words for what is wrong with a row; they are looked for only when something is.
extension PlaceRow {
  /// What is wrong with a row of a place: the first field that cannot be used, and what to do.
  func fault(needsPosition: Bool = true) -> String {
    if row[Optional(columns.id)] == nil { return "there is no id; give the place one of its own" }
    let positionFault = needsPosition ? positionFault : nil
    return nameFault ?? kindFault ?? positionFault ?? precisionFault ?? uncertaintyFault ?? populationFault
  }

  /// What is wrong with a row of names and remarks for a place of another table, or nothing.
  var amendmentFault: String? {
    let name = row[columns.name]
    if !name.isEmpty, !Self.isName(name) { return nameFault }
    if !row.bytes(columns.kind).isEmpty, let kindFault { return kindFault }
    if !row.bytes(columns.precision).isEmpty, let precisionFault { return precisionFault }
    if !hasGoodUncertainty { return uncertaintyFault }
    return hasNoPosition ? nil : "a row for another place has no position of its own; leave lon and lat empty"
  }

  private var nameFault: String? {
    let name = row[columns.name]
    if name.isEmpty { return "there is no name; give the place one" }
    return Self.isName(name) ? nil : "the name \"\(name)\" has no letter and no number; correct it"
  }

  private var kindFault: String? {
    if kind != nil { return nil }
    let word = row[columns.kind]
    let kinds = PlaceKind.allCases.map(\.rawValue)
    let guess = Spelling.nearest(to: word, among: kinds).map { "did you mean \"\($0)\"?" }
    return "the kind \"\(word)\" is not known; \(guess ?? "write one of \(kinds.joined(separator: ", "))")"
  }

  private var positionFault: String? {
    for (name, column, limit) in [("longitude", columns.longitude, 180.0), ("latitude", columns.latitude, 90)] {
      let text = row[column]
      guard let value = row.number(column) else {
        if text.isEmpty { return "there is no \(name); write degrees of WGS 84" }
        let hint = text.contains(",") ? "write a decimal point, as in 66.35" : "write digits with a decimal point"
        return "the \(name) \"\(text.prefix(40))\" is no number; \(hint)"
      }
      if abs(value) > limit {
        let metres = abs(value) > 360 ? " (metres?); give degrees of WGS 84" : "; longitude comes first"
        return "\(name) \(text.prefix(40)) is not between -\(Int(limit)) and \(Int(limit))\(metres)"
      }
    }
    return nil
  }

  private var precisionFault: String? {
    if precision != nil { return nil }
    let text = row[columns.precision]
    let values = GeoPrecision.allCases.map { String($0.rawValue) }.joined(separator: ", ")
    return text.isEmpty
      ? "there is no precision; write one of \(values)" : "the precision \"\(text)\" is none of \(values); correct it"
  }

  private var uncertaintyFault: String? {
    hasGoodUncertainty
      ? nil
      : "the uncertainty_m \"\(row[columns.uncertainty])\" is no radius in metres; write a whole number or nothing"
  }

  private var populationFault: String {
    "the population \"\(columns.population.map { row[$0] } ?? "")\" is no whole number; correct it or leave it empty"
  }
}
