import CText

/// A word that differs from trade to trade: what a store calls its customers, its tills and itself.
///
/// English sentences are written for a shop with tills; where the plan has other words, they take the place of
/// those of `english`. A translation says which form it needs: `{customer:one}`, `{till:many}`, or another form
/// that its catalogue names.
package enum TradeWord: Int32, CaseIterable, Sendable {
  case customer, till, store

  package var key: String { "\(self)" }

  /// The words that a plan may choose, the shipped one first, each with its forms in the program's language.
  ///
  /// In each language all words of a list have the same gender, or the forms hold what depends on it.
  package var choices: [(word: String, forms: String)] {
    switch self {
    case .customer:
      [
        ("customer", tr("customer|customers")), ("guest", tr("guest|guests")),
        ("visitor", tr("visitor|visitors")), ("patient", tr("patient|patients")),
      ]
    case .till:
      [
        ("till", tr("till|tills")), ("register", tr("register|registers")),
        ("counter", tr("counter|counters")), ("desk", tr("desk|desks")),
        ("table", tr("table|tables")), ("pump", tr("pump|pumps")),
      ]
    case .store:
      [
        ("store", tr("store|stores")), ("supermarket", tr("supermarket|supermarkets")),
        ("museum", tr("museum|museums")), ("restaurant", tr("restaurant|restaurants")),
        ("branch", tr("branch|branches")), ("station", tr("station|stations")),
        ("showroom", tr("showroom|showrooms")),
      ]
    }
  }

  /// The names of the forms, in their order in `choices`; a language may have more than two.
  package static var formNames: [Substring] { split(tr("one|many")) }

  /// The words of English sentences that this word replaces, with their plurals.
  private var english: [(one: String, many: String)] {
    switch self {
    case .customer: [("customer", "customers"), ("shopper", "shoppers")]
    case .till:
      [("till", "tills"), ("lane", "lanes"), ("counter", "counters"), ("", "checkout")]
    case .store: [("store", "stores"), ("shop", "shops")]
    }
  }

  private static func split(_ forms: String) -> [Substring] {
    forms.split(separator: "|", omittingEmptySubsequences: false)
  }

  /// The forms that the plan chose; `nil` = none, so that English sentences stay as they are.
  private var chosen: [Substring]? {
    unsafe text_word(rawValue).map { TradeWord.split(unsafe String(cString: $0)) }
  }

  /// What a placeholder such as `customer:many` stands for; with a capital if its name has one.
  static func text(of placeholder: Substring) -> String? {
    let parts = placeholder.split(separator: ":")
    guard parts.count == 2, let word = allCases.first(where: { $0.key == parts[0].lowercased() })
    else { return nil }
    let forms = word.chosen ?? split(word.choices[0].forms)
    let index = formNames.firstIndex(of: parts[1]) ?? 0
    let form = String(index < forms.count ? forms[index] : forms[0])
    return parts[0].first?.isUppercase == true ? form.capitalisedFirst : form
  }

  /// An English sentence in the words of the plan.
  ///
  /// Names of keys and members stay as they are: what stands in braces or brackets, or beside `=`, `_` or `` ` ``.
  static func inWordsOfPlan(_ sentence: String) -> String {
    let words = allCases.compactMap { word in word.chosen.map { (word.english, $0) } }
    guard !words.isEmpty else { return sentence }
    var result = ""
    var (depth, before) = (0, Character(" "))
    var rest = sentence[...]
    while let first = rest.first {
      let run = rest.prefix { $0.isASCII && $0.isLetter }
      if run.isEmpty {
        if "{[".contains(first) { depth += 1 }
        if "}]".contains(first) { depth -= 1 }
        result.append(first)
        (rest, before) = (rest.dropFirst(), first)
        continue
      }
      rest = rest.dropFirst(run.count)
      let isName = depth > 0 || "=_`-".contains(before) || "=_`".contains(rest.first ?? " ")
      result += isName ? String(run) : replaced(run, by: words)
    }
    return result
  }

  private static func replaced(
    _ run: Substring, by words: [(english: [(one: String, many: String)], forms: [Substring])]
  ) -> String {
    let lower = run.lowercased()
    for (english, forms) in words {
      for (one, many) in english where lower == one || lower == many {
        let form = String(lower == one ? forms[0] : forms[min(1, forms.count - 1)])
        return run == lower
          ? form : run == run.uppercased() ? form.uppercased() : form.capitalisedFirst
      }
    }
    return String(run)
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// The words of a trade as a plan has them, and how it writes money.
package struct TradeWords: Hashable, Sendable {
  /// The word that was chosen, or the forms of a word of the store's own, in the order of `TradeWord.formNames`.
  package var chosen: [TradeWord: [String]] = [:]
  /// A sign or code such as `€` or `EUR`; empty = amounts have none.
  package var currency = ""
  /// 0, 2 or 3.
  package var decimals = 2

  package init() {}

  /// Speaks in these words from now on; call it after `Language.use`, and before the first sentence and any thread.
  package func use() {
    for (word, texts) in chosen {
      let known = word.choices.first { [$0.word] == texts }?.forms
      unsafe text_use_word(word.rawValue, known ?? texts.joined(separator: "|"))
    }
    unsafe text_use_money(currency, Int32(decimals))
  }
}
