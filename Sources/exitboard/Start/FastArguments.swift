import ArgumentParser

/// Fast path for `log` and `watch`; the result must be the same command that the parser would make.
///
/// The parser inspects every type of the program, which takes longer than writing an event.
package enum FastArguments {
  /// The command for simple arguments; `nil` = use the parser.
  static func command(_ words: [String]) -> (any ParsableCommand)? {
    switch words.first {
    case "log": LogCommand(plain: words.dropFirst())
    case "watch": WatchCommand(plain: words.dropFirst())
    default: WatchCommand(plain: words[...])
    }
  }

  /// Reads the words on both paths, for comparison; `nil` if a path does not accept them.
  package static func readings(of words: [String]) -> (plain: String?, parsed: String?) {
    let parsed: String?
    do { parsed = "\(try Exitboard.parseAsRoot(words))" } catch { parsed = nil }
    return (command(words).map { "\($0)" }, parsed)
  }
}

extension LogCommand {
  init?(plain words: some Collection<String>) {
    let names = StoreOptions.names + ["--at", "--by", "--id", "--src", "--map"]
    guard
      let words = SimpleArguments(
        words, options: names,
        flags: ["--stdin", "--quiet", "--wait", "--strict", "--types", "--schema"])
    else { return nil }
    self.init()
    store = StoreOptions(plain: words)
    at = words.options["--at"]
    by = words.options["--by"]
    id = words.options["--id"]
    src = words.options["--src"]
    stdin = words.flags.contains("--stdin")
    map = words.options["--map"]
    quiet = words.flags.contains("--quiet")
    wait = words.flags.contains("--wait")
    strict = words.flags.contains("--strict")
    types = words.flags.contains("--types")
    markdown = false
    schema = words.flags.contains("--schema")
    type = words.positional.first
    members = Array(words.positional.dropFirst())
  }
}

extension WatchCommand {
  init?(plain words: some Collection<String>) {
    let names = StoreOptions.names + DisplayOptions.names + ["--by", "--at"]
    guard let words = SimpleArguments(words, options: names, flags: DisplayOptions.flags),
      words.positional.isEmpty, let display = DisplayOptions(plain: words)
    else { return nil }
    self.init()
    self.display = display
    store = StoreOptions(plain: words)
    by = words.options["--by"]
    at = words.options["--at"]
  }
}

extension StoreOptions {
  fileprivate static let names = ["--file", "--plan"]

  fileprivate init(plain words: SimpleArguments) {
    self.init()
    file = words.options["--file"]
    plan = words.options["--plan"]
  }
}

extension DisplayOptions {
  fileprivate static let names = ["--theme", "--glyphs", "--color"]
  fileprivate static let flags = ["--ascii", "--plain"]

  fileprivate init?(plain words: SimpleArguments) {
    self.init()
    theme = words.options["--theme"]
    glyphName = words.options["--glyphs"]
    ascii = words.flags.contains("--ascii")
    plain = words.flags.contains("--plain")
    colorName = words.options["--color"] ?? "auto"
    // The parser reports what is wrong.
    do { try validate() } catch { return nil }
  }
}
