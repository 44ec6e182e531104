import ArgumentParser
import IncidentModel
import Ingestion
import Pipeline
import SimpleFeatures

/// `incidentmap resolve`: what place names mean.
struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "Tells where the gazetteer puts place names, how exactly, and why.",
    discussion: """
      One line a name, with tabs: query, name, kind, lon, lat, precision, uncertainty_m, district, pcode, source, \
      method, reason, absence. A column that is not known is empty. Precision: 1 a named place, 2 near one, \
      3 a district, 4 a province, 5 a vague region or a line, 6 a country, 7 at sea. Absence: no_such_name, \
      ambiguous, or not_located where the name is known and its position is not. The exit status is 1 where a name has \
      no answer. Before names that begin with a dash write --.

      With - the names are read from standard input, one a line, and each is answered before the next is read. A line \
      may be a JSON object with name and, where known, in, near, as_of and text. A line that asks nothing is answered \
      with the reason.

      Examples:
        incidentmap resolve Kech Panjgur Mastung Bolan "Ornach Cross"
        incidentmap resolve --explain Dasht --in Kech
        incidentmap resolve --as-of 2005-06-01 Bolan
        incidentmap resolve --json "12 km north of Turbat" "Quetta-Mastung highway"
        cut -f 3 places.tsv | incidentmap resolve - > resolved.tsv
      """)

  @Argument(help: "Names or phrases, or - for standard input.")
  var names: [String]

  @OptionGroup var container: ContainerOption

  @Option(
    parsing: .unconditional, help: "A position near which the names are looked for: longitude,latitude.",
    transform: Position.coordinate)
  var near: Coordinate?

  @Option(
    help: "The day for which the names are meant; a month (2005-06) or a year stands for its first day.",
    transform: ResolveCommand.day)
  var asOf: CalendarDate?

  @Option(help: "A sentence in which the names stand; its other places help to tell them.")
  var text: String?

  @Option(help: "The folder of the gazetteer.")
  var gazetteer = "gazetteer"

  @Flag(help: "Every candidate and the pass that decided, in tables.")
  var explain = false

  @Flag(help: "One JSON object a line, with every candidate.")
  var json = false

  func run() throws {
    if explain, json { throw ValidationError("--explain and --json are two forms of one answer; give one of them") }
    let log = DiagnosticLog()
    let isComplete = try ExitStatus.translating {
      let resolution = try NameResolution(
        gazetteer: gazetteer, workingFolder: WorkingFolder.path, cache: CacheLocation.cache, diagnostics: log)
      if let doubt = near.flatMap(resolution.doubt) { log.emit(doubt) }
      return try names.map { name in
        try name == "-"
          ? answerLines(resolution) : write(resolution.answer(question(name), explaining: explain || json), resolution)
      }.allSatisfy { $0 }
    }
    StandardError.writeLines(BuildSummary([], diagnostics: log.diagnostics, gazetteer: gazetteer).lines)
    if !isComplete { throw ExitStatus.leftOut.code }
  }

  private func question(_ name: String) -> NameQuestion {
    NameQuestion(name, within: container.within, near: near, day: asOf, sentence: text)
  }

  /// Answers every line of standard input in its order; whether each was answered.
  private func answerLines(_ resolution: NameResolution) throws -> Bool {
    var stream = try LineStream("-", limit: NameQuestion.longestLine)
    var isComplete = true
    while let line = try stream.next() {
      switch asked(line) {
      case .success(let question):
        isComplete = try write(resolution.answer(question, explaining: explain || json), resolution) && isComplete
      case .failure(let fault):
        isComplete = false
        StandardError.writeLines(["standard input:\(line.number): \(fault.message)"])
        // One answer a line, so that a filter keeps step with its input.
        if json {
          try StandardOutput.writeLines([fault.json(answering: line.bytes)])
        } else {
          try StandardOutput.writeVisibleLines([fault.line(answering: line.bytes)])
        }
      }
    }
    return isComplete
  }

  private func asked(_ line: LineStream.Line) -> Result<NameQuestion, NameQuestionFault> {
    guard let line = line.bytes.map({ line.number == 1 ? Self.withoutMark($0) : $0 }) else { return .failure(.tooLong) }
    return Result { () throws(NameQuestionFault) in try NameQuestion(line: line, defaults: question("")) }
  }

  /// The bytes behind a byte order mark.
  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// Writes an answer; whether there is a place in it.
  private func write(_ answer: NameAnswer, _ resolution: NameResolution) throws -> Bool {
    try resolution.requireWholeIndex()
    if json {
      try StandardOutput.writeLines([answer.json])
    } else if explain {
      try StandardOutput.writeVisibleLines(resolution.explanation(of: answer).lines)
    } else {
      try StandardOutput.writeVisibleLines([answer.line])
    }
    return answer.isPlaced
  }

  private static func day(_ text: String) throws -> CalendarDate {
    guard let span = DaySpan(iso8601: text) else {
      throw ValidationError("\"\(text)\" is no day, month or year such as 2022-09-01, 2022-09 or 2022")
    }
    return span.first
  }
}
