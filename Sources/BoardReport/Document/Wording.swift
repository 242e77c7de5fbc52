/// A few words of a report: English for CSV and JSON, translated for people.
struct Wording {
  let word: String
  let shown: String

  init(_ word: String, _ shown: String) {
    self.word = word
    self.shown = shown
  }
}
