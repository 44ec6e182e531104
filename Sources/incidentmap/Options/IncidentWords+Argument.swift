public import ArgumentParser
public import IncidentModel

/// A type of incident is named by its word.
extension IncidentType: ExpressibleByArgument {}

/// A status is named by its word.
extension AssertionStatus: ExpressibleByArgument {}
