/// What a key asks the board to do.
enum Command: Hashable, Sendable {
  case help, undo, redo, answerAlert, nextPane, previousPane
  case up, down, pageUp, pageDown, first, last
  case pane(Int)
  case zoom, tapSelected, details, problem, result
  case timeShopper, more, fewer, count
  case bell, goodbye, cue, carry, promise, voice, weather, note, gesture, restroom, sweep, morning,
    lastOut, force, bypass, signOff
  case initials, theme, spanLess, spanMore
  case minuteBack, minuteOn, hourBack, hourOn, live
  case redraw, suspend, quit
}
