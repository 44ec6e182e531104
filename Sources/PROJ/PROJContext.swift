import CPROJ

/// The owner of one PROJ context, which must only be used by one thread at a time.
///
/// Not `Sendable`, so the compiler keeps it and whatever holds it inside one scope.
final class PROJContext {
  let pointer: OpaquePointer

  /// Makes a context.
  ///
  /// - Parameter opensDatabase: Whether PROJ may open the database of reference systems that it was installed with.
  init(opensDatabase: Bool = false) throws(PROJError) {
    guard let pointer = proj_context_create() else {
      throw PROJError(.noContext, "PROJ cannot make a context: out of memory")
    }
    self.pointer = pointer
    // PROJ writes to standard error by default, some things at every log level; errors are thrown instead.
    proj_log_func(pointer, nil) { _, _, _ in }
    // libproj can fetch grids by itself; results must not depend on a network.
    proj_context_set_enable_network(pointer, 0)
    guard !opensDatabase else { return }
    // PROJ opens its database and a settings file for every operation, which takes milliseconds and lets the machine
    // change results. Pipelines need neither, so it is made to look where no file can be.
    "/dev/null".withCString { path in
      var paths: [UnsafePointer<CChar>?] = [path]
      proj_context_set_search_paths(pointer, 1, &paths)
    }
  }

  deinit { proj_context_destroy(pointer) }

  /// The words of PROJ for an error's number.
  func message(for number: Int32) -> String {
    guard number != 0, let text = proj_context_errno_string(pointer, number) else { return "no reason given" }
    return String(cString: text)
  }
}
