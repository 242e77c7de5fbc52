import BoardModel
import BoardSettings
import BoardWords

/// `[times]`: the times of a row, by name.
extension ImportMapReader {
  mutating func times(_ root: inout TableReader) -> [String: TimeSource] {
    guard case .table(let names) = root.value("times") else {
      faults.error(at: root.place(of: "times"), Words.ImportMap.noTimes)
      return [:]
    }
    var times: [String: TimeSource] = [:]
    for name in names.keys.sorted() {
      let place = root.place(of: "times") + [.key(name)]
      guard case .table(let members)? = names[name] else {
        faults.error(at: place, Words.ImportMap.badTime)
        continue
      }
      var table = TableReader(members, at: place, named: Words.ImportMap.time(name))
      times[name] = time(&table)
      table.finish(&faults)
    }
    for (name, time) in times {
      guard let after = time.after else { continue }
      let place = root.place(of: "times") + [.key(name), .key("after")]
      check(after, isIn: Set(times.keys), at: place)
      if times[after]?.after != nil {
        faults.error(at: place, Words.ImportMap.afterAfter(after))
      }
    }
    return times
  }

  mutating func time(_ table: inout TableReader) -> TimeSource? {
    let columns = columns(&table)
    let after = table.text("after", limitBytes: 64, &faults)
    let missing = table.texts("missing", &faults) ?? []
    var date: Day?
    if let text = table.text("date", limitBytes: 10, &faults) {
      date = Day(text: text)
      if date == nil { faults.error(at: table.place(of: "date"), Words.ImportMap.badDate) }
    }
    guard let form = timeForm(&table, hasDate: date != nil) else { return nil }
    return TimeSource(columns: columns, form: form, date: date, after: after, missing: missing)
  }

  mutating func timeForm(_ table: inout TableReader, hasDate: Bool) -> TimeSource.Form? {
    if let text = table.text("seconds_after", limitBytes: 40, &faults) {
      let step = table.number("step_s", 1...86_400, &faults) ?? 1
      if let start = ISOTime(text)?.moment(zone: .utc) {
        return .steps(after: start, seconds: step)
      }
      faults.error(
        at: table.place(of: "seconds_after"), Words.ImportMap.badStart)
      return nil
    }
    guard let text = table.text("format", limitBytes: 64, &faults) else {
      faults.error(
        at: table.place,
        Words.ImportMap.noTimeFormat)
      return nil
    }
    if text == "iso" { return .iso }
    guard let format = TimeFormat(text) else {
      faults.error(
        at: table.place(of: "format"), Words.ImportMap.badTimeFormat(text))
      return nil
    }
    if !text.contains("d") && !hasDate {
      faults.error(at: table.place(of: "format"), Words.ImportMap.noDate(text))
    }
    return .wall(format)
  }

  /// The value of `column` or `columns`.
  mutating func columns(_ table: inout TableReader) -> [String] {
    if let column = table.text("column", limitBytes: 200, &faults) { return [column] }
    if let columns = table.texts("columns", &faults), !columns.isEmpty { return columns }
    faults.error(at: table.place, Words.ImportMap.noColumns)
    return []
  }
}
