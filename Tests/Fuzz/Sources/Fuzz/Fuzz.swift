import Foundation
import InputProperties

/// The check of the property that `FUZZ_PROPERTY` names; libFuzzer calls from one thread only.
nonisolated(unsafe) private let chosen: any InputCheck = {
  let name = ProcessInfo.processInfo.environment["FUZZ_PROPERTY"] ?? ""
  guard let property = InputProperty(rawValue: name) else {
    fatalError("FUZZ_PROPERTY is one of \(InputProperty.allCases.map(\.rawValue).joined(separator: ", "))")
  }
  do { return try property.check() } catch { fatalError("\(error)") }
}()

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try chosen.check(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}
