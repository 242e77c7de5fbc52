import BoardCanvas
import BoardText

extension Command {
  package static let nextPane = Command(
    "next-pane", .tab, .right, .character("l"), hint: tr("pane"), help: tr("Next pane."),
    [.repeats], rejection: { $0.board.otherPaneRejection($0.scene) }
  ) { board, _ in board.move(by: 1) }

  package static let previousPane = Command(
    "previous-pane", .backTab, .left, .character("h"), hint: tr("previous pane"),
    help: tr("Previous pane."), [.repeats],
    rejection: { $0.board.otherPaneRejection($0.scene) }
  ) { board, _ in board.move(by: -1) }

  package static let up = Command(
    "up", .up, .character("k"), hint: tr("up"), help: tr("One row up."), [.repeats],
    rejection: { $0.board.firstRowRejection($0.scene) }
  ) { board, _ in board.select(by: -1) }

  package static let down = Command(
    "down", .down, .character("j"), hint: tr("down"), help: tr("One row down."), [.repeats],
    rejection: { $0.board.lastRowRejection($0.scene) }
  ) { board, _ in board.select(by: 1) }

  package static let pageUp = Command(
    "page-up", .pageUp, hint: tr("page up"), help: tr("Half a pane up."), [.repeats],
    rejection: { $0.board.firstRowRejection($0.scene) }
  ) { board, _ in board.select(by: -8) }

  package static let pageDown = Command(
    "page-down", .pageDown, hint: tr("page down"), help: tr("Half a pane down."), [.repeats],
    rejection: { $0.board.lastRowRejection($0.scene) }
  ) { board, _ in board.select(by: 8) }

  package static let first = Command(
    "first", .home, .character("g"), hint: tr("first row"), help: tr("First row."),
    rejection: { $0.board.firstRowRejection($0.scene) }
  ) { board, _ in board.select(by: -10_000) }

  package static let last = Command(
    "last", .end, hint: tr("last row"), help: tr("Last row."),
    rejection: { $0.board.lastRowRejection($0.scene) }
  ) { board, _ in board.select(by: 10_000) }

  package static let zoom = Command(
    "zoom", .character("z"), hint: tr("zoom"),
    help: tr("Show the selected pane on the whole screen, and back."),
    rejection: { $0.board.hiddenPanesRejection }
  ) { board, _ in
    if board.zoomed == nil { board.zoomed = board.focus } else { board.unzoom() }
  }

  /// The position of a key among the keys of this command is the number of its pane.
  package static let pane = Command(
    "pane", .character("1"), .character("2"), .character("3"), .character("4"), .character("5"),
    .character("6"), .character("7"), .character("8"), .character("9"), hint: tr("show or hide"),
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
    "filter", .character("/"), hint: tr("find"),
    help: tr("Find rows by their text; the others turn pale, Esc ends it."),
    rejection: { $0.board.hiddenPanesRejection }
  ) { board, _ in board.filter = Filter() }

  package static let next = Command(
    "next", .character("n"), hint: tr("next"), help: tr("Go to the next row found."), [.repeats],
    rejection: { context in
      guard let filter = context.board.filter else {
        return tr("No search is active; {key:filter} finds rows")
      }
      return context.board.matches(of: filter, context.scene).isEmpty
        ? tr("No row contains '{text}'; Esc ends the search", filter.text) : nil
    }
  ) { board, scene in board.goToNextFound(scene) }
}
