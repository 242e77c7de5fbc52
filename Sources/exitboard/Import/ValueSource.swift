import BoardModel

/// How one member of an event is made from a row.
enum ValueSource: Hashable {
  /// What to do with a span that ends before it begins.
  enum Negative: String, CaseIterable {
    /// The row is bad.
    case bad
    /// It counts as none, and the row is listed.
    case clip
    /// As it was observed, and the row is listed.
    case keep
  }

  /// Text of one or more cells, joined by a space.
  struct Cell: Hashable {
    var columns: [String]
    /// Replaces whole texts; where there is any, a text that is not in it is bad.
    var translation: [String: String]
    /// Lower case, what is not a letter or digit becomes `-`.
    var isSlug: Bool
    var prefix: String
    /// Cells that stand for "not known".
    var missing: [String]
    /// What the number is multiplied by: 60, 1 makes seconds of minutes.
    var numerator: Int
    var denominator: Int
    var isRounded: Bool
  }

  case constant(Value)
  case cell(Cell)
  /// Time between two named times, in whole seconds or milliseconds.
  case span(from: String, to: String, negative: Negative, agreesWith: String?)
  /// The words whose conditions hold.
  case list([ListWord])
  /// Text with `{Column}` replaced.
  case template(String)
}

/// A word of a list, and when it is in it.
struct ListWord: Hashable {
  let condition: RowCondition
  let word: String
}
