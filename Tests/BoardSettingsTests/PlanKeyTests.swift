import BoardCanvas
import BoardModel
import BoardSettings
import Testing

@Suite struct `Keys in the plan` {
  /// A table of commands such as the board passes.
  static let commands = [
    NamedKeys(name: "undo", keys: [.character("u")], help: "Undo."),
    NamedKeys(name: "redo", keys: [.character("U")], help: "Redo."),
    NamedKeys(name: "theme", keys: [.character("T")], help: "Theme."),
    NamedKeys(name: "next-pane", keys: [.tab, .right], help: "Next."),
    NamedKeys(name: "shelve", keys: [], help: "Shelve."),
    NamedKeys(name: "help", keys: [.character("?")], help: "Help."),
  ]

  private func read(_ text: String) -> (keys: [String: [String]], faults: [String]) {
    let (plan, faults) = PlanFile.read(
      text: text, path: "p.toml", commands: Self.commands
    ) { _ in true }
    return (plan.keyBindings, faults.map(\.description))
  }

  @Test func `are one, several, or none`() {
    let (keys, faults) = read(
      """
      [keys]
      undo = "^U"
      theme = ["F5", "S-Tab", "Space"]
      shelve = []
      """)

    #expect(faults == [])
    #expect(keys == ["undo": ["^U"], "theme": ["F5", "S-Tab", "Space"], "shelve": []])
  }

  @Test(arguments: [
    (
      "undoo = \"F5\"",
      "p.toml:2: [keys] names a command 'undoo' that does not exist; did you mean 'undo'?"
    ),
    (
      "wibble = \"F5\"",
      "p.toml:2: [keys] names a command 'wibble' that does not exist; exitboard plan lists all commands"
    ),
    ("undo = \"Ctrl+U\"", "p.toml:2: 'Ctrl+U' of 'undo' is not a key; write a key such as"),
    ("undo = \"F25\"", "p.toml:2: 'F25' of 'undo' is not a key"),
    ("undo = \"Alt-u\"", "(keys with Alt do nothing)"),
    ("undo = \"\"", "p.toml:2: '' of 'undo' is not a key"),
    ("undo = 5", "p.toml:2: undo is a whole number; expected a key or a list of keys"),
    ("undo = [\"F5\", 5]", "p.toml:2: undo is a list; expected a key or a list of keys"),
    ("undo = [\n\"F5\",\n\"oops\"]", "p.toml:4: 'oops' of 'undo' is not a key"),
    ("undo = [\"F5\", \"f5\"]", "p.toml:2: key 'F5' is in 'undo' twice"),
    ("undo = \"Esc\"", "p.toml:2: Esc cannot be used for 'undo': Esc always goes back"),
    ("undo = \"^C\"", "p.toml:2: ^C cannot be used for 'undo'"),
    ("undo = \"m\"", "p.toml:2: key 'm' of 'undo' also taps room 'men'; give one of them another"),
    ("undo = \"e\"", "p.toml:2: key 'e' of 'undo' also taps item '"),
    ("help = []", "p.toml:2: 'help' needs a key"),
    (
      "undo = \"T\"",
      "p.toml:2: key 'T' of 'undo' belongs to 'theme'; give 'theme' another key too, or choose a free one "
        + "such as \"F2\""
    ),
    ("redo = \"F6\"\nundo = \"F6\"", "p.toml:3: key 'F6' of 'undo' belongs to 'redo'"),
  ])
  func `that are invalid are reported by line and leave the shipped keys`(
    entry: String, fault: String
  ) {
    let (keys, faults) = read("[keys]\n" + entry)

    #expect(faults.count == 1)
    #expect(faults.first?.contains(fault) == true, "\(faults)")
    #expect(keys["undo"] == nil && keys["help"] == nil)
  }

  @Test func `may be exchanged`() {
    let (keys, faults) = read("[keys]\nundo = \"U\"\nredo = \"u\"")

    #expect(faults == [])
    #expect(keys == ["undo": ["U"], "redo": ["u"]])
  }

  @Test func `give way to the letter of a step in the plan`() {
    let (_, faults) = read(
      """
      [keys]
      theme = "t"
      [[items]]
      id = "lamps"
      title = "Lamps checked"
      section = "lock-up"
      key = "t"
      """)

    #expect(faults.contains { $0.hasPrefix("p.toml:2: key 't' of 'theme' also taps item '") })
  }

  @Test func `are printed, shipped ones as comments, and read back`() {
    var plan = Plan.standard
    plan.keyBindings = ["undo": ["^U"], "theme": ["F5", "T"]]

    let text = PlanFile.text(of: plan, commands: Self.commands)
    let (keys, faults) = read(text)

    #expect(text.contains("\nundo = \"^U\"  # Undo."))
    #expect(text.contains("\n# redo = \"U\"  # Redo."))
    #expect(text.contains("\n# shelve = []  # Shelve."))
    #expect(text.contains("\n# next-pane = [\"Tab\", \"Right\"]  # Next."))
    #expect(faults == [])
    #expect(keys == plan.keyBindings)
  }
}
