package import BoardCanvas
package import BoardModel

/// The plan in force as commented TOML, ready to edit; reading it back gives the same plan.
extension PlanFile {
  /// `commands` are those that `[keys]` may bind, with the keys they ship with; where there are none, keys are left
  /// out.
  package static func text(of plan: Plan, commands: [NamedKeys]) -> String {
    var lines = [
      "# The plan of a store for exitboard. Every line may be left out; what is missing stays as it",
      "# ships. `exitboard check` says what is wrong with it, by line.",
    ]
    // An empty list has no table of its own, so it stands before the first one.
    if plan.lanes.isEmpty { lines.append("lanes = []") }
    if plan.rooms.isEmpty { lines.append("rooms = []") }
    lines += store(plan) + hours(plan) + shifts(plan) + lanes(plan) + rooms(plan) + items(plan)
    lines += thresholds(plan) + rest(plan) + keys(plan, commands)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func store(_ plan: Plan) -> [String] {
    [
      "", "[store]", "name = \(quoted(plan.store))", "number = \(quoted(plan.storeNumber))",
      plan.zoneName.map { "zone = \(quoted($0))" }
        ?? "# zone = \"Europe/London\"  # this machine's own zone where it is missing",
      "day_starts = \(quoted("\(plan.dayStarts)"))  # the business day; the evening before ends here",
    ]
  }

  private static func hours(_ plan: Plan) -> [String] {
    var lines = [
      "", "# \"09:00-21:00\", over midnight \"18:00-02:00\", \"24h\" or \"closed\".", "[hours]",
    ]
    let texts = Weekday.allCases.map { weekday in
      plan.hours[weekday].map { $0.text(dayStarts: plan.dayStarts) } ?? "closed"
    }
    if Set(texts).count == 1 {
      lines.append("daily = \(quoted(texts[0]))")
    } else {
      for (weekday, text) in zip(Weekday.allCases, texts) {
        lines.append("\(weekday.rawValue) = \(quoted(text))")
      }
    }
    return lines
  }

  private static func shifts(_ plan: Plan) -> [String] {
    var lines = [
      "",
      "# On days of \"24h\" each shift goes through the checklist and is signed for itself. In it, open is",
      "# its beginning, close and end its end, cleared the hand-over in its last \(plan.thresholds.closingMinutes) minutes.",
    ]
    guard !plan.shifts.isEmpty else {
      return lines + [
        "# [[shifts]]", "# id = \"early\"", "# name = \"Early\"",
        "# from = \"\(plan.dayStarts)\"  # the first one begins where the business day does",
        "# to = \"14:00\"  # where the next one begins",
      ]
    }
    for shift in plan.duties {
      lines += [
        "", "[[shifts]]", "id = \(quoted(shift.id.text))", "name = \(quoted(shift.name))",
        "from = \(quoted("\(shift.from)"))", "to = \(quoted("\(shift.to)"))",
      ]
    }
    return lines
  }

  private static func lanes(_ plan: Plan) -> [String] {
    var lines = ["", "# Naming one lane names them all. kind: staffed, self or express."]
    for lane in plan.lanes {
      lines += [
        "", "[[lanes]]", "id = \(quoted(lane.id.text))", "name = \(quoted(lane.name))",
        "kind = \(quoted(lane.kind.rawValue))", "servers = \(lane.servers)",
      ]
    }
    return lines
  }

  private static func rooms(_ plan: Plan) -> [String] {
    var lines = ["", "# Naming one restroom names them all. key: the letter that taps it."]
    for room in plan.rooms {
      lines += [
        "", "[[rooms]]", "id = \(quoted(room.id.text))", "name = \(quoted(room.name))",
        "key = \(quoted(String(room.key)))",
        room.intervalMinutes.map { "interval_minutes = \($0)" }
          ?? "# interval_minutes = 60  # instead of restroom_interval_minutes",
        "items = [",
      ]
      lines += room.items.map { "  \(text(of: $0))," } + ["]"]
    }
    return lines
  }

  private static func text(of item: RoomItem) -> String {
    if RoomItem.standard.contains(item) { return quoted(item.id.text) }
    return "{ id = \(quoted(item.id.text)), name = \(quoted(item.name)), weight = \(item.weight), "
      + "safety = \(item.isSafety), fails_room = \(item.failsRoom) }"
  }

  private static func items(_ plan: Plan) -> [String] {
    var lines = [
      "",
      "# The farewell checklist. A known id changes that step, a new one adds a step; `remove = true`",
      "# takes one away. opens, due: open, close, cleared (last customer out) or end, with a distance",
      "# such as close-1h15m. section: "
        + FarewellItem.Section.allCases.map(\.planWord).joined(separator: ", ") + ".",
    ]
    for item in FarewellItem.standard where plan.item(item.id) == nil {
      lines += ["", "[[items]]", "id = \(quoted(item.id.text))", "remove = true"]
    }
    for item in plan.items {
      let importance = PlanReader.importances.first { $0.value == item.importance }?.word ?? "minor"
      let ticks = PlanReader.selfTicks.first { $0.value == item.ticksItself }?.word ?? "never"
      lines += [
        "", "[[items]]", "id = \(quoted(item.id.text))", "title = \(quoted(item.title))",
        "why = \(quoted(item.why))", "section = \(quoted(item.section.planWord))",
        "key = \(quoted(item.key.map { String($0) } ?? ""))",
        "opens = \(quoted(item.opens.planText))", "due = \(quoted(item.due.planText))",
        "importance = \(quoted(importance))", "locked = \(item.isLocked)",
        "locked_because = \(quoted(item.lockedBecause))", "asks = \(quoted(item.asks.rawValue))",
        "ticks_itself = \(quoted(ticks))",
      ]
    }
    return lines
  }

  private static func thresholds(_ plan: Plan) -> [String] {
    ["", "[thresholds]"]
      + ThresholdName.all.map {
        "\($0.name) = \(plan.thresholds[keyPath: $0.path])  # \($0.meaning)"
      }
  }

  private static func rest(_ plan: Plan) -> [String] {
    [
      "", "[board]", "panes = \(list(plan.panes))  # in this order",
      "hide = \(list(plan.hiddenPanes))", "theme = \(quoted(plan.theme))",
      plan.clock.map { "clock = \(quoted($0.rawValue))" }
        ?? "# clock = \"12h\" or \"24h\"; as the locale has it otherwise",
      plan.dates.map { "dates = \(quoted($0.rawValue))" }
        ?? "# dates = \"dmy\", \"mdy\" or \"ymd\"; as the locale has them otherwise",
      "", "[alerts]",
      "# A program and its arguments; no shell. It gets the alert as JSON on its input.",
      "command = \(list(plan.alertCommand))",
      "", "[signoff]", "second = \(plan.needsSecondSignature)  # a second person signs",
      "handover = \(plan.needsHandoverNote)  # a note for the morning is asked for",
      "pin = \(plan.needsPin)  # each signature is confirmed by a PIN: exitboard pin set INITIALS",
    ]
  }

  /// What the plan binds stands there, the rest as a comment.
  private static func keys(_ plan: Plan, _ commands: [NamedKeys]) -> [String] {
    guard !commands.isEmpty else { return [] }
    let lines = commands.map { command in
      let bound = plan.keys[command.name]
      let spellings = bound ?? command.keys.map(\.spelling)
      let keys = spellings.count == 1 ? quoted(spellings[0]) : list(spellings)
      return "\(bound == nil ? "# " : "")\(command.name) = \(keys)  # \(command.help)"
    }
    return [
      "",
      "# Other keys for a command: one or a list, such as \"x\", \"F5\", \"^U\", \"S-Tab\", \"Space\"; [] leaves",
      "# it to the palette alone. Letters that tap a row are the row's.", "[keys]",
    ] + lines
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { quoted($0) }.joined(separator: ", ") + "]"
  }

  /// A TOML basic string.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0x7F }) else {
      return "\"" + text + "\""
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\0"..<" ", "\u{7F}":
        let hex = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
