import BoardModel
import BoardSettings
import BoardWords

/// `[[rules]]` and `when`: the rows that are skipped, bad, get a remark, or become an event.
extension ImportMapReader {
  mutating func rules(_ root: inout TableReader) -> [RowRule] {
    var rules: [RowRule] = []
    for table in root.tables("rules", &faults) ?? [] {
      var table = table
      let conditions = conditions("when", &table)
      let word = table.word("then", RowRule.Verdict.allCases.map(\.rawValue), &faults)
      let reason = table.text("because", limitBytes: 200, &faults)
      table.finish(&faults)
      guard let verdict = word.flatMap({ RowRule.Verdict(rawValue: $0) }), let reason,
        !conditions.isEmpty
      else {
        faults.error(at: table.place, Words.ImportMap.badRule)
        continue
      }
      rules.append(RowRule(conditions: conditions, verdict: verdict, reason: reason))
    }
    return rules
  }

  /// A condition, or a list of conditions that must all hold.
  mutating func conditions(_ key: String, _ table: inout TableReader) -> [RowCondition] {
    let place = table.place(of: key)
    switch table.value(key) {
    case nil: return []
    case .table(let members)?: return condition(members, at: place).map { [$0] } ?? []
    case .list(let values)?:
      var conditions: [RowCondition] = []
      for (index, value) in values.enumerated() {
        guard case .table(let members) = value else {
          faults.error(at: place + [.index(index)], Words.ImportMap.badCondition)
          continue
        }
        if let condition = condition(members, at: place + [.index(index)]) {
          conditions.append(condition)
        }
      }
      return conditions
    default:
      faults.error(at: place, Words.ImportMap.badConditions)
      return []
    }
  }

  mutating func condition(
    _ members: [String: TomlValue], at place: [TomlStep]
  ) -> RowCondition? {
    var table = TableReader(members, at: place, named: Words.ImportMap.condition)
    let condition = condition(&table)
    table.finish(&faults)
    return condition
  }

  mutating func condition(_ table: inout TableReader) -> RowCondition? {
    let column = table.text("column", limitBytes: 200, &faults)
    let equal = table.texts("is", &faults)
    let unequal = table.texts("is_not", &faults)
    guard let column, (equal == nil) != (unequal == nil) else {
      faults.error(at: table.place, Words.ImportMap.incompleteCondition)
      return nil
    }
    if let equal { return RowCondition(column: column, test: .isOne(of: equal)) }
    return RowCondition(column: column, test: .isNone(of: unequal ?? []))
  }
}
