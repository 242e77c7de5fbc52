import BoardModel

/// How a member of an event is made from a row.
enum ValueSource: Hashable {
  /// How a negative span is taken.
  enum Negative: String, CaseIterable {
    /// The row is bad.
    case bad
    /// The span is 0, and the row gets a remark.
    case clip
    /// The span is kept, and the row gets a remark.
    case keep
  }

  /// The text of one or more cells, joined by a space.
  struct Cell: Hashable {
    var columns: [String]
    /// Replaces whole texts; unless it is empty, any other text is bad.
    var translation: [String: String]
    /// Whether to apply `String.slug`.
    var isSlug: Bool
    var prefix: String
    /// Texts that mean that the value is not known.
    var missing: [String]
    /// A number is multiplied by `numerator / denominator`, such as 60 / 1 from minutes to seconds.
    var numerator: Int
    var denominator: Int
    var isRounded: Bool
  }

  case constant(Value)
  case cell(Cell)
  /// The time between two named times, in whole seconds or milliseconds.
  case span(from: String, to: String, negative: Negative, agreesWith: String?)
  /// The words whose conditions hold.
  case list([ListWord])
  /// The text of a `Template`.
  case template(String)
}

/// A word of a list, and the condition under which the list has it.
struct ListWord: Hashable {
  let condition: RowCondition
  let word: String
}
