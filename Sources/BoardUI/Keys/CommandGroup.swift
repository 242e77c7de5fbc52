import BoardText

/// The chapters of the help page.
enum CommandGroup: CaseIterable {
  case tapping, queue, evening, moving, program

  var title: String {
    switch self {
    case .tapping: tr("Tapping")
    case .queue: tr("Queue")
    case .evening: tr("Closing and customers")
    case .moving: tr("Moving")
    case .program: tr("Program")
    }
  }

  var commands: [Command] {
    switch self {
    case .tapping:
      [.undo, .redo, .tap, .details, .problem, .result, .initials]
    case .queue:
      [
        .answerAlert, .shelve, .timeShopper, .count, .more, .fewer, .bell, .shorterSpan,
        .longerSpan,
      ]
    case .evening:
      [
        .restroom, .sweep, .lastOut, .force, .bypass, .cue, .goodbye, .helpOffered, .voice,
        .promise, .gesture, .weather, .note, .signOff, .morning,
      ]
    case .moving:
      [
        .nextPane, .previousPane, .up, .down, .pageUp, .pageDown, .first, .last, .zoom, .pane,
        .filter, .next,
      ]
    case .program:
      [
        .help, .palette, .theme, .mouse, .minuteBack, .minuteForward, .hourBack, .hourForward,
        .goToTime, .redraw, .suspend, .quit,
      ]
    }
  }
}
