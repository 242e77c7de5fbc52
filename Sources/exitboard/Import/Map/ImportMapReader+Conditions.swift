import BoardModel
import BoardSettings
import BoardText

/// `[[rules]]`, and the conditions of rules, events and words.
extension ImportMapReader {
  func rules(_ root: TableReader) -> [RowRule] {
    let tables = root.tables("rules") ?? []
    return tables.compactMap { table -> RowRule? in
      let conditions = conditions("when", table)
      let verdict = table.word("then", RowRule.Verdict.self)
      let reason = table.text("because", limitBytes: 200)
      table.finish()
      guard let verdict, let reason, !conditions.isEmpty else {
        table.error(tr("a rule needs when, then and because"))
        return nil
      }
      return RowRule(conditions: conditions, verdict: verdict, reason: reason)
    }
  }

  /// A condition, or a list of conditions that must all hold.
  func conditions(_ key: String, _ table: TableReader) -> [RowCondition] {
    let place = table.place(of: key)
    switch table.value(key) {
    case nil: return []
    case .table(let members)?: return condition(members, at: place).map { [$0] } ?? []
    case .list(let values)?:
      return values.enumerated().compactMap { index, value -> RowCondition? in
        let place = place + [.index(index)]
        guard case .table(let members) = value else {
          faults.error(at: place, tr("expected { column = ..., is = [...] }"))
          return nil
        }
        return condition(members, at: place)
      }
    default:
      faults.error(at: place, tr("expected { column = ..., is = [...] }, or a list of such"))
      return []
    }
  }

  func condition(_ members: [String: TomlValue], at place: [TomlStep]) -> RowCondition? {
    let table = TableReader(members, at: place, named: tr("a condition"), faults)
    defer { table.finish() }
    return condition(table)
  }

  func condition(_ table: TableReader) -> RowCondition? {
    var tests: [(String) -> Bool] = []
    if let texts = table.texts("is") { tests.append { texts.contains($0) } }
    if let texts = table.texts("is_not") { tests.append { !texts.contains($0) } }
    if let texts = table.texts("begins_with") {
      tests.append { cell in texts.contains { cell.hasPrefix($0) } }
    }
    if let texts = table.texts("ends_with") {
      tests.append { cell in texts.contains { cell.hasSuffix($0) } }
    }
    let comparisons: KeyValuePairs<String, (ExactNumber, ExactNumber) -> Bool> = [
      "below": { $0 < $1 }, "at_most": { $0 <= $1 }, "above": { $0 > $1 }, "at_least": { $0 >= $1 },
    ]
    for (key, holds) in comparisons {
      guard let limit = limit(key, table) else { continue }
      let form = NumberForm(decimal: decimal, isPointDecimal: true)
      tests.append { cell in
        if case .number(let number) = form.reading(of: cell) { holds(number, limit) } else { false }
      }
    }
    let isChange = table.flag("changed") ?? false
    let per = table.texts("per") ?? []
    guard let column = table.text("column", limitBytes: 200), !tests.isEmpty || isChange else {
      table.error(
        tr(
          "a condition needs column and one of is, is_not, begins_with, ends_with, below, at_most, above, at_least, changed"
        ))
      return nil
    }
    return RowCondition(
      column: column, tests: tests,
      change: isChange ? RowChange(column: column, per: per) : nil)
  }

  /// A number to compare cells with: `100`, or `"0.5"`.
  func limit(_ key: String, _ table: TableReader) -> ExactNumber? {
    let text: String? =
      switch table.value(key) {
      case .number(let number)?: "\(number)"
      case .text(let text)?: text
      default: nil
      }
    let form = NumberForm(decimal: ".", isPointDecimal: true)
    if let text, case .number(let number) = form.reading(of: text) { return number }
    if table.has(key) { table.error(key, tr("expected a number such as 100 or \"0.5\"")) }
    return nil
  }
}
