public import ArgumentParser
public import IncidentModel

/// A mode of counting is named by its word.
extension CountingMode: ExpressibleByArgument {}
