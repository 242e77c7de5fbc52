import BoardModel
import BoardSettings
import BoardText

/// The values of an event's members.
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
      let source = source(table, for: field, times: times)
      table.finish()
      return source
    default:
      faults.error(
        at: place,
        tr("{member} is {kind}; expected {expected}", field.name, value.kindName, "\(field.shape)"))
      return nil
    }
  }

  private func constant(_ value: Value, for field: Field, at place: [TomlStep]) -> ValueSource? {
    if field.shape.accepts(value) { return .constant(value) }
    faults.error(
      at: place, tr("{member} = {value} is not {shape}", field.name, "\(value)", "\(field.shape)"))
    return nil
  }

  private func list(_ values: [TomlValue], at place: [TomlStep]) -> ValueSource? {
    var words: [ListWord] = []
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
      if let condition { words.append(ListWord(condition: condition, word: word)) }
    }
    return .list(words)
  }

  private func source(_ table: TableReader, for field: Field, times: Set<String>) -> ValueSource? {
    if let text = table.text("text", limitBytes: 400) { return .template(text) }
    if table.has("from") || table.has("to") { return span(table, times: times) }
    let columns = columns(table)
    var translation: [String: String] = [:]
    if case .table(let words)? = table.value("map") {
      translation = words.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
      if translation.count < words.count {
        table.error("map", tr("map translates text to text: { U = \"fail\" }"))
      }
    }
    let scale = scale(table, for: field)
    return .cell(
      ValueSource.Cell(
        columns: columns, translation: translation, isSlug: table.flag("slug") ?? false,
        prefix: table.text("prefix", limitBytes: 31) ?? "", missing: table.texts("missing") ?? [],
        numerator: scale.numerator, denominator: scale.denominator,
        isRounded: table.flag("round") ?? false))
  }

  private func span(_ table: TableReader, times: Set<String>) -> ValueSource {
    let from = table.text("from", limitBytes: 64) ?? ""
    let to = table.text("to", limitBytes: 64) ?? ""
    check(from, isIn: times, at: table.place(of: "from"))
    check(to, isIn: times, at: table.place(of: "to"))
    return .span(
      from: from, to: to, negative: table.word("negative", ValueSource.Negative.self) ?? .bad,
      agreesWith: table.text("agrees_with", limitBytes: 200))
  }

  /// The factor from the `unit` of the column to the unit that the name of the member ends in.
  private func scale(
    _ table: TableReader, for field: Field
  ) -> (numerator: Int, denominator: Int) {
    let units: KeyValuePairs =
      field.name.hasSuffix("_cents")
      ? ["cents": 1, "units": 100] : ["ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000]
    guard let word = table.word("unit", units.map(\.key)),
      let unit = units.first(where: { $0.key == word })
    else { return (1, 1) }
    return (unit.value, field.name.hasSuffix("_cents") || field.name.hasSuffix("_ms") ? 1 : 1000)
  }
}
