/// The programs that send alerts: the alert command, and those that follow while nobody answers.
package struct AlertRoute: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    /// Minutes without an answer after which the program gets the alert; 0 for the alert command.
    package let minutes: Int
    /// The program and its arguments; never empty.
    package let command: [String]

    package init(minutes: Int, command: [String]) {
      (self.minutes, self.command) = (minutes, command)
    }
  }

  /// In rising order of their minutes, the first at 0; empty = no program.
  package var steps: [Step] = []
  /// `NAME` of a variable that the programs get from the board's environment, or `NAME=value`.
  package var environment: [String] = []
  /// The address of the store's own page, with `{pane}`, `{row}` and `{id}`; empty = none.
  package var url = ""

  package init() {}

  package static let maxMinutes = 1_440
}
