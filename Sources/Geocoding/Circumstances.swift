public import IncidentModel
public import SimpleFeatures

/// What is known of a place beside the words for it.
public struct Circumstances: Sendable {
  /// The province or country that the report is about.
  ///
  /// A place in it is taken before others of its name, and one outside only where it is a unit, a district's chief town
  /// or a large town.
  public var context: GazetteerEntry?
  /// The unit in which the place is asked for; places outside are not meant.
  public var within: GazetteerEntry?
  /// The day for which the names are meant; districts hold what belonged to them then.
  public var day: CalendarDate?
  /// The position near which the place is looked for.
  public var focus: Coordinate?
  /// The codes of the districts of the other places in the sentence and the report.
  public var company: Set<String>

  /// Makes circumstances; nothing is known unless it is given.
  public init(
    context: GazetteerEntry? = nil, within: GazetteerEntry? = nil, day: CalendarDate? = nil, focus: Coordinate? = nil,
    company: Set<String> = []
  ) {
    self.context = context
    self.within = within
    self.day = day
    self.focus = focus
    self.company = company
  }
}
