import DelimitedText
import GeoJSON
package import IncidentModel
import Ingestion
import Synchronization

/// Adds the district to each row of a table or stream of points.
package struct LocationRun {
  /// What is asked for.
  package struct Options: Sendable {
    /// The columns of the longitude and the latitude; nothing for the usual names.
    package var columns: (x: String, y: String)?
    /// The form of the output; nothing for that of the input.
    package var format: TableFormat?
    /// How many threads work.
    package var jobs: Int

    /// Makes options.
    package init(columns: (x: String, y: String)? = nil, format: TableFormat? = nil, jobs: Int) {
      (self.columns, self.format, self.jobs) = (columns, format, jobs)
    }
  }

  private let areas: LocatedAreas
  private let options: Options

  /// Makes a run.
  package init(_ areas: LocatedAreas, _ options: Options) {
    (self.areas, self.options) = (areas, options)
  }

  /// Locates all rows.
  ///
  /// - Parameters:
  ///   - stream: The table or stream.
  ///   - write: Takes the bytes of the output in order, on any thread.
  ///   - tell: Takes what is wrong with rows, in order, on any thread.
  /// - Returns: How many rows there are of each sort.
  /// - Throws: `IngestionError` where the input cannot be used at all, and what `write` throws.
  package func run(
    _ stream: TableStream, write: @escaping @Sendable ([UInt8]) throws -> Void,
    tell: @escaping @Sendable ([Diagnostic]) -> Void
  ) throws -> LocationCount {
    let first = try stream.next()
    let name = stream.name
    let total = LocationTotal()
    let writer = try RowWriter(stream, first: first, options, areas.areas)
    let run = TableRun<LocationAnswer>(
      format: writer.format, header: writer.header, jobs: options.jobs, write: write
    ) { answer in
      let told = total.add(answer, file: name)
      if !told.isEmpty { tell(told) }
    }
    let areas = areas
    try run.run(stream, behind: first.map { [$0] } ?? []) {
      let locator = try RowLocator(areas)
      let fields = LocatedFields(areas.areas, writer.format)
      return { piece, room in
        var output = JSONBytes(reusing: room)
        let answer = try writer.write(piece, to: &output, fields, locator, areas)
        return (output.takeBytes(), answer)
      }
    }
    tell(total.rest(of: name))
    return total.count
  }
}

/// The counts and faults of all pieces.
private final class LocationTotal: Sendable {
  private let state = Mutex((count: LocationCount(), faults: StreamFaults()))

  var count: LocationCount { state.withLock { $0.count } }

  func add(_ answer: LocationAnswer, file: String) -> [Diagnostic] {
    state.withLock { state in
      state.count += answer.count
      return state.faults.add(answer.faults, file: file)
    }
  }

  func rest(of file: String) -> [Diagnostic] { state.withLock { $0.faults.rest(of: file) } }
}
