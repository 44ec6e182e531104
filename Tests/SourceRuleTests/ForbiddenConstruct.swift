import Testing

/// Something that may not stand in the sources, and where it may all the same.
struct ForbiddenConstruct: Sendable, CustomTestStringConvertible {
  /// What may not stand there, as a regular expression.
  let pattern: String
  /// Why.
  let reason: String
  /// Files or folders below `Sources` that are excepted.
  let allowed: [String]

  var testDescription: String { pattern }

  private init(_ pattern: String, _ reason: String, allowed: [String] = []) {
    (self.pattern, self.reason, self.allowed) = (pattern, reason, allowed)
  }

  static let all = streams + texts + surroundings + walls

  private static let streams = [
    ForbiddenConstruct(#"\b(debugPrint|print|dump|readLine)\("#, "loses text where standard output is full, unnoticed"),
    ForbiddenConstruct(#"\bFileHandle\b"#, "traps where standard error is closed or full"),
    ForbiddenConstruct(#"\bFileManager\b"#, "passes over folders that cannot be read"),
    ForbiddenConstruct(#"\.write\(to(File)?:|options: \.atomic"#, "does not put the folder on the disk"),
    ForbiddenConstruct(
      #"\bf?opendir\("#, "lists in the order of the disk", allowed: ["Ingestion/Reports/Folder.swift"]),
    ForbiddenConstruct(#"\bfdopendir\("#, "lists in the order of the disk", allowed: ["Pipeline/Commit"]),
    ForbiddenConstruct(#"^\s*(public |package )?import Foundation"#, "takes a third of the run to load"),
  ]

  private static let texts = [
    ForbiddenConstruct(
      #"String\(decoding:"#, "puts U+FFFD in silently: only for bytes that are made here or were checked",
      allowed: [
        // Made here.
        "Digests", "SVG", "GeoJSON/JSONText.swift", "GeoJSON/JSONScanner+Number.swift",
        "PlaceNames/NameNormalizer.swift", "Geocoding/PhraseWord.swift",
        "Ingestion/Project/OutputName.swift",
        // Checked when the table or the report was read.
        "DelimitedText/DelimitedReader.swift", "DelimitedText/DelimitedReader+Number.swift",
        "IncidentModel/Report/SourceText.swift", "Extraction/Text", "Ingestion/Reports", "HTML/HTMLPage.swift",
        // For a guess or a message only.
        "Pipeline/Commit/OutputFolder+Lock.swift", "LineProcesses/LineProcess.swift",
      ]),
    ForbiddenConstruct(
      #"\b(Double|Float)\((text|string|String|Substring|field|.*\.(string|text))\b|\b(strtod|atof|atoi)\("#,
      "takes nan, inf and hexadecimal digits",
      allowed: ["GeoJSON/JSONScanner+Number.swift", "DelimitedText/DelimitedReader+Number.swift"]),
    ForbiddenConstruct(
      #"split\(separator: "(\\n|\\r)|separatedBy: |enumerateLines"#, "does not see CR LF, one character"
    ),
    ForbiddenConstruct(#"\b(JSONSerialization|JSONDecoder|JSONEncoder)\b"#, "takes commas too many, and names twice"),
    ForbiddenConstruct(#"\bNSRegularExpression\b|\bRegex\b|= /"#, "takes time without measure for some texts"),
    ForbiddenConstruct(#"\b(s|sn|f|v)?printf\("#, "takes names for formats"),
  ]

  private static let surroundings = [
    ForbiddenConstruct(
      #"\b(Date\(|DateFormatter|TimeZone\b|Locale\b|Calendar\(|Calendar\.|gettimeofday|clock_gettime|localtime|setlocale)"#,
      "depends on the clock, the zone or the language"),
    ForbiddenConstruct(
      #"\b(ContinuousClock|SuspendingClock)\b"#, "depends on the clock",
      // In LineProcesses it decides how long another program is waited for.
      allowed: ["Pipeline/Commit", "incidentmap/Streams/Progress.swift", "LineProcesses/LineProcess.swift"]),
    ForbiddenConstruct(
      #"\.random\(|\brandomElement\(|\.shuffled\(|RandomNumberGenerator|\bUUID\b|arc4random|\.hashValue\b"#,
      "gives another result in every run"),
    ForbiddenConstruct(
      #"\bgetenv\(|\bProcessInfo\b|\benviron\b"#, "depends on the surroundings",
      allowed: ["incidentmap/Options/CacheLocation.swift", "LineProcesses/ShellSpawn.swift"]),
    ForbiddenConstruct(
      #"\b(socket|connect|getaddrinfo|gethostbyname)\(|\bURLSession\b|\bNWConnection\b"#, "needs a network"),
    ForbiddenConstruct(
      #"\b(Process|fork|posix_spawn|popen|system|execv[pe]*)\("#, "starts another program",
      allowed: ["LineProcesses/ShellSpawn.swift"]),
  ]

  private static let walls = [
    ForbiddenConstruct(#"\btry!|\bas! |\bfatalError\(|\bunowned\b"#, "ends in a trap"),
    ForbiddenConstruct(#"import CGEOS"#, "only one target knows it", allowed: ["GEOS"]),
    ForbiddenConstruct(#"import CPROJ"#, "only one target knows it", allowed: ["PROJ"]),
    ForbiddenConstruct(#"import CXML2"#, "only one target knows it", allowed: ["HTML"]),
    ForbiddenConstruct(#"import CCrypto"#, "only one target knows it", allowed: ["Digests"]),
    ForbiddenConstruct(#"import GRDB"#, "only one target knows it", allowed: ["GeoPackage"]),
    ForbiddenConstruct(#"import Yams"#, "only one folder knows it", allowed: ["Ingestion/YAML"]),
    ForbiddenConstruct(#"import ArgumentParser"#, "only the command line knows it", allowed: ["incidentmap"]),
    ForbiddenConstruct(#"@unchecked|nonisolated\(unsafe\)"#, "hides a race from the compiler"),
  ]
}
