import Glibc

/// Called by libFuzzer with one input for the target that `$FUZZ_TARGET` names.
///
/// One program contains all targets, so that all are built at once. A target states what must hold
/// for every input, and ends the program where it does not.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  target(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

private let target: @Sendable ([UInt8]) -> Void = {
  let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
  switch name {
  case "line": return fuzzLine
  case "reading": return fuzzReading
  case "file": return fuzzFile
  case "writers": return fuzzWriters
  case "checkpoint": return fuzzCheckpoint
  case "toml": return fuzzToml
  case "import": return fuzzImport
  case "keys": return fuzzKeys
  default: fail("FUZZ_TARGET is '\(name)'")
  }
}()

/// `precondition` prints no message in an optimized build.
func require(_ holds: Bool, _ words: @autoclosure () -> String) {
  if !holds { fail(words()) }
}

func fail(_ words: String) -> Never {
  print(words)
  fflush(nil)
  abort()
}

/// Decisions from the bytes of an input; zeros behind its end.
struct Decisions {
  private(set) var rest: ArraySlice<UInt8>

  init(_ input: [UInt8]) { rest = input[...] }

  var isEmpty: Bool { rest.isEmpty }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// 0 to 65,535.
  mutating func number() -> Int { Int(byte()) << 8 | Int(byte()) }

  /// A number below `limit`, which is above 0.
  mutating func number(below limit: Int) -> Int { number() % limit }

  mutating func bytes(_ count: Int) -> [UInt8] {
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}

/// A folder of this process for targets that need real files, in memory where the system has such a folder.
enum FuzzFolder {
  static let path: String = {
    var template = Array((access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp").utf8CString)
    template.removeLast()
    template += "/exitboard-fuzz-XXXXXX".utf8CString
    guard mkdtemp(&template) != nil else { fail("there is no temporary folder") }
    atexit {
      for name in ["events.jsonl", "events.jsonl.hint", "events.jsonl.checkpoint"] {
        unlink(FuzzFolder.path + "/" + name)
      }
      rmdir(FuzzFolder.path)
    }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }()

  static let journal = path + "/events.jsonl"

  static func read(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(file, &bytes, bytes.count)
    guard count >= 0, close(file) == 0 else { fail("cannot read \(path)") }
    return Array(bytes.prefix(count))
  }

  static func write(_ bytes: [UInt8], to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0, Glibc.write(file, bytes, bytes.count) == bytes.count, close(file) == 0 else {
      fail("cannot write \(path)")
    }
  }
}
