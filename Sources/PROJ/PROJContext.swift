import CPROJ

/// The owner of one PROJ context, which must only be used by one thread at a time.
///
/// Not `Sendable`, so the compiler keeps it and whatever holds it inside one scope.
final class PROJContext {
  let pointer: OpaquePointer

  init() throws(PROJError) {
    guard let pointer = proj_context_create() else {
      throw PROJError(.noContext, "PROJ cannot make a context: out of memory")
    }
    self.pointer = pointer
    // libproj can fetch grids by itself; results must not depend on a network.
    proj_context_set_enable_network(pointer, 0)
    // PROJ writes to standard error by default; errors are thrown instead.
    proj_log_level(pointer, PJ_LOG_NONE)
  }

  deinit { proj_context_destroy(pointer) }

  /// The words of PROJ for an error's number.
  func message(for number: Int32) -> String {
    guard number != 0, let text = proj_context_errno_string(pointer, number) else { return "no reason given" }
    return String(cString: text)
  }
}
