import BoardModel
import BoardSettings
import BoardText

extension ImportMapReader {
  /// A constant, a list of words with conditions, or a table that describes the source.
  func value(
    _ value: TomlValue, for field: Field, times: Set<String>, at place: [TomlStep]
  ) -> ValueSource? {
    switch value {
    case .text(let text): return constant(.text(text), for: field, at: place)
    case .number(let number): return constant(.number(number), for: field, at: place)
    case .flag(let flag): return constant(.flag(flag), for: field, at: place)
    case .list(let values): return list(values, at: place)
    case .table(let members):
      let table = TableReader(members, at: place, named: field.name, faults)
      defer { table.finish() }
      return source(table, for: field, times: times)
    default:
      faults.error(
        at: place,
        tr("{member} is {kind}; expected {expected}", field.name, value.kindName, "\(field.shape)"))
      return nil
    }
  }

  private func constant(_ value: Value, for field: Field, at place: [TomlStep]) -> ValueSource? {
    if field.shape.accepts(value) {
      return ValueSource(columns: [], constant: value) { _ in value }
    }
    faults.error(
      at: place, tr("{member} = {value} is not {shape}", field.name, "\(value)", "\(field.shape)"))
    return nil
  }

  private func list(_ values: [TomlValue], at place: [TomlStep]) -> ValueSource? {
    var words: [(condition: RowCondition, word: String)] = []
    for (index, value) in values.enumerated() {
      let place = place + [.index(index)]
      guard case .table(let members) = value else {
        faults.error(at: place, tr("expected { column = ..., is = [...], gives = ... }"))
        return nil
      }
      let table = TableReader(members, at: place, named: tr("a word of a list"), faults)
      let word = table.text("gives", limitBytes: 32)
      let condition = condition(table)
      table.finish()
      guard let word, ID<Void>.isWellFormed(word) else {
        faults.error(at: place, tr("expected gives = \"an-id\""))
        return nil
      }
      if let condition { words.append((condition, word)) }
    }
    return ValueSource(columns: words.map(\.condition.column)) { [words] row in
      .list(words.filter { $0.condition.holds(for: row) }.map(\.word))
    }
  }

  private func source(_ table: TableReader, for field: Field, times: Set<String>) -> ValueSource? {
    if let text = table.text("text", limitBytes: 400) {
      let template = Template(text)
      return ValueSource(columns: template.columns) { .text(template.text(for: $0)) }
    }
    return table.has("from") || table.has("to")
      ? span(table, for: field, times: times) : cells(table, for: field)
  }

  /// The time between two named times, in whole seconds or milliseconds.
  private func span(_ table: TableReader, for field: Field, times: Set<String>) -> ValueSource {
    let from = table.text("from", limitBytes: 64) ?? ""
    let to = table.text("to", limitBytes: 64) ?? ""
    check(from, isIn: times, at: table.place(of: "from"))
    check(to, isIn: times, at: table.place(of: "to"))
    let negative = table.word("negative", ValueSource.Negative.self) ?? .bad
    let agreesWith = table.text("agrees_with", limitBytes: 200)
    let form = NumberForm(decimal: decimal, isPointDecimal: true)
    let unit: Int64 = field.name.hasSuffix("_ms") ? 1 : 1000
    return ValueSource(columns: agreesWith.map { [$0] } ?? []) { row throws(BadRow) in
      guard let from = row.times[from], let to = row.times[to] else { return nil }
      let span = Int((to.milliseconds - from.milliseconds) / unit)
      let cell = agreesWith.map { row.cell($0) } ?? ""
      if let agreesWith, !cell.isEmpty,
        !agrees(cell, with: span, form)
      {
        throw BadRow(tr("{column} says {cell}, but the times say {span}", agreesWith, cell, span))
      }
      if span >= 0 { return .number(span) }
      switch negative {
      case .bad:
        throw BadRow(tr("{member} would be {span}: the end is before the start", field.name, span))
      case .clip:
        row.remarks.append(tr("{member} is {span}, 0 is used", field.name, span))
        return .number(0)
      case .keep:
        row.remarks.append(tr("{member} is {span}, kept as it is in the table", field.name, span))
        return .number(span)
      }
    }
  }

  private func agrees(_ cell: String, with span: Int, _ form: NumberForm) -> Bool {
    guard case .number(let number) = form.reading(of: cell) else { return false }
    return number.times(1, over: 1, isRounded: false) == span
  }

  /// The text of one or more cells, joined by a space.
  private func cells(_ table: TableReader, for field: Field) -> ValueSource {
    let columns = columns(table)
    let word = word(table, for: field)
    let number = number(table, for: field)
    let missing = table.texts("missing") ?? []
    let standard = table.text("default", limitBytes: 400)
    let isInteger = if case .integer = field.shape { true } else { false }
    let pick = pick(table, among: isInteger ? GroupPick.allCases : [.first, .last])
    let counter = table.flag("total") == true ? counter(table, for: field) : nil
    return ValueSource(
      columns: columns + (counter?.columns ?? []), isTotal: counter != nil
    ) { row throws(BadRow) in
      func text(_ text: String) -> String? {
        text.isEmpty || missing.contains(text) ? standard : text
      }
      if pick == .count { return .number(row.count(of: columns)) }
      if pick == .sum {
        var sum: Int?
        for text in row.texts(of: columns).compactMap(text) {
          let total = try number(text, columns) + (sum ?? 0)
          guard Value.numbers.contains(total) else {
            throw BadRow(text, in: columns, expected: tr("a smaller number"))
          }
          sum = total
        }
        return sum.map { .number($0) }
      }
      guard let text = text(try row.text(of: columns, of: pick)) else { return nil }
      let value = try word(text, columns, row)
      switch field.shape {
      case .integer:
        let number = try number(value, columns)
        return .number(try counter?.risen(to: number, in: &row) ?? number)
      case .flag:
        if ["true", "yes", "1"].contains(value.lowercased()) { return .flag(true) }
        if ["false", "no", "0"].contains(value.lowercased()) { return .flag(false) }
        throw BadRow(text, in: columns, expected: tr("true or false"))
      case .ids, .choices: return .list(value.split(separator: ",").map { String($0).trimmed })
      default: return .text(value)
      }
    }
  }

