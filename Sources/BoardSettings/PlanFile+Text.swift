package import BoardCanvas
package import BoardModel
import BoardText

/// A plan as TOML with comments; reading it gives the same plan.
extension PlanFile {
  /// The text of a plan file; `[keys]` may bind `commands`, with their standard keys.
  package static func text(of plan: Plan, commands: [NamedKeys]) -> String {
    var lines = comments([
      tr("The plan of a store for exitboard. You may delete any line; then the default is used."),
      tr("`exitboard check` shows what is wrong with it, by line."),
    ])
    // A key of the root must precede the first table.
    if plan.lanes.isEmpty { lines.append("lanes = []") }
    if plan.rooms.isEmpty { lines.append("rooms = []") }
    lines += store(plan) + words(plan.words) + hours(plan) + shifts(plan) + people(plan)
    lines += lanes(plan) + rooms(plan) + items(plan)
    lines += thresholds(plan) + rest(plan) + keys(plan, commands)
    return lines.joined(separator: "\n") + "\n"
  }

  static func comments(_ lines: [String]) -> [String] { lines.map { "# " + $0 } }

  static func store(_ plan: Plan) -> [String] {
    [
      "", "[store]", "name = \(quoted(plan.store))", "number = \(quoted(plan.storeNumber))",
      plan.storeID.map { "id = \(quoted($0.text))" }
        ?? "# id = \"riverside\"  # \(tr("how head office knows the store"))",
      plan.timeZoneName.map { "zone = \(quoted($0))" }
        ?? "# zone = \"Europe/London\"  # \(tr("without this line: the time zone of this computer"))",
      "day_starts = \(quoted("\(plan.dayStarts)"))  # \(tr("when the business day starts; the evening before ends here"))",
    ]
  }

  private static func words(_ words: TradeWords) -> [String] {
    ["", "# " + tr("What is what here; sentences use these words instead of the first ones.")]
      + ["[words]"]
      + TradeWord.allCases.map { word in
        let choices = word.choices.map(\.word).joined(separator: ", ")
        guard let chosen = words.chosen[word] else {
          return "# \(word.key) = \(quoted(word.choices[0].word))  # \(choices)"
        }
        let value = chosen.count == 1 ? quoted(chosen[0]) : list(chosen)
        return "\(word.key) = \(value)  # \(choices)"
      } + [
        words.currency.isEmpty
          ? "# currency = \"€\"  # \(tr("without this line: amounts without a currency"))"
          : "currency = \(quoted(words.currency))",
        "decimals = \(words.decimals)",
      ]
  }

  static func hours(_ plan: Plan) -> [String] {
    var lines =
      [""]
      + comments([
        tr("\"09:00-21:00\", over midnight \"18:00-02:00\", \"24h\" or \"closed\"."),
        tr("With a break: \"09:00-13:00, 15:00-20:00\". 12-hour times: \"9 AM - 9 PM\"."),
      ]) + ["[hours]"]
    let texts = Weekday.allCases.map { "\(DayOpening(plan.hours[$0]))" }
    if Set(texts).count == 1 {
      lines.append("daily = \(quoted(texts[0]))")
    } else {
      for (weekday, text) in zip(Weekday.allCases, texts) {
        lines.append("\(weekday.rawValue) = \(quoted(text))")
      }
    }
    return lines + datedHours(plan)
  }

  private static func datedHours(_ plan: Plan) -> [String] {
    let head =
      [""]
      + comments([
        tr("Other hours on a date, or on all dates from one to another, with or without a reason.")
      ])
    guard !plan.datedHours.isEmpty else {
      return head + [
        "# [hours.dates]",
        "# \"2026-12-24\" = { hours = \"09:00-14:00\", reason = \"\(tr("Christmas Eve"))\" }",
        "# \"2026-12-25 to 2026-12-26\" = \"closed\"",
        "# \"12-25\" = \"closed\"  # \(tr("every year"))",
      ]
    }
    return head + ["[hours.dates]"]
      + plan.datedHours.map { dated in
        let hours = quoted("\(dated.opening)")
        return "\(quoted(dated.planText)) = "
          + (dated.reason.map { "{ hours = \(hours), reason = \(quoted($0)) }" } ?? hours)
      }
  }

