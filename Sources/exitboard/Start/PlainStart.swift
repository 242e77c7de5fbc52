import ArgumentParser

/// The way to the two commands that somebody waits for, without the tree of all commands.
///
/// The parser looks through every type in the program before it knows what was asked, which takes longer than writing an
/// event does. So plain words are read here; they must come to the command that the parser would have made.
package enum PlainStart {
  /// `nil` where the parser has to read the words.
  static func command(_ words: [String]) -> (any ParsableCommand)? {
    switch words.first {
    case "log": Log(plain: words.dropFirst())
    case "watch": Watch(plain: words.dropFirst())
    default: Watch(plain: words[...])
    }
  }

  /// What words come to on either way: `nil` where this one leaves them alone, or the parser refuses them.
  package static func readings(of words: [String]) -> (plain: String?, parsed: String?) {
    let parsed: String?
    do { parsed = "\(try Exitboard.parseAsRoot(words))" } catch { parsed = nil }
    return (command(words).map { "\($0)" }, parsed)
  }
}

extension Log {
  /// The command that plain words ask for; `nil` where they are not plain.
  init?(plain words: some Collection<String>) {
    let names = StoreOptions.names + ["--at", "--by", "--id", "--src"]
    guard let words = PlainWords(words, options: names, flags: ["--stdin", "--types"]) else {
      return nil
    }
    self.init()
    store = StoreOptions(plain: words)
    at = words.options["--at"]
    by = words.options["--by"]
    id = words.options["--id"]
    src = words.options["--src"]
    stdin = words.flags.contains("--stdin")
    types = words.flags.contains("--types")
    type = words.others.first
    members = Array(words.others.dropFirst())
  }
}

extension Watch {
  /// The command that plain words ask for; `nil` where they are not plain.
  init?(plain words: some Collection<String>) {
    let names = StoreOptions.names + LookOptions.names + ["--by", "--at"]
    guard let words = PlainWords(words, options: names, flags: LookOptions.flags),
      words.others.isEmpty, let look = LookOptions(plain: words)
    else { return nil }
    self.init()
    self.look = look
    store = StoreOptions(plain: words)
    by = words.options["--by"]
    at = words.options["--at"]
  }
}

extension StoreOptions {
  fileprivate static let names = ["--file", "--plan"]

  fileprivate init(plain words: PlainWords) {
    self.init()
    file = words.options["--file"]
    plan = words.options["--plan"]
  }
}

extension LookOptions {
  fileprivate static let names = ["--theme", "--glyphs", "--color"]
  fileprivate static let flags = ["--ascii", "--plain"]

  fileprivate init?(plain words: PlainWords) {
    self.init()
    theme = words.options["--theme"]
    glyphName = words.options["--glyphs"]
    ascii = words.flags.contains("--ascii")
    plain = words.flags.contains("--plain")
    colorName = words.options["--color"] ?? "auto"
    // What is wrong with them, the parser says.
    do { try validate() } catch { return nil }
  }
}
