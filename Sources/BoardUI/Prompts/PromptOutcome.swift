import BoardModel

/// What follows from an answer.
enum PromptOutcome: Sendable {
  case ask(Prompt)
  /// Record the fact; `title` is the text of the toast, `row` the row that shows the progress.
  case record(Fact, title: String, row: RowID? = nil)
  case setPerson(Person?, then: PendingAction?)
  /// Continue the sign-off with this second person.
  case addSigner(Person)
  case checkPin(Person, String)
  /// The answer is not accepted; the prompt stays.
  case reject(String)
}
