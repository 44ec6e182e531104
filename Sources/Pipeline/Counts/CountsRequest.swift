package import IncidentModel

/// By what incidents are counted.
package enum CountDimension: String, Sendable, CaseIterable {
  /// The district.
  case district
  /// The province.
  case province
  /// The plain type.
  case type
  /// Those who did it, all of an incident together.
  case actor
  /// How well the incident is supported.
  case status
  /// The reports or datasets that tell of it, all of an incident together.
  case source
  /// The day.
  case day
  /// The week of ISO 8601.
  case week
  /// The month.
  case month
  /// The year.
  case year

  /// The unit of time; nothing where it is none.
  package var unit: PeriodUnit? { PeriodUnit(rawValue: rawValue) }
  /// Whether it is a place, of which people and area may be known.
  package var isPlace: Bool { self == .district || self == .province }
}

/// What is counted.
package enum CountMeasure: String, Sendable, CaseIterable {
  /// Incidents.
  case incidents
  /// Incidents in which at least one person was reported killed.
  case fatal
  /// People killed.
  case killed
  /// People injured.
  case injured
  /// People of whom nothing is known.
  case missing
  /// People taken or held.
  case captured
  /// People let go.
  case released
  /// People arrested by a state.
  case arrested
  /// People who had to leave.
  case displaced

  /// The measure of figures that is added up; nothing for a number of incidents.
  var people: Measure? { Measure(rawValue: rawValue) }
}

/// What numbers are set against.
package enum CountRate: String, Sendable, CaseIterable {
  /// Per 100,000 people.
  case people
  /// Per 1,000 square kilometres.
  case area
}

/// What a table of counts is asked for.
package struct CountsRequest: Sendable {
  /// How a table is written.
  package enum Format: String, Sendable, CaseIterable {
    /// Columns for people to read.
    case text
    /// A table for spreadsheets and programs.
    case csv
    /// A document of the schema `counts/1`.
    case json
  }

  /// By what is counted: one or two.
  package let dimensions: [CountDimension]
  /// The inputs: files, folders or `-`.
  package let inputs: [String]
  /// How incidents stand in them; nothing for what they tell themselves.
  package var form: RecordedIncidents.Form?
  /// What is counted.
  package var measures: [CountMeasure] = [.incidents, .fatal, .killed, .injured]
  /// Which incidents are asked for.
  package var filter = IncidentFilter()
  /// What numbers are set against; nothing for no rates.
  package var rate: CountRate?
  /// With how many periods before it each period is compared; nothing for no comparison.
  package var baseline: Int?
  /// Whether districts, provinces, types and statuses without an incident have rows too.
  package var includesEmpty = false
  /// How the table is written.
  package var format = Format.text

  /// Makes a request for all incidents of the inputs.
  package init(by dimensions: [CountDimension], inputs: [String]) {
    (self.dimensions, self.inputs) = (dimensions, inputs)
  }

  /// The unit of time by which is counted; nothing where there is none.
  var unit: PeriodUnit? { dimensions.lazy.compactMap(\.unit).first }
}
