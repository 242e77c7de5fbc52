import ArgumentParser

/// The board itself.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Show the board.")

  @OptionGroup var store: StoreOptions

  func run() throws {
  }
}
