internal import BoardCanvas
internal import BoardModel

/// `[keys]`: other keys for commands, a key or a list of keys by a command's name.
extension PlanReader {
  mutating func readKeys(_ table: TableReader, commands: [NamedKeys]) {
    var table = table
    for name in table.names where !commands.contains(where: { $0.name == name }) {
      let hint = nearestName(to: name, among: commands.map(\.name))
        .map { "; did you mean '\($0)'?" }
      faults.error(
        at: table.place(of: name),
        "no command '\(name)' in [keys]" + (hint ?? "; exitboard plan lists them all"))
    }
    for command in commands {
      guard let value = table.value(command.name) else { continue }
      let place = table.place(of: command.name)
      guard let spellings = spellings(value, of: command.name, at: place) else { continue }
      if spellings.isEmpty, PlanReader.neverWithoutKey.contains(command.name) {
        faults.error(at: place, "'\(command.name)' needs a key: it is the way to all the others")
        continue
      }
      let keys = keys(spellings, of: command.name, at: place)
      guard keys.count == spellings.count else { continue }
      places["keys " + command.name] = place
      plan.keys[command.name] = spellings.map { $0 }
    }
    self.commands = commands
  }

  /// Without these nobody would find the others, or the way out.
  private static let neverWithoutKey = ["help", "palette", "quit"]

  private mutating func spellings(
    _ value: TomlValue, of name: String, at place: [TomlStep]
  ) -> [String]? {
    switch value {
    case .text(let text): return [text]
    case .list(let values):
      let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
      if texts.count == values.count { return texts }
    default: break
    }
    faults.error(
      at: place, "\(name) is \(value.kindName); expected a key or a list of keys, such as \"F5\"")
    return nil
  }

  /// Those of `spellings` that are keys and may be a command's; of each other one a fault.
  private mutating func keys(
    _ spellings: [String], of name: String, at place: [TomlStep]
  ) -> [Key] {
    var keys: [Key] = []
    for (index, text) in spellings.enumerated() {
      let here = spellings.count == 1 ? place : place + [.index(index)]
      guard let key = Key(spelling: text) else {
        faults.error(
          at: here,
          "'\(text)' of '\(name)' is no key; expected one such as \"x\", \"F5\", \"^U\", \"S-Tab\", "
            + "\"PgDn\" or \"Space\" (Alt never acts)")
        continue
      }
      if key == .escape || key == .control("c") {
        faults.error(
          at: here, "\(key.spelling) is not for '\(name)': Esc always goes back, ^C always quits")
        continue
      }
      if keys.contains(key) {
        faults.error(at: here, "key '\(key.spelling)' stands in '\(name)' twice")
        continue
      }
      if let row = rowTapped(by: key) {
        faults.error(
          at: here,
          "key '\(key.spelling)' of '\(name)' taps \(row); give one of them another letter")
        continue
      }
      keys.append(key)
    }
    return keys
  }

  /// The room or step whose letter this is.
  private func rowTapped(by key: Key) -> String? {
    guard case .character(let letter) = key else { return nil }
    if let room = plan.rooms.first(where: { $0.key == letter }) { return "room '\(room.id)'" }
    return plan.items.first { $0.key == letter }.map { "item '\($0.id)'" }
  }

  /// Two commands on one key: what the plan bound last gives way, and keeps its own keys.
  mutating func checkKeys() {
    while let clash = firstClash() {
      let place = places["keys " + clash.loser] ?? [.key("keys")]
      let free = freeKey.map { ", or choose a free one such as \"\($0.spelling)\"" } ?? ""
      faults.error(
        at: place,
        "key '\(clash.key.spelling)' of '\(clash.loser)' is \(clash.winner)'s; "
          + "give '\(clash.winner)' another key too" + free)
      plan.keys[clash.loser] = nil
    }
  }

  private struct Clash {
    let key: Key
    let winner: String
    let loser: String
  }

  private func firstClash() -> Clash? {
    var owners: [Key: String] = [:]
    for command in commands {
      for key in keysInForce(of: command) {
        guard let other = owners[key], other != command.name else {
          owners[key] = command.name
          continue
        }
        let isBound = plan.keys[command.name] != nil
        let isOtherBound = plan.keys[other] != nil
        guard isBound || isOtherBound else { continue }
        // Of two that the plan binds, the one further down gives way.
        let otherLoses = isOtherBound && (!isBound || line(of: other) > line(of: command.name))
        return Clash(
          key: key, winner: otherLoses ? command.name : other,
          loser: otherLoses ? other : command.name)
      }
    }
    return nil
  }

  private func keysInForce(of command: NamedKeys) -> [Key] {
    plan.keys[command.name].map { $0.compactMap { Key(spelling: $0) } } ?? command.keys
  }

  private func line(of name: String) -> Int {
    places["keys " + name].map { faults.line(of: $0) } ?? 0
  }

  private var freeKey: Key? {
    let taken = Set(commands.flatMap { keysInForce(of: $0) })
    return (2...12).map { Key.function($0) }.first { !taken.contains($0) }
  }
}
