import BoardModel
import BoardSettings
import BoardText

/// `[[rules]]` and `when`: the rows that are skipped, bad, get a remark, or become an event.
extension ImportMapReader {
  func rules(_ root: TableReader) -> [RowRule] {
    var rules: [RowRule] = []
    for table in root.tables("rules") ?? [] {
      let conditions = conditions("when", table)
      let verdict = table.word("then", RowRule.Verdict.self)
      let reason = table.text("because", limitBytes: 200)
      table.finish()
      guard let verdict, let reason, !conditions.isEmpty else {
        table.error(tr("a rule needs when, then and because"))
        continue
      }
      rules.append(RowRule(conditions: conditions, verdict: verdict, reason: reason))
    }
    return rules
  }

  /// A condition, or a list of conditions that must all hold.
  func conditions(_ key: String, _ table: TableReader) -> [RowCondition] {
    let place = table.place(of: key)
    switch table.value(key) {
    case nil: return []
    case .table(let members)?: return condition(members, at: place).map { [$0] } ?? []
    case .list(let values)?:
      var conditions: [RowCondition] = []
      for (index, value) in values.enumerated() {
        guard case .table(let members) = value else {
          faults.error(at: place + [.index(index)], tr("expected { column = ..., is = [...] }"))
          continue
        }
        if let condition = condition(members, at: place + [.index(index)]) {
          conditions.append(condition)
        }
      }
      return conditions
    default:
      faults.error(at: place, tr("expected { column = ..., is = [...] }, or a list of such"))
      return []
    }
  }

  func condition(
    _ members: [String: TomlValue], at place: [TomlStep]
  ) -> RowCondition? {
    let table = TableReader(members, at: place, named: tr("a condition"), faults)
    let condition = condition(table)
    table.finish()
    return condition
  }

  func condition(_ table: TableReader) -> RowCondition? {
    let column = table.text("column", limitBytes: 200)
    let equal = table.texts("is")
    let unequal = table.texts("is_not")
    guard let column, (equal == nil) != (unequal == nil) else {
      table.error(tr("a condition needs column and either is or is_not"))
      return nil
    }
    if let equal { return RowCondition(column: column, test: .isOne(of: equal)) }
    return RowCondition(column: column, test: .isNone(of: unequal ?? []))
  }
}
