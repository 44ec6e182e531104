import Testing
@Suite struct GeoPackageTests {}
