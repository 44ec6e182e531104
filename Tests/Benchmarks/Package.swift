// swift-tools-version: 6.2
import PackageDescription

/// Times the finding of names; `names` builds it and runs the peers beside it.
///
/// A package of its own, since nobody else needs SQLite.
let package = Package(
  name: "NameBenchmarks",
/// Measures look-ups of names; `lookup` makes what it needs and starts it.
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
  ]
      name: "NameLookup",
      dependencies: [
        "CSQLite", .product(name: "PlaceNames", package: "IncidentMapper"),
        .product(name: "MemoryMaps", package: "IncidentMapper"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
