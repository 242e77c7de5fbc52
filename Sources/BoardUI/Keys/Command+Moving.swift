import BoardCanvas
import BoardText

extension Command {
  package static let nextPane = Command(
    "next-pane", [.tab, .right, "l"], hint: tr("pane"), help: tr("Next pane."),
    [.repeats], rejection: \.otherPaneRejection
  ) { board, _ in board.move(by: 1) }

  package static let previousPane = Command(
    "previous-pane", [.backTab, .left, "h"], hint: tr("previous pane"),
    help: tr("Previous pane."), [.repeats],
    rejection: \.otherPaneRejection
  ) { board, _ in board.move(by: -1) }

  package static let up = select(
    by: -1, "up", [.up, "k"], hint: tr("up"), help: tr("One row up."), [.repeats])

  package static let down = select(
    by: 1, "down", [.down, "j"], hint: tr("down"), help: tr("One row down."), [.repeats])

  package static let pageUp = select(
    by: -8, "page-up", [.pageUp], hint: tr("page up"), help: tr("Half a pane up."), [.repeats])

  package static let pageDown = select(
    by: 8, "page-down", [.pageDown], hint: tr("page down"), help: tr("Half a pane down."),
    [.repeats])

  package static let first = select(
    by: -10_000, "first", [.home, "g"], hint: tr("first row"), help: tr("First row."))

  package static let last = select(
    by: 10_000, "last", [.end], hint: tr("last row"), help: tr("Last row."))

  private static func select(
    by step: Int, _ name: String, _ keys: [Key], hint: String, help: String,
    _ traits: Set<Trait> = []
  ) -> Command {
    Command(
      name, keys, hint: hint, help: help, traits,
      rejection: { $0.edgeRejection(isUp: step < 0) }
    ) { board, _ in board.select(by: step) }
  }

  package static let zoom = Command(
    "zoom", ["z"], hint: tr("zoom"),
    help: tr("Show the selected pane on the whole screen, and back."),
    rejection: \.hiddenPanesRejection
  ) { board, _ in
    if board.zoomed == nil { board.zoomed = board.focus } else { board.unzoom() }
  }

  /// The position of a key among the keys of this command is the number of its pane.
  package static let pane = Command(
    "pane", ["1", "2", "3", "4", "5", "6", "7", "8", "9"], hint: tr("show or hide"),
    help: tr("Show or hide a pane; on a small screen: go to it."),
    argument: CommandArgument(usage: tr("pane 3: show or hide that pane"), isRequired: true) {
      text, context in
      guard let number = Int(text), number > 0 else {
        return .rejected(
          tr("There is no pane '{text}'; write pane 1 to {count}", text, Panes.all.count))
      }
      guard number <= Panes.all.count else {
        return .rejected(tr("There is no pane {number}", number))
      }
      if context.board.hides(pane: number), context.board.shownPanes.count < 2 {
        return .rejected(tr("This is the only pane that is shown"))
      }
      return .accepted { board, _ in board.show(pane: number) }
    }
  ) { _, _ in }

  package static let filter = Command(
    "filter", ["/"], hint: tr("find"),
    help: tr("Find rows by their text; the others turn pale, Esc ends it."),
    rejection: \.hiddenPanesRejection
  ) { board, _ in board.filter = Filter() }

  package static let next = Command(
    "next", ["n"], hint: tr("next"), help: tr("Go to the next row found."), [.repeats],
    rejection: { context in
      guard let filter = context.board.filter else {
        return tr("No search is active; {key:filter} finds rows")
      }
      return context.board.matches(of: filter, context.scene).isEmpty
        ? tr("No row contains '{text}'; Esc ends the search", filter.text) : nil
    }
  ) { board, scene in board.goToNextFound(scene) }
}
