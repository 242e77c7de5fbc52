import Glibc

/// The programs that were built with the running tests.
package enum BuiltBinary {
  /// The path of a product, beside the test bundle.
  package static func path(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(
      decoding: buffer.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    for start in [own, CommandLine.arguments.first ?? ""] + CommandLine.arguments {
      let folder = start.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      let path = folder.joined(separator: "/") + "/" + name
      if access(path, X_OK) == 0 { return path }
    }
    return ".build/debug/" + name
  }
}
