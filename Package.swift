// swift-tools-version: 6.2
import PackageDescription

/// The list of targets is the architecture: a target imports only lower layers, never its own.
///
/// The one exception is written down: `IncidentModel` imports `SimpleFeatures`.
let package = Package(
  name: "IncidentMapper",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "incidentmap", targets: ["incidentmap"]),
    .library(name: "SimpleFeatures", targets: ["SimpleFeatures"]),
    .library(name: "GeoJSON", targets: ["GeoJSON"]),
    .library(name: "PlaceNames", targets: ["PlaceNames"]),
    .library(name: "MemoryMaps", targets: ["MemoryMaps"]),
    .library(name: "SpatialAnalysis", targets: ["SpatialAnalysis"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "Geocoding", targets: ["Geocoding"]),
    .library(name: "Pipeline", targets: ["Pipeline"]),
    .library(name: "InputProperties", targets: ["InputProperties"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: layer0 + layer1 + layer2 + layer3 + layer4 + layer5 + tests,
  swiftLanguageModes: [.v6]
)

// MARK: - 0, C libraries, each behind one Swift target

var layer0: [Target] {
  [
    .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
    .systemLibrary(name: "CPROJ", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
    .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
  ]
}

// MARK: - 1, vocabulary

var layer1: [Target] {
  [
    .target(name: "SimpleFeatures"),
    .target(name: "IncidentModel", dependencies: ["SimpleFeatures"]),
  ]
}

// MARK: - 2, instruments

var layer2: [Target] {
  [
    .target(name: "GEOS", dependencies: ["CGEOS", "SimpleFeatures"]),
    .target(name: "PROJ", dependencies: ["CPROJ", "SimpleFeatures"]),
    .target(name: "Digests", dependencies: ["CCrypto"]),
    .target(name: "GeoJSON", dependencies: ["SimpleFeatures"]),
    .target(name: "JSONSchema", dependencies: ["SimpleFeatures"]),
    .target(name: "DelimitedText"),
    .target(
      name: "GeoPackage", dependencies: ["SimpleFeatures", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "TextEncodings", dependencies: ["IncidentModel"],
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    .target(name: "SVG"),
    .target(name: "HTML", dependencies: ["CXML2"]),
    .target(name: "PlaceNames", dependencies: ["IncidentModel", "SimpleFeatures"]),
    .target(name: "MemoryMaps"),
    .target(name: "LineProcesses"),
    .target(name: "NearDuplicates"),
  ]
}

// MARK: - 3, stages; none imports another

var layer3: [Target] {
  [
    .target(
      name: "Ingestion",
      dependencies: [
        "IncidentModel", "SimpleFeatures", "GeoJSON", "DelimitedText", "GEOS", "PROJ", "Digests", "Yams",
        "TextEncodings", "PlaceNames", "MemoryMaps", "HTML",
      ]),
    .target(
      name: "GazetteerImport",
      dependencies: ["IncidentModel", "SimpleFeatures", "GeoJSON", "GeoPackage", "DelimitedText", "GEOS", "PROJ"]),
    .target(
      name: "IncidentTables", dependencies: ["IncidentModel", "SimpleFeatures", "DelimitedText", "GeoJSON"]),
    .target(name: "Extraction", dependencies: ["IncidentModel", "PlaceNames"]),
    .target(
      name: "Geocoding", dependencies: ["IncidentModel", "SimpleFeatures", "PlaceNames", "GEOS", "PROJ"]),
    .target(name: "Linkage", dependencies: ["IncidentModel", "SimpleFeatures", "NearDuplicates"]),
    .target(name: "Evaluation", dependencies: ["IncidentModel", "SimpleFeatures", "PlaceNames"]),
    .target(name: "SpatialAnalysis", dependencies: ["IncidentModel", "SimpleFeatures", "GEOS", "PROJ"]),
    .target(
      name: "Cartography", dependencies: ["IncidentModel", "SimpleFeatures", "SVG", "PROJ"]),
  ]
}

// MARK: - 4, composition

var layer4: [Target] {
  [
    .target(
      name: "Pipeline",
      dependencies: [
        "IncidentModel", "SimpleFeatures", "GEOS", "PROJ", "GeoJSON", "DelimitedText", "JSONSchema", "Digests",
        "PlaceNames", "LineProcesses",
        "Ingestion", "Extraction", "Geocoding", "Linkage", "SpatialAnalysis", "Cartography", "Evaluation",
        "IncidentTables",
      ])
  ]
}

// MARK: - 5, command line

var layer5: [Target] {
  [
    .executableTarget(
      name: "incidentmap",
      dependencies: [
        "Pipeline", "IncidentModel", "SimpleFeatures", "Ingestion", "GazetteerImport", "DelimitedText", "TextEncodings",
        "Evaluation", "LineProcesses", "IncidentTables",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ])
  ]
}

// MARK: - tests

var tests: [Target] {
  [
    .target(name: "TestSupport"),
    .target(
      name: "InputProperties",
      dependencies: [
        "Pipeline", "Ingestion", "JSONSchema", "GeoJSON", "DelimitedText", "IncidentModel", "SimpleFeatures",
        "TestSupport",
      ], path: "Tests/InputProperties"),
    .testTarget(name: "SourceRuleTests", dependencies: ["TestSupport"]),
    .testTarget(name: "InputPropertiesTests", dependencies: ["InputProperties", "TestSupport"]),
    .testTarget(
      name: "PlaceNamesTests", dependencies: ["PlaceNames", "IncidentModel", "SimpleFeatures", "TestSupport"]),
    .testTarget(name: "LineProcessesTests", dependencies: ["LineProcesses"]),
    .testTarget(name: "MemoryMapsTests", dependencies: ["MemoryMaps", "TestSupport"]),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Ingestion", "PlaceNames", "IncidentModel", "SimpleFeatures"]),
    .testTarget(
      name: "GeocodingTests", dependencies: ["Geocoding", "Ingestion", "PlaceNames", "IncidentModel", "SimpleFeatures"]),
    .testTarget(name: "IncidentModelTests", dependencies: ["IncidentModel"]),
    .testTarget(
      name: "SpatialAnalysisTests",
      dependencies: [
        "SpatialAnalysis", "GEOS", "PROJ", "GeoJSON", "IncidentModel", "SimpleFeatures", "TestSupport",
      ]),
    .testTarget(name: "PROJTests", dependencies: ["PROJ", "SimpleFeatures"]),
    .testTarget(name: "GEOSTests", dependencies: ["GEOS", "CGEOS", "SimpleFeatures"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "GeoJSONTests", dependencies: ["GeoJSON", "SimpleFeatures"]),
    .testTarget(
      name: "JSONSchemaTests", dependencies: ["JSONSchema", "GeoJSON", "SimpleFeatures", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "GeoPackageTests",
      dependencies: [
        "GeoPackage", "GazetteerImport", "IncidentModel", "SimpleFeatures", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText"]),
    .testTarget(name: "TextEncodingsTests", dependencies: ["TextEncodings", "IncidentModel", "TestSupport"]),
    .testTarget(
      name: "GazetteerImportTests",
      dependencies: ["GazetteerImport", "IncidentModel", "SimpleFeatures", "GeoJSON", "DelimitedText"]),
    .testTarget(
      name: "IngestionTests",
      dependencies: [
        "Ingestion", "IncidentModel", "SimpleFeatures", "GEOS", "DelimitedText", "Digests", "TextEncodings",
        "PlaceNames", "TestSupport",
      ]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Pipeline", "Ingestion", "PlaceNames", "IncidentModel", "SimpleFeatures", "GeoJSON", "Digests", "TestSupport",
      ], exclude: ["Fixtures"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["incidentmap", "GeoJSON", "SimpleFeatures", "PROJ", "TestSupport"]),
    .testTarget(name: "DurabilityTests", dependencies: ["incidentmap", "TestSupport"]),
    .testTarget(
      name: "BadInputTests", dependencies: ["incidentmap", "DelimitedText", "GeoJSON", "SimpleFeatures", "TestSupport"]),
    .testTarget(name: "LinkageTests", dependencies: ["Linkage", "IncidentModel", "SimpleFeatures"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "GeoJSON", "IncidentModel", "SimpleFeatures", "TestSupport"]),
    .testTarget(
      name: "IncidentTablesTests",
      dependencies: ["IncidentTables", "IncidentModel", "SimpleFeatures", "DelimitedText", "TestSupport"]),
    .testTarget(name: "NearDuplicatesTests", dependencies: ["NearDuplicates"]),
    .testTarget(name: "SVGTests", dependencies: ["SVG"]),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"]),
    .testTarget(
      name: "CartographyTests", dependencies: ["Cartography", "IncidentModel", "SimpleFeatures", "SVG", "PROJ"],
      exclude: ["Fixtures"]),
  ]
}

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
