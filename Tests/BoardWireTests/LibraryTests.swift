import Foundation
import Testing

@Suite struct `The functions of libnats` {
  private static let compiler = ["/usr/bin/gcc", "/usr/bin/cc"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
  private static let hasHeader = FileManager.default.fileExists(atPath: "/usr/include/nats/nats.h")
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/CNats").standardizedFileURL.path

  private func compiles(_ options: [String]) throws -> Bool {
    let source = """
      #include <nats/nats.h>
      #include "functions.h"
      #define CHECK(name, result, parameters) \\
        _Static_assert(__builtin_types_compatible_p(__typeof__(&name), __typeof__(result(*) parameters)), #name);
      CNATS_FUNCTIONS(CHECK)
      """
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.compiler))
    process.arguments = ["-fsyntax-only", "-xc", "-I" + Self.sources] + options + ["-"]
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    pipe.fileHandleForWriting.write(Data(source.utf8))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  @Test(
    .enabled(if: compiler != nil && hasHeader, "a C compiler and libnats-dev are not installed"))
  func `have the types that its header declares`() throws {
    #expect(try compiles([]))
    #expect(try !compiles(["-DCNATS_STATUS=int"]), "the comparison notices another type")
  }
}
