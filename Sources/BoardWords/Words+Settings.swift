extension Words {
  /// What is wrong in a plan, a theme or an import map, whichever of its keys it is.
  package enum Setting {
    package static let warning = "warning: "
    package static let text = "text"
    package static let number = "a whole number"
    package static let fraction = "a number with a fraction"
    package static let flag = "true or false"
    package static let moment = "a date or time"
    package static let list = "a list"
    package static let table = "a table"

    package static func unknownKey(_ key: String, in table: String) -> String {
      "unknown key '\(key)' in \(table)"
    }
    package static func isNot(_ key: String, _ found: String, expected: String) -> String {
      "\(key) is \(found); expected \(expected)"
    }
    package static func holds(_ key: String, _ found: String, expected: String) -> String {
      "\(key) contains \(found); expected \(expected)"
    }
    package static func isNoneOf(_ key: String, _ text: String, _ words: String) -> String {
      "\(key) = \"\(text)\"; expected one of \(words)"
    }
    package static func tooLong(_ key: String, limitBytes: Int) -> String {
      "\(key) is longer than \(limitBytes) bytes"
    }
    package static func control(_ key: String) -> String {
      "\(key) contains a control character; expected plain text"
    }
    package static let quotedText = "text in quotes"
    package static func number(from least: Int, to most: Int) -> String {
      "a whole number from \(least) to \(most)"
    }
    package static let texts = "a list such as [\"a\", \"b\"]"
    package static func table(_ key: String) -> String { "a table [\(key)]" }
    package static func tables(_ key: String) -> String { "tables [[\(key)]]" }
    package static func tableOf(_ key: String) -> String { "a table [[\(key)]]" }

    package static let nul = "a NUL byte; this is not a text file"
    package static let nameless = "not TOML: a table's name is missing after its bracket"
    package static func unreadable(_ reason: String) -> String { "cannot be read: \(reason)" }
    package static func notTOML(_ reason: String) -> String { "not TOML: \(reason)" }
  }

  /// What is wrong in a plan.
  package enum PlanFault {
    package static let plan = "the plan"
    package static let lane = "lane"
    package static let room = "room"
    package static let shift = "shift"
    package static let item = "item"
    package static let restroomItem = "restroom item"
    package static let aRestroomItem = "a restroom item"
    /// A lane that the plan gives no name.
    package static func till(_ id: String) -> String { "till \(id)" }

    package static func noZone(_ name: String) -> String {
      "this computer has no time zone '\(name)'; write a name such as Europe/London"
    }
    package static func noTime(_ text: String, such example: String) -> String {
      "'\(text)' is not a time; write HH:MM such as \(example)"
    }
    package static func noPane(_ name: String, of panes: String) -> String {
      "there is no pane '\(name)'; the panes are \(panes)"
    }
    package static func twice(_ what: String, _ id: String) -> String {
      "\(what) '\(id)' is here twice"
    }
    package static let pane = "pane"
    package static let emptyWord = "command contains an empty word"

    package static func noHours(_ text: String) -> String {
      "'\(text)'; write \"09:00-21:00\", \"24h\" or \"closed\""
    }
    package static func overnight(opens: String, closes: String) -> String {
      "closes at \(closes), before it opens at \(opens): \(closes) of the next morning is used"
    }
    package static func outlasts(
      _ weekday: String, opens: String, closes: String, dayStarts: String
    ) -> String {
      "\(weekday) is open from \(opens) to \(closes), but the next business day starts at \(dayStarts); write a later day_starts in [store]"
    }

    package static func noID(_ what: String) -> String { "a \(what) needs an id" }
    package static func badID(_ id: String) -> String {
      "'\(id)' is not an id; use a-z, 0-9 and -, at most 32 characters"
    }
    package static func noKey(room id: String) -> String {
      "room '\(id)' has no key and no letter is free; add key = ..."
    }
    package static func badKey(_ text: String, of keys: String) -> String {
      "key = \"\(text)\"; use one of \(keys); the other letters are commands"
    }
    package static let listOfItems = "a list such as [\"floor\"]"
    package static func noRestroomItem(_ name: String, of items: String) -> String {
      "there is no restroom item '\(name)'; the items are \(items)"
    }
    package static let nameOrTable = "a name or { id = ..., weight = ... }"

    package static let noLanes = "the plan has no lanes, so the queue pane stays empty"
    package static let alwaysClosed = "the store is closed every day, so no step is ever due"
    package static func sharedKey(
      _ key: String, items one: String, _ other: String, section: String
    ) -> String {
      "key '\(key)' taps both '\(one)' and '\(other)' in section \(section)"
    }
    package static func sharedKey(_ key: String, rooms one: String, _ other: String) -> String {
      "key '\(key)' taps both room '\(one)' and room '\(other)'"
    }
    package static func sharedKey(_ key: String, item: String, room: String) -> String {
      "key '\(key)' taps both item '\(item)' and room '\(room)'"
    }
    package static func sharedKey(_ key: String, room: String, items: String) -> String {
      "key '\(key)' taps both room '\(room)' and item \(items)"
    }
    package static func dueFirst(_ item: String, due: String, opens: String) -> String {
      "item '\(item)' is due (\(due)) before it opens (\(opens))"
    }
    package static func on(_ weekday: String) -> String { " on \(weekday)" }
    package static func inShift(_ id: String) -> String { " in shift '\(id)'" }

    package static func needsTime(_ key: String) -> String { "a shift needs \(key) = \"HH:MM\"" }
    package static let noDayForShifts =
      "shifts work only on days of \"24h\", and [hours] has none"
    package static func firstShift(_ id: String, from: String, dayStarts: String) -> String {
      "the first shift '\(id)' starts at \(from), but the business day at \(dayStarts); write day_starts = \"\(from)\" in [store]"
    }
    package static func shortShift(_ id: String, from: String, to: String) -> String {
      "shift '\(id)' is not longer than its last hour (\(from) to \(to))"
    }
    package static func overlap(_ id: String, _ next: String, from: String, to: String) -> String {
      "shifts '\(id)' and '\(next)' overlap from \(from) to \(to)"
    }
    package static func hole(after id: String, from: String, to: String) -> String {
      "nobody is on duty from \(from) to \(to), after shift '\(id)'"
    }
    package static func writeTo(_ clock: String) -> String { "; write to = \"\(clock)\"" }

    package static func nothingToRemove(_ id: String) -> String {
      "there is no item '\(id)' to remove"
    }
    package static func newItem(_ id: String, needs key: String) -> String {
      "new item '\(id)' needs a \(key)"
    }
    package static func orItem(_ id: String) -> String { "; or did you mean item '\(id)'?" }
    package static func badMoment(_ key: String, _ text: String) -> String {
      "\(key) = \"\(text)\"; write open, close, cleared or end, plus or minus a time: close-1h15m"
    }
    package static func order(_ low: String, _ below: Int, _ high: String, _ above: Int) -> String {
      "\(low) is \(below), but must not be above \(high), which is \(above)"
    }
  }

  /// What is wrong with the keys of a plan.
  package enum KeyFault {
    package static func noCommand(_ name: String) -> String {
      "[keys] names a command '\(name)' that does not exist"
    }
    package static let listed = "; exitboard plan lists all commands"
    package static func needsKey(_ name: String) -> String {
      "'\(name)' needs a key, because it shows all other commands"
    }
    package static let keys = "a key or a list of keys, such as \"F5\""
    package static func noKey(_ text: String, of name: String) -> String {
      "'\(text)' of '\(name)' is not a key; write a key such as \"x\", \"F5\", \"^U\", \"S-Tab\", \"PgDn\" or \"Space\" (keys with Alt do nothing)"
    }
    package static func reserved(_ key: String, for name: String) -> String {
      "\(key) cannot be used for '\(name)': Esc always goes back, ^C always quits"
    }
    package static func twice(_ key: String, in name: String) -> String {
      "key '\(key)' is in '\(name)' twice"
    }
    package static func taps(_ key: String, of name: String, _ row: String) -> String {
      "key '\(key)' of '\(name)' also taps \(row); give one of them another letter"
    }
    package static func room(_ id: String) -> String { "room '\(id)'" }
    package static func item(_ id: String) -> String { "item '\(id)'" }
    package static func taken(_ key: String, of name: String, by winner: String) -> String {
      "key '\(key)' of '\(name)' belongs to '\(winner)'; give '\(winner)' another key too"
    }
    package static func free(_ key: String) -> String {
      ", or choose a free one such as \"\(key)\""
    }
  }

  /// What is wrong in a theme, and what nobody could read in it.
  package enum ThemeFault {
    package static let theme = "the theme"
    package static let noName = "a theme needs a name, such as name = \"dusk\""
    package static func noParent(_ name: String) -> String {
      "there is no theme \"\(name)\" to inherit from, or the themes inherit from each other"
    }
    package static let oneCharacter = "one character of one cell"
    package static func characters(_ count: Int) -> String {
      "\(count) characters of one cell each: ─ │ and the corners ┌ ┐ └ ┘"
    }
    package static func unknownRole(_ name: String, in table: String) -> String {
      "unknown role '\(name)' in [\(table)]"
    }
    package static let colour =
      "a name of [palette], \"#rrggbb\", an ANSI name such as \"bright_cyan\", 0 to 255 or \"default\""
    package static func notUsed(_ reason: String) -> String { "not used: \(reason)" }
    /// In the place of a path.
    package static func theme(_ name: String) -> String { "theme \"\(name)\"" }
    package static let missing =
      "there is no such theme; `exitboard theme list` shows all themes"

    package static func marked(_ one: String, _ other: String, _ glyph: String) -> String {
      "\(one) and \(other) have the same mark \(glyph); give one another"
    }
    package static func onSelectedRow(_ role: String) -> String { "\(role) on a selected row" }
    package static func contrast(
      _ role: String, _ found: String, depth: String, least: String
    ) -> String {
      "\(role) has a contrast of \(found):1\(depth); at least \(least):1 is needed"
    }
    package static func difference(
      _ one: String, _ other: String, _ found: String, eye: String, depth: String, least: String
    ) -> String {
      "\(one) and \(other) differ by only \(found) for \(eye) vision\(depth); at least \(least) is needed"
    }
    package static let indexed = " in 256 colours"
  }

  /// Taking over a theme that was made for another program.
  package enum ThemeImport {
    package static func missing(_ colour: String) -> String {
      "the colour \(colour) is missing; expected a base16 scheme or a btop theme"
    }
    package static let hexDigits = "six hexadecimal digits"
    package static func notYAML(_ problem: String) -> String { "not YAML: \(problem)" }
    package static let notText = "it cannot be read as text"
    package static let noColours =
      "it has no colours; expected a base16 scheme (YAML) or a btop theme"
    package static func noValue(_ key: String) -> String { "\(key) has no value in quotes" }
    package static let btopColour = "#rrggbb, #gg or three numbers"
    package static let asTheyWere = "unchanged"
    package static func moved(_ colours: String) -> String {
      "\(colours) changed so that everybody can read them"
    }
    package static func comment(_ source: String, _ note: String) -> String {
      "From \(source); colours: \(note)."
    }
  }
}