  static func shifts(_ plan: Plan) -> [String] {
    var lines =
      [""]
      + comments(
        [
          tr(
            "On days of \"24h\" each shift has its own checklist and sign-off. There, open is the start of the"
          ),
          tr(
            "shift, close and end are its end, cleared is the handover in its last {minutes} minutes.",
            plan.thresholds.closingMinutes),
        ])
    guard !plan.shifts.isEmpty else {
      return lines + [
        "# [[shifts]]", "# id = \"early\"", "# name = \"\(tr("Early"))\"",
        "# from = \"\(plan.dayStarts)\"  # \(tr("the first shift starts when the business day starts"))",
        "# to = \"14:00\"  # \(tr("when the next shift starts"))",
      ]
    }
    for shift in plan.effectiveShifts {
      lines += [
        "", "[[shifts]]", "id = \(quoted(shift.id.text))", "name = \(quoted(shift.name))",
        "from = \(quoted("\(shift.from)"))", "to = \(quoted("\(shift.to)"))",
      ]
    }
    return lines
  }

  static func people(_ plan: Plan) -> [String] {
    var lines =
      [""]
      + comments([
        tr("Who works here. Initials are offered while you type; others are asked about once."),
        tr(
          "pin = true: signs only with a PIN; false: may sign without. works: days and times or a shift."
        ),
      ])
    guard !plan.people.isEmpty else {
      return lines + [
        "# [[people]]", "# initials = \"MK\"", "# name = \"Maria Kowalska\"",
        "# role = \"\(tr("manager"))\"", "# pin = true",
        "# works = [\"mon-fri 13:00-22:00\", \"sat 09:00-15:00\"]",
      ]
    }
    for member in plan.people {
      lines += [
        "", "[[people]]", "initials = \(quoted(member.person.initials))",
        "name = \(quoted(member.name))", "role = \(quoted(member.role))",
      ]
      lines += member.needsPin.map { ["pin = \($0)"] } ?? []
      let works = member.hours.map { hours in
        (hours.days.map { $0.planText + " " } ?? "")
          + (hours.shift?.text ?? "\(hours.from)-\(hours.to)")
      }
      if !works.isEmpty { lines.append("works = \(list(works))") }
    }
    return lines
  }

  static func lanes(_ plan: Plan) -> [String] {
    var lines = [
      "", "# " + tr("If you name one of [[lanes]], name all. kind: staffed, self or express."),
    ]
    for lane in plan.lanes {
      lines += [
        "", "[[lanes]]", "id = \(quoted(lane.id.text))", "name = \(quoted(lane.name))",
        "kind = \(quoted(lane.kind.rawValue))", "servers = \(lane.servers)",
      ]
    }
    return lines
  }

  static func rooms(_ plan: Plan) -> [String] {
    var lines =
      [""]
      + comments([
        tr("If you name one restroom, name all. key: the letter that taps it."),
        tr("key = \"\": no letter; you choose the room with the arrows or with /."),
        tr(
          "kind = \"room\": no restroom, so no closing clean, and rain does not shorten its interval."
        ),
        tr("floor, zone: where it is; the board lists rooms of one floor and zone together."),
        tr(
          "hours: its own times, \"10:00-17:00\" or { daily = \"10:00-17:00\", monday = \"closed\" }."
        ),
        tr("items = \"women\": the same as the room women above."),
      ])
    for room in plan.rooms {
      lines += [
        "", "[[rooms]]", "id = \(quoted(room.id.text))", "name = \(quoted(room.name))",
        "key = \(quoted(room.key.map { String($0) } ?? ""))",
      ]
      if room.kind != .restroom { lines.append("kind = \(quoted(room.kind.rawValue))") }
      if !room.floor.isEmpty { lines.append("floor = \(quoted(room.floor))") }
      if !room.zone.isEmpty { lines.append("zone = \(quoted(room.zone))") }
      if let hours = room.hours { lines.append("hours = \(text(of: hours))") }
      lines += [
        room.intervalMinutes.map { "interval_minutes = \($0)" }
          ?? "# interval_minutes = 60  # \(tr("overrides restroom_interval_minutes for this restroom"))",
        "items = [",
      ]
      lines += room.items.map { "  \(text(of: $0))," } + ["]"]
    }
    return lines
  }

  private static func text(of hours: [Weekday: OpeningHours]) -> String {
    let days = Weekday.allCases.map { weekday in
      let text = hours[weekday].map { "\($0.opens)-\($0.closes)" } ?? "closed"
      return "\(weekday.rawValue) = \(quoted(text))"
    }
    return "{ \(days.joined(separator: ", ")) }"
  }

