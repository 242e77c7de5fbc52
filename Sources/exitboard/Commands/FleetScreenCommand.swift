import ArgumentParser
import BoardModel
import BoardText

struct FleetScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Show which store needs somebody now; if stdout is not a terminal, print it once.",
    discussion: """
      Enter looks into a store: its own board, from the copy that 'exitboard fleet keep' made. Nothing \
      is recorded in a store; that somebody has seen an alert is recorded in head office's own event file.
      """)

  @OptionGroup var fleet: FleetOptions
  @OptionGroup var view: FleetViewOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "The folder of the copies. Default: kept of the plan.", completion: .directory)
  var kept: String?

  @Option(help: "Initials that say who has seen an alert. Default: the screen asks.")
  var by: String?

  func run() throws {
    let loaded = try fleet.load()
    let plan = try view.plan(loaded.plan)
    let person = try by.map { try Person(option: $0) }
    try FleetSession(
      address: try fleet.address(loaded), plan: plan, kept: kept ?? plan.kept,
      file: view.journal(plan), isFileNamed: view.file != nil || plan.file != nil, person: person,
      display: display
    ).run()
  }
}
