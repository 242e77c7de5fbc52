import BoardCanvas
import BoardModel
import BoardText

/// `[keys]`: a key or a list of keys by the name of a command, instead of its standard keys.
extension PlanReader {
  mutating func readKeys(_ table: TableReader) {
    for name in table.names where !commands.contains(where: { $0.name == name }) {
      let hint = suggestion(for: name, among: commands.map(\.name))
      table.error(
        name,
        tr("[keys] names a command '{name}' that does not exist", name)
          + (hint.isEmpty ? tr("; exitboard plan lists all commands") : hint))
    }
    for command in commands {
      guard let spellings = spellings(command.name, in: table) else { continue }
      let place = table.place(of: command.name)
      if spellings.isEmpty, PlanReader.neverWithoutKey.contains(command.name) {
        faults.error(
          at: place, tr("'{name}' needs a key, because it shows all other commands", command.name))
        continue
      }
      guard areAccepted(spellings, for: command.name, at: place) else { continue }
      places["keys " + command.name] = place
      plan.keyBindings[command.name] = spellings
    }
    letNewerCommandsGiveWay()
  }

  /// Commands whose keys older plans may have given to others.
  private static let newerCommands = ["count-round", "fault", "left", "counter"]

  private mutating func letNewerCommandsGiveWay() {
    let bound = Set(plan.keyBindings.values.joined().compactMap { Key(spelling: $0) })
    for command in commands
    where Self.newerCommands.contains(command.name) && plan.keyBindings[command.name] == nil {
      let free = command.keys.filter { !bound.contains($0) }
      if free.count < command.keys.count {
        plan.keyBindings[command.name] = free.map(\.spelling)
      }
    }
  }

  /// The commands that a user needs to find the others and to quit.
  private static let neverWithoutKey = ["help", "palette", "quit"]

  private func spellings(_ name: String, in table: TableReader) -> [String]? {
    guard let value = table.value(name) else { return nil }
    switch value {
    case .text(let text): return [text]
    case .list(let values):
      let texts = values.compactMap { if case .text(let text) = $0 { text } else { nil } }
      if texts.count == values.count { return texts }
    default: break
    }
    return table.reject(
      name, value, expected: tr("a key or a list of keys, such as \"F5\""))
  }

  /// Adds a fault for each spelling that a command may not have; `false` if there is one.
  private func areAccepted(
    _ spellings: [String], for name: String, at place: [TomlStep]
  ) -> Bool {
    var keys: [Key] = []
    for (index, text) in spellings.enumerated() {
      let key = Key(spelling: text)
      if let rejection = rejection(of: key, spelled: text, for: name, besides: keys) {
        faults.error(at: spellings.count == 1 ? place : place + [.index(index)], rejection)
      } else if let key {
        keys.append(key)
      }
    }
    return keys.count == spellings.count
  }

  private func rejection(
    of key: Key?, spelled text: String, for name: String, besides keys: [Key]
  ) -> String? {
    guard let key else {
      return tr(
        "'{text}' of '{name}' is not a key; write a key such as \"x\", \"F5\", \"^U\", \"S-Tab\", \"PgDn\" or \"Space\" (keys with Alt do nothing)",
        text, name)
    }
    if key == .escape || key == .control("c") {
      return tr(
        "{key} cannot be used for '{name}': Esc always goes back, ^C always quits", key.spelling,
        name)
    }
    if keys.contains(key) { return tr("key '{key}' is in '{name}' twice", key.spelling, name) }
    return rowTapped(by: key).map { row in
      tr(
        "key '{key}' of '{name}' also taps {row}; give one of them another letter", key.spelling,
        name, row)
    }
  }

  private func rowTapped(by key: Key) -> String? {
    guard case .character(let letter) = key else { return nil }
    if let room = plan.rooms.first(where: { $0.key == letter }) {
      return tr("room '{id}'", room.id.text)
    }
    return plan.items.first { $0.key == letter }.map { tr("item '{id}'", $0.id.text) }
  }

  /// Resolves keys of two commands: the one that the plan binds later keeps its standard keys.
  mutating func checkKeys() {
    while let clash = firstClash() {
      let place = places["keys " + clash.loser] ?? [.key("keys")]
      let free = freeKey.map { tr(", or choose a free one such as \"{key}\"", $0.spelling) } ?? ""
      faults.error(
        at: place,
        tr(
          "key '{key}' of '{name}' belongs to '{winner}'; give '{winner}' another key too",
          clash.key.spelling, clash.loser, clash.winner) + free)
      plan.keyBindings[clash.loser] = nil
    }
  }

  private func firstClash() -> (key: Key, winner: String, loser: String)? {
    var owners: [Key: String] = [:]
    for command in commands {
      for key in keys(of: command) {
        guard let other = owners[key], other != command.name else {
          owners[key] = command.name
          continue
        }
        let isBound = plan.keyBindings[command.name] != nil
        let isOtherBound = plan.keyBindings[other] != nil
        guard isBound || isOtherBound else { continue }
        // If the plan binds both, the one on the later line loses.
        let otherLoses = isOtherBound && (!isBound || line(of: other) > line(of: command.name))
        return otherLoses ? (key, command.name, other) : (key, other, command.name)
      }
    }
    return nil
  }

  private func keys(of command: NamedKeys) -> [Key] {
    plan.keyBindings[command.name].map { $0.compactMap { Key(spelling: $0) } } ?? command.keys
  }

  private func line(of name: String) -> Int {
    places["keys " + name].map { document.line(of: $0) } ?? 0
  }

  private var freeKey: Key? {
    let taken = Set(commands.flatMap { keys(of: $0) })
    return (2...12).map { Key.function($0) }.first { !taken.contains($0) }
  }
}
