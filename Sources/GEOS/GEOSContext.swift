import CGEOS

/// One GEOS context with its messages.
///
/// A context belongs to one thread at a time, so the type is not `Sendable`: a locator made inside a function stays
/// there. Everything made with a context holds it strongly.
final class GEOSContext {
  let handle: GEOSContextHandle_t
  private let messages = Messages()

  /// What GEOS said since it was last asked.
  private final class Messages {
    var texts: [String] = []
  }

  init() throws(GEOSError) {
    guard let handle = GEOS_init_r() else {
      throw GEOSError(.unavailable, operation: "start GEOS", reason: "no context could be made")
    }
    self.handle = handle
    // The box outlives the handle: `deinit` finishes the context before stored properties are released.
    let box = Unmanaged.passUnretained(messages).toOpaque()
    _ = GEOSContext_setErrorMessageHandler_r(
      handle,
      { text, box in
        guard let text, let box else { return }
        Unmanaged<Messages>.fromOpaque(box).takeUnretainedValue().texts.append(String(cString: text))
      }, box)
  }

  deinit { GEOS_finish_r(handle) }

  /// Takes over a geometry that GEOS made, or throws what GEOS said instead.
  func own(_ operation: String, _ pointer: OpaquePointer?) throws(GEOSError) -> GeometryHandle {
    guard let pointer else { throw failure(operation) }
    return GeometryHandle(pointer, in: self)
  }

  /// Reads a predicate's answer: 0 is no, 1 is yes, anything else an exception inside GEOS.
  func answer(_ operation: String, _ code: CChar) throws(GEOSError) -> Bool {
    switch code {
    case 0: return false
    case 1: return true
    default: throw failure(operation)
    }
  }

  /// Checks a value that GEOS gives as a pointer that it still owns.
  func borrowed(_ operation: String, _ pointer: OpaquePointer?) throws(GEOSError) -> OpaquePointer {
    guard let pointer else { throw failure(operation) }
    return pointer
  }

  /// Checks a count or a status of which a negative value, or 0 where asked, means an exception.
  func value(_ operation: String, _ code: Int32, atLeast least: Int32 = 0) throws(GEOSError) -> Int {
    guard code >= least else { throw failure(operation) }
    return Int(code)
  }

  /// The error for a failed operation, with the messages since the last one, which are cleared.
  func failure(_ operation: String) -> GEOSError {
    defer { messages.texts = [] }
    let reason = messages.texts.isEmpty ? "GEOS gave no reason" : messages.texts.joined(separator: "; ")
    return GEOSError(.refused, operation: operation, reason: reason)
  }
}

/// The GEOS library in use.
package enum GEOSVersion {
  /// Its version as GEOS writes it: `3.11.1-CAPI-1.17.1`.
  package static var current: String { GEOSversion().map { String(cString: $0) } ?? "unknown" }
}
