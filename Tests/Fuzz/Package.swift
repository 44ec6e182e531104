// swift-tools-version: 6.2
import PackageDescription

/// Runs the properties of `InputProperties` under libFuzzer; `run` builds and starts it.
///
/// A package of its own, since libFuzzer brings its own `main`.
let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "IncidentMapper", path: "../..")],
  targets: [
    .executableTarget(
      name: "Fuzz",
      dependencies: [.product(name: "InputProperties", package: "IncidentMapper")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])])
  ]
)
