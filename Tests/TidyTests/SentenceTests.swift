import Testing

@Suite struct `Sentences for people` {
  /// Code before a literal that is translated, describes a member of an event, or is English for programs.
  private static let translated = [
    "tr(", "trn(", "trn(\"\",", "help:", "ArgumentHelp(", "abstract:", "discussion:",
    "isRequired:true,", "isRequired:false,", "english:",
  ]

  /// Files whose texts are not translated: made-up events, documentation of events
  /// and figures, and formats for programs.
  private static let untranslated = [
    "exitboard/Demo/", "BoardReport/Status/", "exitboard/Log/Event",
    "ImportMapReference",
    "HTML", "+JSON", "+CSV",
  ]

  /// Two words with a space between them, one of them in lower case.
  private static func isSentence(_ text: String) -> Bool {
    text.contains(/[a-z]{2,} +[A-Za-z]{2,}|[A-Za-z]{2,},? +[a-z]{2,}/)
  }

  /// Sentences without `tr`, with their lines.
  private static func untranslatedSentences(in text: String) -> [String] {
    SwiftSource(text).literals
      .filter { literal in
        isSentence(literal.text) && !translated.contains { literal.before.hasSuffix($0) }
          && !literal.before.contains("precondition")
      }
      .map { "\($0.line): \($0.text)" }
  }

  @Test(arguments: ["BoardUI", "BoardReport", "exitboard"])
  func `are translated`(module: String) {
    let files = Repository.swiftFiles(in: "Sources/" + module)
      .filter { file in !Self.untranslated.contains { file.path.contains($0) } }

    #expect(files.count > 10)
    for file in files {
      let sentences = Self.untranslatedSentences(in: file.text)
      #expect(sentences == [], "use tr(…) in \(file.path)")
    }
  }

  @Test(arguments: [
    (#"tr("the first row")"#, []), (#"notice("the first row")"#, ["1: the first row"]),
    (#"trn("{count} long row", "{count} long rows", count: n)"#, []),
    ("// say \"the first row\"\nlet key = \"first\"", []),
    (#"say("\(tr("one row")) of \(rows) last rows")"#, ["1: # of # last rows"]),
    ("say(\n  \"\"\"\n  the last\n  \"\"\")", ["2: \n  the last\n  "]),
  ])
  func `are found in a source`(text: String, found: [String]) {
    #expect(Self.untranslatedSentences(in: text) == found)
  }
}
