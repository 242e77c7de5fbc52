import Testing
import exitboard

/// Arguments read without the parser give the same as with the parser.
@Suite struct FastArgumentsTests {
  @Test(arguments: [
    [], ["--by", "JP"], ["watch"], ["watch", "--file", "e.jsonl", "--ascii"],
    ["--theme", "dark", "--glyphs", "blocks", "--color", "never", "--at", "20:15"],
    ["log", "queue.counted", "lane=1", "waiting=3"], ["log", "--stdin"], ["log", "--types"],
    ["log", "--stdin", "--map", "square", "--quiet", "--wait"],
    ["log", "--schema"],
    ["log"], ["log", "help"], ["log", "log.noted", "text=a b", "--at", "20:15", "--by", "JP"],
    ["log", "--id", "7", "store.cleared", "--src", "a=b", "--plan", "p.toml"],
  ])
  func `simple arguments are read as the parser reads them`(words: [String]) {
    let (plain, parsed) = FastArguments.readings(of: words)

    #expect(plain != nil)
    #expect(plain == parsed)
  }

  @Test(arguments: [
    ["--help"], ["-h"], ["--version"], ["help"], ["status"], ["log", "--help"], ["log", "--by=JP"],
    ["log", "--by"], ["log", "--by", "--id", "3"], ["log", "--by", "-x"], ["log", "--", "a"],
    ["log", "--by", "JP", "--by", "MK"], ["log", "--stdin", "--stdin"], ["log", "-x"], ["log", ""],
    ["--glyphs", "emoji"], ["--color", "sometimes"], ["watch", "now"], ["lgo"], ["--by", ""],
    ["log", "--unknown", "3"], ["--file", "e.jsonl", "log"],
  ])
  func `all other arguments are left to the parser`(words: [String]) {
    #expect(FastArguments.readings(of: words).plain == nil)
  }

  @Test(arguments: 0..<20)
  func `random arguments are read as the parser reads them, or left to it`(seed: Int) {
    let pool = [
      "log", "watch", "help", "--file", "--plan", "--at", "--by", "--id", "--src", "--stdin",
      "--map", "--quiet", "--wait",
      "--types", "--schema", "--markdown", "--theme", "--glyphs", "--color", "--ascii", "--version",
      "-h", "--by=JP", "JP",
      "20:15", "lane=1", "waiting=3", "queue.counted", "dark", "blocks", "never", "", "-", "--",
      "e.jsonl", "müde", "--ASCII",
    ]
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    var plainCount = 0
    for _ in 0..<40 {
      let words = (0..<Int(state >> 60)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pool[Int(state >> 33) % pool.count]
      }
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      for words in [words, ["log"] + words] {
        let (plain, parsed) = FastArguments.readings(of: words)
        guard let plain else { continue }
        plainCount += 1
        #expect(plain == parsed, "\(words)")
      }
    }
    #expect(plainCount > 0)
  }
}