  private static func text(of item: InspectionItem) -> String {
    if InspectionItem.standard.contains(item) { return quoted(item.id.text) }
    return "{ id = \(quoted(item.id.text)), name = \(quoted(item.name)), weight = \(item.weight), "
      + "safety = \(item.isSafety), fails_room = \(item.failsRoom) }"
  }

  static func thresholds(_ plan: Plan) -> [String] {
    ["", "[thresholds]"]
      + ThresholdName.all.map {
        "\($0.name) = \(plan.thresholds[keyPath: $0.path])  # \($0.meaning)"
      }
  }

  static func rest(_ plan: Plan) -> [String] {
    [
      "", "[board]", "panes = \(list(plan.panes))  # \(tr("in this order"))",
      "hide = \(list(plan.hiddenPanes))", "theme = \(quoted(plan.theme))",
      "title = \(plan.setsTitle)  # \(tr("the title of the window shows the worst alert"))",
      plan.language.map { "language = \(quoted($0))" }
        ?? "# language = \"de\"  # \(tr("without this line: as the locale has it"))",
      plan.clock.map { "clock = \(quoted($0.rawValue))" }
        ?? "# clock = \"12h\" \(tr("or")) \"24h\"; \(tr("without this line: as the locale has it"))",
      plan.dates.map { "dates = \(quoted($0.rawValue))" }
        ?? "# dates = \(quoted("dmy")), \(quoted("mdy")) \(tr("or")) \(quoted("ymd")); \(tr("without this line: as the locale has them"))",
      "", "[alerts]",
      "# "
        + tr(
          "A program and its arguments; no shell is used. It gets the alert as JSON on its input."),
      "command = \(list(plan.alerts.steps.first?.command ?? []))",
      plan.alerts.environment.isEmpty
        ? "# environment = [\"MAIL_TO\", \"NAME=value\"]  # \(tr("variables that it gets besides PATH, HOME, LANG and TZ"))"
        : "environment = \(list(plan.alerts.environment))",
      plan.alerts.url.isEmpty
        ? "# url = \"https://example.com/board#{pane}/{row}\"  # \(tr("the link that alerts carry"))"
        : "url = \(quoted(plan.alerts.url))",
    ] + escalations(plan.alerts) + fleet(plan.fleet) + [
      "", "[signoff]",
      "second = \(plan.needsSecondSignature)  # \(tr("a second person must sign too"))",
      "handover = \(plan.needsHandoverNote)  # \(tr("sign-off asks for a note for the morning"))",
      "pin = \(plan.needsPin)  # \(tr("each signature is confirmed by a PIN: exitboard pin set INITIALS"))",
    ]
  }

  /// The programs that get an alert that nobody answers.
  static func escalations(_ alerts: AlertRoute) -> [String] {
    let steps = alerts.steps.dropFirst()
    guard !steps.isEmpty else {
      return comments([
        tr("Another program for an alert that nobody has answered with ! for so many minutes:"),
        "[[alerts.escalate]]", "minutes = 10", "command = []",
      ])
    }
    return steps.flatMap {
      ["", "[[alerts.escalate]]", "minutes = \($0.minutes)", "command = \(list($0.command))"]
    }
  }

  private static func fleet(_ server: FleetServer) -> [String] {
    guard server.lines.isEmpty else { return ["", "[fleet]"] + server.lines }
    return ["", "# [fleet]  # \(tr("the servers of head office, for exitboard publish"))"]
      + ["# server = \"tls://hub.example.com\""]
  }

  /// The keys that the plan binds, and the standard keys of other commands as comments.
  private static func keys(_ plan: Plan, _ commands: [NamedKeys]) -> [String] {
    guard !commands.isEmpty else { return [] }
    let lines = commands.map { command in
      let bound = plan.keyBindings[command.name]
      let spellings = bound ?? command.keys.map(\.spelling)
      let keys = spellings.count == 1 ? quoted(spellings[0]) : list(spellings)
      return "\(bound == nil ? "# " : "")\(command.name) = \(keys)  # \(command.help)"
    }
    return [""]
      + comments([
        tr(
          "Other keys for a command: one or a list, such as \"x\", \"F5\", \"^U\", \"S-Tab\", \"Space\"; with []"
        ), tr("it has no key, only its name after `:`. A letter that taps a row cannot be used."),
      ]) + ["[keys]"] + lines
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map { quoted($0) }.joined(separator: ", ") + "]"
  }

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
