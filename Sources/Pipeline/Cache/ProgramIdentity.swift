import Ingestion

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What tells this program from one that may read other things out of the same gazetteer.
enum ProgramIdentity {
  /// The versions of the program and of the libraries, and where the system tells it the size and time of its file.
  static let text: String = {
    var status = stat()
    let file = stat("/proc/self/exe", &status) == 0 ? " \(status.st_size) \(status.nanoseconds)" : ""
    return "incidentmap \(Versions.program)\(file), GEOS \(Versions.geos), PROJ \(Versions.proj)"
  }()
}
