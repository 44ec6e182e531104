import IncidentModel
import Ingestion
import LineProcesses

/// Asks an outside extractor about reports.
///
/// It is given many at a time, so that one that keeps its answers until its input ends does so. Where it ends or is
/// silent with several reports unanswered, the first of them is asked about alone, so that none is refused for what
/// another did. It is not `Sendable`: make one for each thread.
final class OutsideReader {
  private let command: ExtractorCommand
  private let rules: OutsideBatch.Rules
  private let tell: @Sendable (String) -> Void
  private var process: LineProcess?
  /// How often in a row it ended without an answer.
  private var failures = 0
  /// Why it is not started again.
  private var givenUp: String?
  /// Whether it is known to answer when its input ends, and not before.
  private var keepsAnswers = false

  /// So many ends without an answer in a row are enough.
  private static let patience = 6
  /// How long it may be silent before its input is closed, in seconds, as it may keep its answers until then.
  private static let openPatience = 10
  /// The longest answer that is taken, in bytes.
  private static let longestLine = 64 << 20
  /// How many lines are read that nobody asked for.
  private static let strayLines = 100

  init(_ command: ExtractorCommand, rules: OutsideBatch.Rules, tell: @escaping @Sendable (String) -> Void) {
    self.command = command
    self.rules = rules
    self.tell = tell
  }

  /// What the extractor says of reports, in their order.
  ///
  /// - Parameters:
  ///   - reports: Reports that have ids of their own.
  ///   - isLast: Whether there are no more behind them.
  ///   - diagnostics: Takes what is odd about answers that can be used.
  ///   - isWanted: Whether anybody still waits for the answers.
  func read(
    _ reports: [Report], isLast: Bool, diagnostics: any DiagnosticCollector, while isWanted: () -> Bool = { true }
  ) -> [OutsideBatch.Outcome] {
    var batch = OutsideBatch(reports, rules: rules, diagnostics)
    var size = reports.count
    while givenUp == nil, isWanted() {
      let waiting = batch.waiting
      if waiting.isEmpty { break }
      let group = waiting.prefix(size)
      let answered = batch.answered
      let failure = exchange(group, &batch, closing: isLast || keepsAnswers || group.count < reports.count, isWanted)
      if batch.answered > answered { failures = 0 }
      guard let failure else {
        size = min(size * 2, reports.count)
        continue
      }
      failures += batch.answered > answered ? 0 : 1
      if group.count == 1, let only = group.first {
        batch.refuse(only, failure)
        size = reports.count
      } else {
        size = 1
      }
      if failures >= Self.patience {
        givenUp = "it is not started again, as it ended \(failures) times in a row without an answer (\(failure))"
      }
    }
    // Dropped, it is given a little time to end by itself.
    if isLast { process = nil }
    return batch.results(otherwise: givenUp ?? "the run was ended")
  }

  /// Asks about some reports; gives why it ended with some of them unanswered.
  private func exchange(
    _ group: ArraySlice<Int>, _ batch: inout OutsideBatch, closing: Bool, _ isWanted: () -> Bool
  ) -> String? {
    let process: LineProcess
    do { process = try started() } catch {
      givenUp = "it \(error)"
      return nil
    }
    var ends: [(index: Int, byte: Int)] = []
    var end = process.sentCount
    for index in group {
      let line = batch.line(of: index)
      end += line.count + 1
      ends.append((index, end))
      process.send(line)
    }
    if closing { process.closeInput() }
    var isClosedForSilence = false
    while batch.waits(for: group) {
      let limit = process.isInputClosed ? command.timeout : min(command.timeout, Self.openPatience)
      switch process.next(within: .seconds(limit), while: isWanted) {
      case .line(let line): batch.take(line, asked: group)
      case .longLine: batch.refuseFirst(of: group, "its answer is a line of more than \(ByteSize(Self.longestLine))")
      case .ended(let ending):
        self.process = nil
        return failure(ending, of: process, ends, &batch)
      case .silence where isWanted() && !process.isInputClosed:
        isClosedForSilence = true
        process.closeInput()
      case .silence:
        self.process = nil
        _ = process.end()
        return "it gave no answer within \(command.timeout) s\(complaint(of: process))"
      }
    }
    keepsAnswers = keepsAnswers || isClosedForSilence
    if closing || isClosedForSilence { finish(process, group, &batch) }
    return nil
  }

  private func started() throws(LineProcessError) -> LineProcess {
    if let process { return process }
    let started = try LineProcess(command.line, longestLine: Self.longestLine, tell: tell)
    process = started
    return started
  }

  /// What it means for the reports without an answer that it ended; gives why where they are to be asked about again.
  private func failure(
    _ ending: LineProcess.Ending, of process: LineProcess, _ ends: [(index: Int, byte: Int)],
    _ batch: inout OutsideBatch
  ) -> String? {
    let words: String
    switch ending {
    case .exit(let status): words = "it ended with exit status \(status) and without an answer\(complaint(of: process))"
    case .signal(let number): words = "it was ended by signal \(number), without an answer\(complaint(of: process))"
    }
    if ending == .exit(127) || ending == .exit(126), batch.answered == 0 {
      givenUp = "it cannot be run\(complaint(of: process))"
      return nil
    }
    guard ending == .exit(0) else { return words }
    // It was content to say nothing of what it was given; what it was not given is still to be asked.
    let told = ends.filter { $0.byte <= process.sentCount }.map(\.index)
    let mute = batch.waiting.filter(told.contains)
    for index in mute { batch.refuse(index, words) }
    return mute.isEmpty ? words : nil
  }

  /// Waits for its end once its input is closed, and takes what it still writes.
  private func finish(_ process: LineProcess, _ group: ArraySlice<Int>, _ batch: inout OutsideBatch) {
    self.process = nil
    for _ in 0..<Self.strayLines {
      switch process.next(within: .seconds(2)) {
      case .line(let line): batch.take(line, asked: group)
      case .longLine: batch.refuseFirst(of: group, "a line of more than \(ByteSize(Self.longestLine))")
      case .ended, .silence: return _ = process.end()
      }
    }
    _ = process.end()
  }

  private func complaint(of process: LineProcess) -> String {
    process.lastComplaint.map { "; it last said: \($0.prefix(200))" } ?? ""
  }
}