  private func counter(_ table: TableReader, for field: Field) -> TableCounter {
    TableCounter(member: field.name, columns: table.texts("per") ?? [])
  }

  /// Translates the text of a cell: by a list of words, to an id of the plan, or to a slug.
  private func word(
    _ table: TableReader, for field: Field
  ) -> (String, [String], TableRow) throws(BadRow) -> String {
    var translation: [String: String] = [:]
    if case .table(let words)? = table.value("map") {
      translation = words.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
      if translation.count < words.count {
        table.error("map", tr("map translates text to text: { U = \"fail\" }"))
      }
    }
    let isSlug = table.flag("slug") ?? false
    let prefix = table.text("prefix", limitBytes: 31) ?? ""
    let part = part(table)
    return { [translation] text, columns, row throws(BadRow) in
      let text = try part(text, columns)
      var word = translation[text] ?? text
      if !translation.isEmpty && translation[text] == nil {
        let known = translation.keys.sorted().joined(separator: ", ")
        throw BadRow(text, in: columns, expected: tr("one of {words}", known))
      } else if translation.isEmpty, let id = row.ids[field.name]?[text.lowercased()] {
        word = id
      }
      return prefix + (isSlug ? word.slug : word)
    }
  }

  /// One of the parts of a text, such as the last of a topic: `split = "/"` and `part = -1`.
  private func part(_ table: TableReader) -> (String, [String]) throws(BadRow) -> String {
    let split = table.text("split", limitBytes: 1)
    let part = table.number("part", -100...100) ?? 0
    guard let separator = split?.first else {
      if table.has("part") { table.error("part", tr("part needs split = \"/\" or another sign")) }
      return { text, _ in text }
    }
    if part == 0 {
      table.error(
        table.has("part") ? "part" : "split",
        tr("split needs part = 1 for the first part, or -1 for the last"))
    }
    return { text, columns throws(BadRow) in
      let parts = text.split(separator: separator, omittingEmptySubsequences: false)
      let index = part > 0 ? part - 1 : parts.count + part
      guard parts.indices.contains(index) else {
        throw BadRow(
          text, in: columns,
          expected: tr("at least {count} parts between '{sign}'", abs(part), separator))
      }
      return String(parts[index])
    }
  }

  /// A factor such as `"0.01"` for a level in hundredths, as a fraction.
  private func scale(_ table: TableReader) -> (numerator: Int, denominator: Int) {
    guard table.value("scale") != nil, let factor = limit("scale", table) else { return (1, 1) }
    if let fraction = factor.fraction { return fraction }
    table.error("scale", tr("scale has more than nine digits"))
    return (1, 1)
  }

  /// Reads numbers, from the `unit` of the column to the unit that the name of the member ends in.
  private func number(
    _ table: TableReader, for field: Field
  ) -> (String, [String]) throws(BadRow) -> Int {
    let isMoney = field.name.hasSuffix("_cents")
    let isTime = field.name.hasSuffix("_s") || field.name.hasSuffix("_ms")
    let units: KeyValuePairs =
      isMoney
      ? ["cents": 1, "units": 100] : ["ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000]
    let unit = table.word("unit", units.map { ($0.key, $0.value) })
    let divisor = unit == nil || isMoney || field.name.hasSuffix("_ms") ? 1 : 1000
    let scale = scale(table)
    let duration = table.word("duration", DurationForm.self)
    let isRounded = table.flag("round") ?? false
    let isUnsigned = table.word("sign", [("ignore", true)]) ?? false
    let form = NumberForm(decimal: decimal, isPointDecimal: isTime)
    let money = isMoney ? MoneyForm(number: form, currencies: table.texts("currency") ?? []) : nil
    let expected =
      isMoney
      ? tr("an amount such as 12.50")
      : isTime ? tr("a number or a duration") : tr("a whole number")
    return { text, columns throws(BadRow) in
      let isDuration = isTime && text.contains(":")
      let reading =
        isDuration
        ? DurationForm.milliseconds(of: text, form: duration, form).map {
          ExactNumber($0).times(
            1, over: field.name.hasSuffix("_ms") ? 1 : 1000, isRounded: isRounded)
        }
        : (money?.reading(of: text) ?? form.reading(of: text)).map {
          $0.times(
            (unit ?? 1) * scale.numerator, over: divisor * scale.denominator, isRounded: isRounded)
        }
      switch reading {
      case .number(let number) where Value.numbers.contains(number):
        return isUnsigned ? abs(number) : number
      case .ambiguous(let sentence): throw BadRow(text, in: columns, ambiguous: sentence)
      case .number, .none: throw BadRow(text, in: columns, expected: expected)
      }
    }
  }
}
