public import ArgumentParser
public import IncidentModel

extension PlaceKind: ExpressibleByArgument {}
