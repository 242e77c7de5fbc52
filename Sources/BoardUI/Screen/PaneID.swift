/// The name of a pane, as in the plan's `panes` and `hide`.
package struct PaneID: Hashable, Sendable, ExpressibleByStringLiteral {
  package let text: String

  package init(stringLiteral text: String) {
    self.text = text
  }

  package init(_ text: String) {
    self.text = text
  }
}
