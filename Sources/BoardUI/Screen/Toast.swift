import BoardCanvas
import BoardText

/// What just happened, shown for a while in a row that is always reserved.
package struct Toast: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case done, notice, refused
  }

  let text: String
  let kind: Kind
  let until: MonotonicTime
  /// `u undo`, `U redo`, `Enter retries`; drawn before the seconds left.
  let offer: String

  static let milliseconds = 10_000
  static let refusedMilliseconds = 60_000

  /// The toast as a line of text, without the seconds left.
  var plainText: String { offer.isEmpty ? text : "\(text)  [\(offer)]" }

  func draw(in line: Frame, now: MonotonicTime, on canvas: inout Canvas) {
    let (role, mark): (Role, Mark?) =
      switch kind {
      case .done: (.toastOK, .done)
      case .notice: (.fg, nil)
      case .refused: (.toastError, .bad)
      }
    let seconds = max(1, (until.milliseconds - now.milliseconds + 999) / 1000)
    let offer = self.offer.isEmpty ? "" : "\(self.offer) \(tr("{count}s", seconds)) "
    canvas.put(offer, before: line.columns, in: line, .key)
    if let mark { canvas.put(mark, column: 1, row: line.row) }
    let column = mark == nil ? 1 : 3
    let room = line.columns - column - DisplayText(offer).width - 1
    canvas.put(text, at: column, in: line, width: room, role)
  }
}
