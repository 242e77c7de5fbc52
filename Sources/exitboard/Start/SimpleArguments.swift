/// `--name value` and `--name`, each at most once, and words without a dash, read without the parser.
///
/// Everything else, including abbreviations, `--name=value` and mistakes, is left to the parser.
struct SimpleArguments {
  private(set) var options: [String: String] = [:]
  private(set) var flags: Set<String> = []
  private(set) var positional: [String] = []

  init?(_ words: some Collection<String>, options names: [String], flags flagNames: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if !word.utf8.starts(with: "-".utf8) {
        guard !word.isEmpty else { return nil }
        positional.append(word)
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
