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

extension Canvas {
  /// The column of the first value of a strip; a label stands before it.
  static let stripLabelColumns = 10

  /// Draws a label, a percentage for each quarter hour or day, the oldest first, and a note.
  mutating func strip(_ percents: [Int?], _ label: String, note: String, in frame: Frame) {
    put(DisplayText(label), at: 1, in: frame, upTo: 8, .muted)
    let noteColumns = DisplayText(note).width
    // On a narrow pane the values are more important than the note.
    let room = frame.columns - Canvas.stripLabelColumns - 1
    let hasNote = noteColumns + 2 + min(percents.count, 14) <= room
    let width = min(hasNote ? room - noteColumns - 2 : room, percents.count)
    spark(
      percents, maximum: 100, column: frame.column + Canvas.stripLabelColumns, row: frame.row,
      width: width, lowestIsWorst: true, role: { Impression.level(ofPercent: $0).graphRole })
    if hasNote { put(note, in: frame, .muted) }
  }
}
