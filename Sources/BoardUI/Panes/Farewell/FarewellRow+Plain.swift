import BoardModel
import BoardText

extension FarewellRow {
  /// A step outside the current section is written only once it is done, late or missed.
  var plainRow: PlainRow {
    let letter = scene.key(of: .item(row.item.id))
    let key = letter.map { "\($0) " } ?? ""
    let critical = row.item.isCritical ? ", " + tr("critical") : ""
    let answer = [plainWord, when].filter { !$0.isEmpty }
    return PlainRow(
      state: state,
      text: "\(key)\(row.item.title)\(critical): " + answer.joined(separator: " "),
      silence: letter != nil ? .never : isWaiting ? .always : .whenNew)
  }

  private var isWaiting: Bool {
    switch row.status {
    case .ahead, .open, .locked: true
    case .late, .missed, .done, .failed, .notApplicable, .cannot: false
    }
  }

  private var state: String {
    switch row.status {
    case .ahead: "ahead"
    case .open: "open"
    case .late: "late"
    case .missed: "missed"
    case .locked: "locked"
    case .done(let at, _, _), .failed(let at, _), .notApplicable(let at, _), .cannot(let at, _):
      "answered \(at.milliseconds)"
    }
  }

  private var plainWord: String {
    switch row.status {
    case .done: tr("done")
    case .locked: tr("locked:")
    case .ahead, .open, .late, .missed, .failed, .notApplicable, .cannot: ""
    }
  }
}
