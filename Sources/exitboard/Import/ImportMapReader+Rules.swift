import BoardModel
import BoardSettings
import BoardText

/// `[[rules]]` and `when`: the rows that are skipped, bad, get a remark, or become an event.
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
    return RowCondition(column: column, texts: equal ?? unequal ?? [], isWanted: equal != nil)
  }
}
