// swift-tools-version: 6.2
import PackageDescription

/// Times the finding of names and the reading of reports; `names`, `lookup` and `reading` build it and run the peers
/// beside it.
///
/// A package of its own, so that neither a build nor a test of the program compiles it or needs SQLite.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "IncidentMapper", path: "../..")],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .executableTarget(
      name: "NameBenchmarks",
      dependencies: [
        "CSQLite", .product(name: "PlaceNames", package: "IncidentMapper"),
        .product(name: "SimpleFeatures", package: "IncidentMapper"),
      ]),
    .executableTarget(
      name: "NameLookup",
      dependencies: [
        "CSQLite", .product(name: "PlaceNames", package: "IncidentMapper"),
        .product(name: "MemoryMaps", package: "IncidentMapper"),
      ]),
    .executableTarget(
      name: "JoinBenchmarks",
      dependencies: [
        .product(name: "SpatialAnalysis", package: "IncidentMapper"),
        .product(name: "GeoJSON", package: "IncidentMapper"),
        .product(name: "SimpleFeatures", package: "IncidentMapper"),
      ]),
    .executableTarget(
      name: "ReadingBenchmarks",
      dependencies: [
        .product(name: "Pipeline", package: "IncidentMapper"),
        .product(name: "PlaceNames", package: "IncidentMapper"),
        .product(name: "SimpleFeatures", package: "IncidentMapper"),
      ]),
  ]
)
