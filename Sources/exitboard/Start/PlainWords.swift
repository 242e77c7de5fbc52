/// The words of a command line, where they are plain enough to be read without the parser.
///
/// Plain is `--name value` for options, `--name` for flags, each at most once, and words that do not begin with a dash
/// for the rest. Whatever else there is, abbreviations, `--name=value` and mistakes among it, is left to the parser.
struct PlainWords {
  private(set) var options: [String: String] = [:]
  private(set) var flags: Set<String> = []
  /// The words that belong to no option, in their order.
  private(set) var others: [String] = []

  /// `nil` where the words are not plain.
  init?(_ words: some Collection<String>, options names: [String], flags flagNames: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if !word.utf8.starts(with: "-".utf8) {
        guard !word.isEmpty else { return nil }
        others.append(word)
      } else if flagNames.contains(word) {
        guard flags.insert(word).inserted else { return nil }
      } else {
        guard names.contains(word), options[word] == nil, let value = rest.popFirst(),
          !value.isEmpty, !value.utf8.starts(with: "-".utf8)
        else { return nil }
        options[word] = value
      }
    }
  }
}
