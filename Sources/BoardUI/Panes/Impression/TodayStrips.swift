import BoardCanvas
import BoardModel
import BoardText

/// Today by quarters of an hour, one line for each part of the score, under a scale of hours.
struct TodayStrips {
  let scene: Scene

  private var slots: [Impression.Slot] { scene.impression.slots }

  func add(to listing: inout Listing) {
    listing.addBlank()
    let scale = DisplayText(scale)
    listing.add(nil) { canvas, frame in
      canvas.put(DisplayText(tr("TODAY")), at: 1, in: frame, upTo: 8, .title)
      let room = frame.columns - Canvas.stripLabelColumns
      if slots.count <= room - 18 {
        canvas.put(scale, at: Canvas.stripLabelColumns, in: frame, upTo: room, .muted)
      }
    }
    for part in Impression.Part.allCases {
      let percents = slots.map { $0.parts[part] }
      let note = note(percents)
      listing.add(.impression(.part(part))) { canvas, frame in
        canvas.strip(percents, shownWord(part.rawValue), note: note, in: frame)
      }
    }
  }

  /// The hours, each over its first quarter; every second hour, so that they do not touch.
  private var scale: String {
    var scale = ""
    for (index, slot) in slots.enumerated() {
      let local = scene.zone.local(slot.from)
      guard local.minute == 0, scale.count <= index else { continue }
      scale += String(repeating: " ", count: index - scale.count) + padded(local.hour, to: 2)
      scale += "    "
    }
    return scale
  }

  /// The lowest value and how many quarters were seen, such as `low 50   12/46`.
  private func note(_ percents: [Int?]) -> String {
    let seen = percents.compactMap(\.self)
    guard let low = seen.min() else { return tr("unknown    0/{all}", percents.count) }
    return tr(
      "low {percent} {seen}/{all}", ImpressionText.leftPadded("\(low)"),
      ImpressionText.leftPadded("\(seen.count)", to: 4), percents.count)
  }
}
