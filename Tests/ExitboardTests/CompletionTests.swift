import BoardTestSupport
import PtyHarness
import Testing

@Suite struct CompletionTests {
  /// What bash offers for the last of the words, in a folder with one plan and one map.
  private func offers(_ words: [String]) throws -> [String] {
    let shop = try TemporaryFolder()
    try shop.write("[[lanes]]\nid = \"desk\"\n[[lanes]]\nid = \"kiosk\"\n", to: "plan.toml")
    try shop.write("", to: "mine.toml")
    let script = """
      source <("$0" --generate-completion-script bash)
      COMP_WORDS=("$0" "$@") COMP_CWORD=$#
      COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
      word="${COMP_WORDS[COMP_CWORD]}"
      # After an = readline completes an empty word.
      _exitboard exitboard "${word#=}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try CommandRun(
      command: ["/bin/bash", "-c", script, BuiltBinary.path("exitboard")] + words, in: shop,
      environment: [
        "HOME": shop.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
        "XDG_CONFIG_DIRS": "/nonexistent", "EXITBOARD_PLAN": shop.path + "/plan.toml",
      ], input: "")
    #expect(run.errors == "")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (["watch", "--theme", "solar"], ["solarized-light"]),
    (["watch", "--glyphs", "b"], ["braille", "blocks"]),
    (["log", "lane."], ["lane.opened", "lane.closed"]),
    (["log", "log."], []),
    (["log", "lane.opened", ""], ["lane=", "kind="]),
    (["log", "lane.opened", "lane", "=", "desk", ""], ["kind="]),
    (["log", "lane.opened", "lane", "="], ["desk", "kiosk"]),
    (["log", "lane.opened", "lane", "=", "k"], ["kiosk"]),
    (["log", "lane.opened", "kind", "=", "s"], ["staffed", "self"]),
    (["log", "lane.unknown", ""], []),
    (["events", "--type", "lane"], ["lane", "lane.opened", "lane.closed"]),
    (["import", "--map", "ti"], ["ticket-booths", "till-transactions"]),
    (["import", "--map", "m"], ["mine.toml"]),
    (["log", "--stdin", "--map", "s"], ["square", "shopify"]),
    (["log", "--stdin", "--map", "t"], []),
    (["status", "--format", "o"], ["openmetrics"]),
    (["import", "--map", "./m"], ["./mine.toml"]),
    (["report", "--day", "y"], ["yesterday"]),
    (["backup", "m"], ["mine.toml"]),
  ])
  func `Tab offers the themes, types, members, lanes, maps and files there are`(
    words: [String], offered: [String]
  ) throws {
    #expect(try offers(words) == offered)
  }

  @Test func `zsh and fish get the whole word, name and value`() throws {
    let shop = try TemporaryFolder()
    let words = ["exitboard", "log", "lane.opened", "lane="]

    let run = try CommandRun(
      ["---completion", "log", "--", "positional@1", "3", "5"] + words, in: shop,
      environment: ["SAP_SHELL": "zsh"])

    #expect(run.output.hasPrefix((1...5).map { "lane=\($0)\n" }.joined()))
  }
}
