import Foundation
import TestSupport
import Testing

/// A folder that cannot be read is told of; its reports are not left out in silence.
@Suite(.enabled(if: SystemCall.canBeTraced, Comment(rawValue: SystemCall.untraced)))
struct ListingTests {
  @Test(arguments: [("openat", "EACCES"), ("openat", "EIO"), ("getdents64", "EIO")])
  func `a folder of reports that fails ends the build`(call: String, error: String) throws {
    let workplace = try Workplace(.earlier)
    let arguments = workplace.project.arguments(.second)
    let option = try #require(arguments.firstIndex(of: "--seeds"))
    let seeds = arguments[option + 1]
    let launcher = [
      "strace", "-f", "-qq", "-o", "/dev/null", "-P", "\(seeds)/set", "-e", "trace=\(call)", "-e",
      "inject=\(call):error=\(error)",
    ]
    let run = try workplace.build(under: launcher)
    #expect(run.status == 66, "\(run.status): \(run.errors)")
    #expect(run.errors.contains("\(seeds)/set"))
    try workplace.expectBefore("\(call) \(error)")
  }
}
