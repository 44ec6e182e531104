import IncidentModel
import SimpleFeatures

extension RecordedIncident {
  /// Takes what counting and mapping need out of a record of the schema `incident/1`.
  init(record: PropertyValue) throws(RecordFault) {
    let fields = RecordFields(record)
    guard case .object = record else { throw RecordFault(nil, "no object; every line is a record") }
    guard try fields.text("schema") == IncidentRecord.schema else {
      throw RecordFault("schema", "the schema is not \(IncidentRecord.schema)")
    }
    self.init(
      id: try fields.requiredText("id"), type: try fields.word("type", IncidentType.self) ?? .other,
      kind: try fields.word("kind", IncidentKind.self) ?? .incident)
    title = try fields.text("title")
    let date = RecordFields(fields["date"])
    let basis = DateBasis(rawValue: try date.text("basis") ?? "") ?? .stated
    self.date = try date.days(from: "start", to: "end", precision: "precision", basis: basis)
    status = try fields.word("status", AssertionStatus.self) ?? .reported
    isDisputed = try fields.flag("disputed") ?? false
    for actor in fields["actors"].elements { actors.append(try RecordedActor(record: RecordFields(actor))) }
    place = try RecordedPlace(record: RecordFields(fields["place"]))
    figures = try Self.figures(fields, status: status)
    for source in fields["sources"].elements { sources.append(try RecordFields(source).requiredText("id")) }
    if case .object(let members) = fields["source_fields"] { sourceFields = members }
  }

  /// The figures, of which rival statements of one number are one; those that are only claimed apart.
  private static func figures(
    _ fields: RecordFields, status: AssertionStatus
  ) throws(RecordFault) -> [RecordedFigure] {
    var stated: [Figure] = []
    for figure in fields["figures"].elements { stated.append(try Figure(record: RecordFields(figure))) }
    let summary = FigureSummary(stated)
    var figures: [RecordedFigure] = []
    for measure in Measure.allCases {
      let whole = summary.total(measure, atLeast: .reported)
      let classes = VictimClass.allCases.filter { $0 != .unknown }.map { victim in
        RecordedFigure(measure, victim, summary.quantity(measure, of: victim, atLeast: .reported))
      }.filter { $0.quantity != .notStated }
      if whole != .notStated {
        let isSum = Quantity(adding: classes.map(\.quantity)) == whole
        figures += isSum ? classes : [RecordedFigure(measure, .unknown, whole)]
      }
      let claimed = summary.claimedOnly(measure)
      if claimed != .notStated { figures.append(RecordedFigure(measure, .unknown, claimed, status: .claimed)) }
    }
    // A record that was made from a table may state the sums alone.
    for measure in [Measure.killed, .injured] where !stated.contains(where: { $0.measure == measure }) {
      let sum = try RecordFields(fields[measure.rawValue]).quantity("")
      if sum != .notStated { figures.append(RecordedFigure(measure, .unknown, sum, status: status)) }
    }
    return figures
  }
}

extension RecordedActor {
  fileprivate init(record: RecordFields) throws(RecordFault) {
    let id = try record.text("id")
    guard let name = try record.text("name") ?? id else { throw RecordFault("actors", "an actor without a name") }
    guard let role = try record.word("role", ActorRole.self) else {
      throw RecordFault("actors", "an actor without a role")
    }
    self.init(id: id, name: name, role: role, kind: try record.code("type", ActorKind.self, 1...8))
  }
}

extension RecordedPlace {
  fileprivate init(record: RecordFields) throws(RecordFault) {
    self.init()
    name = try record.text("name")
    coordinate = try record.position("lon", "lat")
    precision = try record.code("precision", GeoPrecision.self, 1...7)
    district = try record.text("admin2")
    let (counted, stated) = (try record.text("counted_in"), try record.text("pcode"))
    districtCode = counted ?? stated
    province = try record.text("admin1")
  }
}

extension Figure {
  fileprivate init(record: RecordFields) throws(RecordFault) {
    guard let measure = try record.word("measure", Measure.self) else {
      throw RecordFault("figures", "a figure without a measure")
    }
    self.init(
      measure: measure, victim: try record.word("victim", VictimClass.self) ?? .unknown,
      quantity: try record.quantity(""), qualifier: nil, assertedBy: try record.text("asserted_by"),
      status: try record.word("status", AssertionStatus.self) ?? .reported,
      role: try record.word("role", Figure.Role.self) ?? .counted, bytes: 0..<0)
  }
}
