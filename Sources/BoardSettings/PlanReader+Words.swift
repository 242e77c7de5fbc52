import BoardModel
import BoardText

/// `[words]`: what the trade calls its customers, tills and itself, and its currency.
extension TradeWords {
  init(_ table: TableReader) {
    self.init()
    for word in TradeWord.allCases {
      if case .list? = table.value(word.key) {
        chosen[word] = TradeWords.forms(word, table)
      } else {
        chosen[word] = table.word(word.key, word.choices.map { ($0.word, [$0.word]) })
      }
    }
    currency = table.text("currency", limitBytes: 16) ?? currency
    if let number = table.number("decimals", 0...3) {
      if number == 1 {
        table.error(
          "decimals",
          tr("{key} is {found}; expected {expected}", "decimals", number, "0, 2, 3"))
      } else {
        decimals = number
      }
    }
    table.finish()
  }

  /// The forms of a word of the store's own; `nil`, with a fault, if they are not those that the language needs.
  private static func forms(_ word: TradeWord, _ table: TableReader) -> [String]? {
    guard let texts = table.texts(word.key) else { return nil }
    let names = TradeWord.formNames
    let isRight = texts.allSatisfy { !$0.isEmpty && $0.utf8.count <= 40 && !$0.contains("|") }
    if texts.count == names.count, isRight { return texts }
    table.error(
      word.key,
      tr(
        "{key} needs {count} words of at most 40 bytes here, one for each form: {forms}", word.key,
        names.count, names.joined(separator: ", ")))
    return nil
  }
}
