package import IncidentModel

/// What a careful coder finds in one report: the truth that a reading is measured by.
package struct GoldReport: Sendable, Equatable {
  /// What it is called; the report's file where the gold names none.
  package let id: String
  /// The report's file, relative to the gold file.
  package let text: String
  /// When the report was published, where known.
  package let published: CalendarDate?
  /// The style of writing, by which scores can be grouped.
  package let style: String?
  /// The region that it tells of, by which scores can be grouped.
  package let region: String?
  /// The incidents that it tells of.
  package let incidents: [GoldIncident]
  /// The passages that must not become incidents.
  package let notIncidents: [NotIncident]
}

/// One incident of the gold; nothing means that the text does not say.
package struct GoldIncident: Sendable, Equatable {
  /// What happened.
  package let type: IncidentType
  /// Other types that are as good.
  package let typesOK: [IncidentType]
  /// The name of the place, the smallest unit first.
  package let place: GoldValue<String>
  /// The name of the district.
  package let district: GoldValue<String>
  /// The first day.
  package let date: GoldValue<CalendarDate>
  /// The last day, where it is another.
  package let dateEnd: CalendarDate?
  /// How exact the date is.
  package let datePrecision: DatePrecision?
  /// How many died.
  package let killed: GoldValue<Int>
  /// How many were hurt.
  package let injured: GoldValue<Int>
  /// Who did it, as ids or names; an empty list says no more than nothing.
  package let initiators: GoldValue<[String]>
  /// Who says that they did it.
  package let claimedBy: GoldValue<[String]>
  /// Whether it is neither rewarded nor punished: background, unlocated, unconfirmed.
  package let isOptional: Bool
}

/// A passage that must not become an incident.
package struct NotIncident: Sendable, Equatable {
  /// What it is instead: `threat`, `background`, `summary_claim`.
  package let kind: String
  /// Its words as they stand in the text.
  package let quote: String
  /// Why it is none.
  package let reason: String
}

/// What the text states, or nothing where it does not, with other answers that are as good.
package struct GoldValue<Value: Hashable & Sendable>: Sendable, Equatable {
  /// What the text states.
  package let value: Value?
  /// The other answers; nothing among them means that leaving it out is as good.
  package let alternatives: [Value?]

  package init(_ value: Value?, or alternatives: [Value?] = []) {
    self.value = value
    self.alternatives = alternatives
  }

  /// The value and the alternatives that are stated.
  package var stated: [Value] { ([value] + alternatives).compactMap(\.self) }

  /// Whether an answer, or leaving it out, is as good as the value.
  package func accepts(_ answer: Value?) -> Bool { answer == value || alternatives.contains(answer) }
}
