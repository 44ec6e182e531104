public import IncidentModel
import Ingestion
import PlaceNames

/// What is in a gazetteer, in numbers.
public struct GazetteerStatistics: Sendable {
  /// A file with what it states of its origin.
  struct File: Sendable {
    let name: String
    let records: RecordCount
    let source, licence, vintage: Summary
  }

  /// What the records of a file state under one heading.
  enum Summary: Sendable {
    case nothing
    /// The same for all, or a few things, the most frequent first.
    case values([String])
    /// Too many to list: how many.
    case many(Int)
  }

  /// The places that state a district.
  struct DistrictCount: Sendable {
    let code, name: String
    let population: Int?
    var places = 0
    var populated = 0
  }

  /// A normalised name with the number of places that bear it.
  struct Homonym: Sendable {
    let name: String
    let places: Int
  }

  let version: String
  let boundaries: String?
  let region: String?
  let files: [File]
  let kinds: [(kind: PlaceKind, count: Int)]
  let precisions: [(precision: GeoPrecision, count: Int)]
  /// How many places have a code in each register.
  let codes: [(register: Register, count: Int)]
  let districts: [DistrictCount]
  let placeCount, withoutDistrict: Int
  let names: NameStatistics
  /// What an index is: `current`, `stale`, `not_made`, `none` or `unusable`.
  let indexState: String
  let indexWords: String
  let indexLength: Int

  /// Reads a gazetteer and counts what is in it.
  ///
  /// - Parameters:
  ///   - gazetteer: The folder with `gazetteer.yml`.
  ///   - workingFolder: Where a configuration is looked for that names the boundary set.
  ///   - cache: Where the index is.
  ///   - diagnostics: Takes what is wrong with single records.
  /// - Throws: An error where a file is missing or is none of its kind.
  public init(
    gazetteer: String, workingFolder: String, cache: IndexCache? = nil, diagnostics: any DiagnosticCollector
  ) throws {
    let survey = try GazetteerSurvey(gazetteer: gazetteer, workingFolder: workingFolder, diagnostics)
    let inspection = IndexInspection(survey.manifest, boundaries: survey.set, in: cache, verifying: false)
    (indexState, indexWords, indexLength) = (inspection.name, inspection.words, inspection.length)
    (version, boundaries, region) = (survey.manifest.version, survey.set?.id, survey.set?.region)
    files = Self.files(survey)
    let entries = survey.entries
    placeCount = entries.count
    kinds = PlaceKind.allCases.map { kind in (kind, entries.count { $0.kind == kind }) }.filter { $0.count > 0 }
    precisions = GeoPrecision.allCases.map { precision in (precision, entries.count { $0.precision == precision }) }
      .filter { $0.count > 0 }
    let registered = entries.flatMap(\.codes.codes)
    codes = Register.allCases.map { register in (register, registered.count { $0.register == register }) }
    districts = Self.districts(survey)
    withoutDistrict = entries.count { !$0.kind.isUnit && $0.district == nil }
    names = NameStatistics(entries)
  }

  private static func districts(_ survey: GazetteerSurvey) -> [DistrictCount] {
    var counts: [String: DistrictCount] = [:]
    for district in survey.atlas.districts {
      counts[district.code] = DistrictCount(code: district.code, name: district.name, population: district.population)
    }
    for entry in survey.entries where !entry.kind.isUnit {
      guard let code = entry.district else { continue }
      counts[code, default: DistrictCount(code: code, name: "", population: nil)].places += 1
      if entry.population != nil { counts[code]?.populated += 1 }
    }
    return counts.values.sorted { $0.code < $1.code }
  }

  private static func files(_ survey: GazetteerSurvey) -> [File] {
    let tables = survey.tables.map { ($0.file, $0.origin) } + survey.boundaries.map { ($0.file, $0.origin) }
    let origins = Dictionary(tables) { first, _ in first }
    return survey.counts.compactMap { count in
      guard let origin = origins["\(survey.folder)/\(count.file)"] else { return nil }
      func summary(_ member: StatedOrigin.Member) -> Summary { Summary(origin.values[member] ?? [:]) }
      return File(
        name: count.file, records: count, source: summary(.source), licence: summary(.licence),
        vintage: summary(.vintage))
    }
  }
}

extension GazetteerStatistics.Summary {
  /// The most values that are listed.
  static let most = 3

  init(_ counts: [String: Int]) {
    if counts.isEmpty {
      self = .nothing
    } else if counts.count <= Self.most {
      self = .values(counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key))
    } else {
      self = .many(counts.count)
    }
  }

  var words: String {
    switch self {
    case .nothing: "–"
    case .values(let values): values.joined(separator: ", ")
    case .many(let count): "\(count) different"
    }
  }
}
