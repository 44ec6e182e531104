import GeoJSON
import IncidentModel
import SimpleFeatures

extension TableCoder {
  /// What of a row no field holds, in the table's words and order.
  ///
  /// For ACLED and UCDP that is every column that their export would not write so of the incident itself: with it the
  /// row returns as it was, byte for byte.
  func kept(_ row: [String], of incident: RecordedIncident) throws(IncidentFault) -> [Property] {
    if let format = ExportFormat(layout) {
      let values = format.values(of: incident)
      return header.indices.compactMap { column in
        if fields[column] == .text, !options.keepsText { return nil }
        guard let number = written[column] else { return row[column].isEmpty ? nil : property(column, row) }
        return row[column] == values[number] ? nil : property(column, row)
      }
    }
    var kept: [Property] = []
    for column in header.indices where !row[column].isEmpty {
      switch fields[column] {
      case .sourceFields: kept += try earlier(row[column])
      case .text: if options.keepsText { kept.append(property(column, row)) }
      case let field: if !holds(field, row[column], incident) { kept.append(property(column, row)) }
      }
    }
    return kept
  }

  private func property(_ column: Int, _ row: [String]) -> Property { Property(header[column], .string(row[column])) }

  /// What an earlier import kept.
  private func earlier(_ text: String) throws(IncidentFault) -> [Property] {
    guard case .object(let members)? = try? JSONText.decode(Array(text.utf8)) else {
      throw IncidentFault(column: name(.sourceFields), "no JSON object of what an earlier import kept")
    }
    return members.filter { member in
      let isText = options.keepsText ? false : (ExportFormat.textColumns.contains(ExportFormat.canonical(member.name)))
      return !isText
    }
  }

  /// Whether the incident holds all that a field of the row says.
  private func holds(_ field: TableField, _ text: String, _ incident: RecordedIncident) -> Bool {
    switch field {
    case .other, .text, .sourceFields, .subtype, .vicinity, .wkt, .actorKind, .targetKind: false
    case .type: text == incident.type.rawValue
    case .kind: text == incident.kind.rawValue
    case .status: text == incident.status.rawValue
    case .disputed: text == (incident.isDisputed ? "true" : "false")
    case .precision: text == incident.place.precision.map { String($0.rawValue) }
    case .datePrecision: layout != .gtd && text == incident.date.map { String($0.precision.rawValue) }
    case .date: text == incident.date?.start.description
    case .dateEnd: text == incident.date?.end.description
    case .year, .month, .day: layout == .gtd
    case .tactics: layout != .gtd
    // A position that is no better than a province stands in no place of a record.
    case .longitude, .latitude: incident.place.precision.map(\.isLocal) == true
    // Of several columns for one field the first is read.
    case .place: Trimming.spaces(text) == incident.place.name
    case .id, .title, .district, .districtCode, .province, .country, .actor, .participants, .target, .killed,
      .killedLow, .killedBest, .killedHigh, .killedSideA, .killedSideB, .killedCivilians, .killedAttackers,
      .killedUnknown, .injured, .injuredLow, .injuredBest, .injuredHigh, .source:
      true
    }
  }
}
