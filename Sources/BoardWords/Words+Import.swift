extension Words {
  /// Taking in what tills, counters and other logs wrote down.
  package enum Import {
    package static let noTable =
      "name the table: exitboard import FILE --map MAP; --maps lists the maps"
    package static func noMap(_ table: String) -> String {
      "name the map: exitboard import \(table) --map MAP; --maps lists the ready ones"
    }
    /// The table that comes from a pipe.
    package static let input = "input"
    package static func noZone(_ name: String) -> String {
      "this computer has no time zone '\(name)'; write a name such as Europe/London"
    }
    package static let mapNotText = "the map is not UTF-8 text"
    package static func cannotReadMap(_ name: String, _ reason: String) -> String {
      "cannot read the map \(name): \(reason)"
    }
    package static func unknownMap(_ name: String) -> String { "there is no ready map '\(name)'" }
    package static func mapsThereAre(_ names: String) -> String { "; the maps are \(names)" }
    package static func cannotReadTable(_ path: String, _ reason: String) -> String {
      "cannot read the table \(path): \(reason)"
    }

    package static func leftOut(_ rows: Int, _ reason: String) -> String {
      rows == 1 ? "1 row left out: \(reason)" : "\(rows) rows left out: \(reason)"
    }
    package static func repeated(_ rows: Int) -> String {
      rows == 1 ? "1 row is in the file twice" : "\(rows) rows are in the file twice"
    }
    package static func bad(_ rows: Int) -> String {
      rows == 1 ? "1 bad row:" : "\(rows) bad rows:"
    }
    package static func remarks(_ rows: Int) -> String {
      rows == 1
        ? "1 remark on a row that was imported:" : "\(rows) remarks on rows that were imported:"
    }
    package static func written(_ written: Int, known: Int) -> String {
      "\(written) written, \(known) already there"
    }
    package static let dryRun = "nothing written (dry run)"
    package static let noEvents = "no events"
    package static func summary(
      _ path: String, rows: Int, events: String, fate: String, bad: Int
    ) -> String {
      "\(path): \(rows) rows, \(events); \(fate); \(bad) bad"
    }
    package static func more(_ rows: Int) -> String { "and \(rows) more; --list-all shows them" }
    package static func conflict(event seq: Int) -> String {
      "was imported before as event \(seq) with other content"
    }
    package static func conflicts(_ name: String, written: Int) -> String {
      "\(name): its rows were imported before with other content; was the map or the time zone changed? \(written) new events were written"
    }
  }

  /// Why a row of a foreign table does not become what its map says.
  package enum Row {
    package static let openQuote = "a quotation mark is never closed"
    package static let notText = "not UTF-8 text"
    package static let nul = "a NUL byte"
    package static let behindQuote = "there is text after a closing quotation mark"
    package static let utf16 = "the file is UTF-16; save it as UTF-8 and try again"
    package static let empty = "the file is empty"
    package static func cells(_ count: Int, columns: Int) -> String {
      "\(count) cells; the table has \(columns) columns"
    }
    package static func noColumn(_ column: String, of columns: String) -> String {
      "there is no column '\(column)'; the columns are \(columns)"
    }
    package static func isItColumn(_ column: String) -> String { "; did you mean '\(column)'?" }
    package static func future(_ type: String) -> String {
      "\(type) is in the future; is the time zone right?"
    }
    package static func otherContent(line: Int) -> String {
      "it has the same key as line \(line), with other content"
    }
    package static let noEvent = "the map makes no event from it"
    package static func noTime(_ name: String) -> String { "it has no time '\(name)'" }
    package static let noService = "it has no service time"
    package static let overtakes =
      "this customer arrives before the one in the row above, who was in front"
    package static func goesBack(_ name: String, seconds: Int) -> String {
      "\(name) is \(seconds) s earlier than in the row above"
    }
    package static func by(_ text: String, expected: String) -> String {
      "by = '\(text)'; expected \(expected)"
    }
    package static func negative(_ member: String, _ span: Int) -> String {
      "\(member) would be \(span): the end is before the start"
    }
    package static func clipped(_ member: String, _ span: Int) -> String {
      "\(member) is \(span), 0 is used"
    }
    package static func kept(_ member: String, _ span: Int) -> String {
      "\(member) is \(span), kept as it is in the table"
    }
    package static func disagrees(_ column: String, _ cell: String, span: Int) -> String {
      "\(column) says \(cell), but the times say \(span)"
    }
    package static func expected(_ column: String, _ text: String, _ what: String) -> String {
      "\(column) is '\(text)'; expected \(what)"
    }
    package static func oneOf(_ words: String) -> String { "one of \(words)" }
    package static let wholeNumber = "a whole number"
    package static let trueOrFalse = "true or false"
    package static let number = "a number"
    package static let isoTime = "a time such as 2026-11-20T20:05:12+01:00"
  }

  /// What is wrong in an import map.
  package enum ImportMap {
    package static let map = "the map"
    package static let condition = "a condition"
    package static let listWord = "a word of a list"
    package static func time(_ name: String) -> String { "the time '\(name)'" }

    package static func badName(_ name: String) -> String {
      "name = \"\(name)\"; write an id such as my-till"
    }
    package static let noFormat = "a map needs format = \"csv\" or \"columns\""
    package static let noColumnNames = "format \"columns\" needs column_names = [...]"
    package static let badSeparator = "expected one character such as \";\" or \"\\t\""
    package static let badFIFO = "[fifo] needs arrives = \"a time\" and service = { ... }"
    package static let noEvents = "a map needs [[events]]: what a row becomes"
    package static func unknownType(_ type: String) -> String { "unknown event type '\(type)'" }
    package static func needs(_ type: String, _ member: String, _ shape: String) -> String {
      "\(type) needs \(member): \(shape)"
    }
    package static func notConstant(_ member: String) -> String {
      "\(member) must be a constant here"
    }
    package static let badOnce = "[[once]] needs type and at = \"2026-01-01T00:00:00Z\""
    package static func noTime(_ name: String, of times: String) -> String {
      "there is no time '\(name)'; [times] names \(times)"
    }

    package static let badRule = "a rule needs when, then and because"
    package static let badCondition = "expected { column = ..., is = [...] }"
    package static let badConditions = "expected { column = ..., is = [...] }, or a list of such"
    package static let incompleteCondition =
      "a condition needs column and either is or is_not"

    package static let noTimes = "a map needs a table [times] that names its times"
    package static let badTime = "expected { columns = [...], format = ... }"
    package static func afterAfter(_ name: String) -> String {
      "'\(name)' itself is counted from another time; name a time with columns"
    }
    package static let badDate = "expected a date YYYY-MM-DD"
    package static let badStart = "expected a time such as 2026-01-01T00:00:00Z"
    package static let noTimeFormat =
      "a time needs format = \"iso\", format = \"yyyy-MM-dd HH:mm:ss\" or seconds_after = ..."
    package static func badTimeFormat(_ text: String) -> String {
      "'\(text)' contains no date or time; use yyyy MM dd HH mm ss"
    }
    package static func noDate(_ text: String) -> String {
      "there is no date in '\(text)'; add date = \"YYYY-MM-DD\""
    }
    package static let noColumns = "expected column = \"...\" or columns = [\"...\"]"

    package static func isNot(_ member: String, _ kind: String, expected: String) -> String {
      "\(member) is \(kind); expected \(expected)"
    }
    package static func isNot(_ member: String, value: String, _ shape: String) -> String {
      "\(member) = \(value) is not \(shape)"
    }
    package static let badListWord = "expected { column = ..., is = [...], gives = ... }"
    package static let noListWord = "expected gives = \"an-id\""
    package static let badTranslation = "map translates text to text: { U = \"fail\" }"
  }
}
