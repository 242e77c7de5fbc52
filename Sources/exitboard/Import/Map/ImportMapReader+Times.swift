import BoardModel
import BoardSettings
import BoardText

/// `[times]`: the times of a row, by name.
extension ImportMapReader {
  func times(_ root: TableReader) -> [String: TimeSource] {
    guard case .table(let names) = root.value("times") else {
      root.error("times", tr("a map needs a table [times] that names its times"))
      return [:]
    }
    var times: [String: TimeSource] = [:]
    for name in names.keys.sorted() {
      let place = root.place(of: "times") + [.key(name)]
      guard case .table(let members)? = names[name] else {
        faults.error(at: place, tr("expected { columns = [...], format = ... }"))
        continue
      }
      let table = TableReader(members, at: place, named: tr("the time '{name}'", name), faults)
      times[name] = time(table)
      table.finish()
    }
    for (name, time) in times {
      guard let after = time.after else { continue }
      let place = root.place(of: "times") + [.key(name), .key("after")]
      check(after, isIn: Set(times.keys), at: place)
      if times[after]?.after != nil {
        faults.error(
          at: place,
          tr("'{name}' itself is counted from another time; name a time with columns", after))
      }
    }
    return times
  }

  func time(_ table: TableReader) -> TimeSource? {
    let columns = columns(table)
    let after = table.text("after", limitBytes: 64)
    let missing = table.texts("missing") ?? []
    let pick = pick(table, among: [.first, .last])
    var date: Day?
    if let text = table.text("date", limitBytes: 10) {
      date = Day(text: text)
      if date == nil { table.error("date", tr("expected a date YYYY-MM-DD")) }
    }
    let counted = countedForms(table)
    let forms = counted + formatted(table, date: date)
    if forms.isEmpty && !table.has("format") {
      table.error(
        tr(
          "a time needs format = \"iso\", format = \"yyyy-MM-dd HH:mm:ss\", days_after or seconds_after = ..."
        ))
    }
    return TimeSource(columns: columns, after: after, missing: missing, pick: pick, forms: forms)
  }

  /// Numbers: serial days of local time, as in spreadsheets, or seconds that passed since a moment.
  private func countedForms(_ table: TableReader) -> [TimeForm] {
    let form = NumberForm(decimal: decimal, isPointDecimal: true)
    let dayLength = 86_400
    let step = table.number("step_s", 1...dayLength) ?? 1
    return ["days_after", "seconds_after"].compactMap { key -> TimeForm? in
      guard let text = table.text(key, limitBytes: 40) else { return nil }
      let day = Day(text: text).map { WrittenTime.local($0, millisecond: 0) }
      guard let start = day ?? WrittenTime(iso8601: text) else {
        table.error(key, tr("expected a time such as 2026-01-01T00:00:00Z"))
        return nil
      }
      let isDays = key == "days_after" || step == dayLength
      return TimeForm(expected: tr("a number")) { text in
        guard case .number(let number) = form.reading(of: text),
          let milliseconds = number.times(
            (isDays ? dayLength : step) * 1000, over: 1, isRounded: true),
          abs(milliseconds) < 1 << 50
        else { return nil }
        return isDays ? start.onClock(after: milliseconds) : start.passing(milliseconds)
      }
    }
  }

  /// Texts of one format, or of the first that fits of several.
  private func formatted(_ table: TableReader, date: Day?) -> [TimeForm] {
    var formats: [String] = []
    if case .list? = table.value("format") {
      formats = table.texts("format") ?? []
    } else if let format = table.text("format", limitBytes: 64) {
      formats = [format]
    }
    return formats.compactMap { text -> TimeForm? in
      if text == "iso" {
        return TimeForm(expected: tr("a time such as 2026-11-20T20:05:12+01:00")) {
          WrittenTime(iso8601: $0)
        }
      }
      if text == "epoch" {
        return TimeForm(expected: tr("the seconds, ms or µs since 1970")) { WrittenTime(epoch: $0) }
      }
      guard let format = TimeFormat(text) else {
        table.error(
          "format", tr("'{text}' contains no date or time; use yyyy MM dd HH mm ss", text))
        return nil
      }
      if !text.contains("d") && date == nil {
        table.error("format", tr("there is no date in '{text}'; add date = \"YYYY-MM-DD\"", text))
      }
      return TimeForm(expected: text) { text in
        guard let read = format.read(text), let millisecond = read.millisecond,
          let day = read.day ?? date
        else { return nil }
        return .local(day, millisecond: millisecond)
      }
    }
  }

  func pick(_ table: TableReader, among picks: [GroupPick]) -> GroupPick? {
    table.word("each", picks.map { ($0.rawValue, $0) })
  }

  func columns(_ table: TableReader) -> [String] {
    if let column = table.text("column", limitBytes: 200) { return [column] }
    if let columns = table.texts("columns"), !columns.isEmpty { return columns }
    table.error(tr("expected column = \"...\" or columns = [\"...\"]"))
    return []
  }
}

/// How a time is made from the cells of a row.
struct TimeSource {
  /// Their cells are joined by a space.
  let columns: [String]
  /// The name of another time; this one is on the next day if it would be before that.
  let after: String?
  let missing: [String]
  let pick: GroupPick?
  let forms: [TimeForm]

  /// `nil` where the cells are empty or `missing`.
  func time(in row: TableRow) throws(BadRow) -> WrittenTime? {
    let text = try row.text(of: columns, of: pick)
    if text.isEmpty || missing.contains(text) { return nil }
    let found = forms.compactMap { form in form.read(text).map { (form.expected, $0) } }
    guard let first = found.first else {
      let expected = forms.map(\.expected).joined(separator: tr(" or "))
      throw BadRow(text, in: columns, expected: expected)
    }
    if let other = found.first(where: { $0.1 != first.1 }) {
      throw BadRow(
        text, in: columns,
        ambiguous: tr("which fits {first} and {second} with different meanings", first.0, other.0))
    }
    return first.1
  }
}

/// One way in which a table writes a time.
struct TimeForm {
  /// What a text should be that `read` returns `nil` for.
  let expected: String
  let read: (String) -> WrittenTime?
}

extension WrittenTime {
  /// The clock time so much later: days of a clock that is set forward or back have 24 hours too.
  fileprivate func onClock(after milliseconds: Int) -> WrittenTime {
    let start =
      switch self {
      case .local(let day, let millisecond): day.number * 86_400_000 + millisecond
      case .exact(let moment): Int(moment.milliseconds)
      }
    let (days, rest) = (start + milliseconds).quotientAndRemainder(dividingBy: 86_400_000)
    return rest < 0
      ? .local(Day(number: days - 1), millisecond: rest + 86_400_000)
      : .local(Day(number: days), millisecond: rest)
  }

  /// The moment at which so much time has passed, which needs an exact start; a local one is in UTC.
  fileprivate func passing(_ milliseconds: Int) -> WrittenTime {
    let start = reading(in: .utc).first
    return .exact(Timestamp(milliseconds: start.milliseconds + Int64(milliseconds)))
  }
}
