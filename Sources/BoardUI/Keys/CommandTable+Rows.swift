import BoardCanvas
import BoardText

extension CommandTable {
  /// Letters that the board keeps for itself; a plan must not give them to a row.
  static let reserved: Set<Character> = ["h", "j", "k", "l", "n", "g", "u", "q", "z", "x"]

  /// Every command with its default keys.
  static let rows: [Binding] = [
    Binding(
      .undo, [.character("u")], tr("undo"), tr("Undo your last tap; the event file keeps both."),
      .tapping),
    Binding(
      .redo, [.character("U")], tr("redo"), tr("Redo: record the undone tap again."), .tapping),
    Binding(
      .tap, [.character(" ")], tr("tap"), tr("Tap the selected row; on a lane: open or shut it."),
      .tapping),
    Binding(
      .details, [.enter], tr("details"),
      tr("Details of the selected row; or save again what was not saved."), .tapping),
    Binding(
      .problem, [.character("x")], tr("problem"),
      tr("A problem in the room just tapped, or on the selected row."), .tapping),
    Binding(
      .result, [.character("-")], tr("cannot do"),
      tr("Does not apply or cannot be done, with a reason; on a lane: one fewer."), .tapping),
    Binding(
      .initials, [.character("I")], tr("initials"), tr("Change the initials that your taps carry."),
      .tapping),

    Binding(
      .answerAlert, [.character("!")], tr("seen"),
      tr("I have seen the alert. Press again: keep it quiet for a while."), .queue),
    Binding(.shelve, [], tr("keep quiet"), tr("Keep the first alert quiet for a while."), .queue),
    Binding(
      .timeShopper, [.character("S")], tr("time a shopper"),
      tr("Time one shopper: press when they join a line, again when served."), .queue),
    Binding(
      .count, [.character("=")], tr("count"),
      tr("People waiting at the selected lane: digits, then Enter."), .queue),
    Binding(
      .more, [.character("+")], tr("one more"), tr("One more waiting at the selected lane."), .queue
    ),
    Binding(.fewer, [], tr("one fewer"), tr("One fewer waiting at the selected lane."), .queue),
    Binding(
      .bell, [.character("B")], tr("bell"),
      tr("Bell: 1 open a lane, 2 question, 3 manager, 4 all hands."), .queue),
    Binding(
      .shorterSpan, [.character("[")], tr("shorter graph"), tr("Graph: show a shorter time."),
      .queue),
    Binding(
      .longerSpan, [.character("]")], tr("longer graph"), tr("Graph: show a longer time."), .queue),

    Binding(
      .restroom, [.character("R")], tr("restroom"),
      tr("Restroom: cleaned, supplies, visits, not all checked."), .evening),
    Binding(
      .sweep, [.character("A")], tr("floor check"),
      tr("The floor was checked for hazards: found nothing, or what."), .evening),
    Binding(
      .lastOut, [.character("L")], tr("last one out"),
      tr("The last customer is out. Press again: somebody is still inside."), .evening),
    Binding(
      .force, [.character("F")], tr("unlock one"),
      tr("Do a locked step now, with a reason. It counts as a cue."), .evening),
    Binding(
      .bypass, [.character("E")], tr("emergency"),
      tr("Emergency: unlock every step, with a reason."), .evening),
    Binding(
      .cue, [.character("C")], tr("cue"), tr("A cue: staff did something that hurries customers."),
      .evening),
    Binding(
      .goodbye, [.character("G")], tr("goodbye"),
      tr("You watched a goodbye: five questions, yes, no, Space = not seen."), .evening),
    Binding(
      .helpOffered, [.character("H")], tr("help offered"), tr("Somebody offered help to the car."),
      .evening),
    Binding(
      .voice, [.character("V")], tr("customer said"), tr("A customer said something good or bad."),
      .evening),
    Binding(
      .promise, [.character("P")], tr("promise"),
      tr("A promise to a customer: what, who sees to it, by when."), .evening),
    Binding(
      .gesture, [.character("K")], tr("give something"),
      tr("The customer was given something: what, and its value."), .evening),
    Binding(
      .weather, [.character("W")], tr("weather"),
      tr("Wet weather begins or ends: restroom rounds come more often."), .evening),
    Binding(
      .note, [.character("N")], tr("note"), tr("A note for the handover or the report."), .evening),
    Binding(
      .signOff, [.character("O")], tr("sign off"), tr("Sign off the day, or hand over the shift."),
      .evening),
    Binding(
      .morning, [.character("Y")], tr("yesterday"),
      tr("What yesterday left open, the worst first."), .evening),

    Binding(
      .nextPane, [.tab, .right, .character("l")], tr("pane"), tr("Next pane."),
      .moving),
    Binding(
      .previousPane, [.backTab, .left, .character("h")], tr("previous pane"),
      tr("Previous pane."), .moving),
    Binding(.up, [.up, .character("k")], tr("up"), tr("One row up."), .moving),
    Binding(.down, [.down, .character("j")], tr("down"), tr("One row down."), .moving),
    Binding(.pageUp, [.pageUp], tr("page up"), tr("Half a pane up."), .moving),
    Binding(.pageDown, [.pageDown], tr("page down"), tr("Half a pane down."), .moving),
    Binding(.first, [.home, .character("g")], tr("first row"), tr("First row."), .moving),
    Binding(.last, [.end], tr("last row"), tr("Last row."), .moving),
    Binding(
      .zoom, [.character("z")], tr("zoom"),
      tr("Show the selected pane on the whole screen, and back."), .moving),
    Binding(
      .pane, "123456789".map { .character($0) }, tr("show or hide"),
      tr("Show or hide a pane; on a small screen: go to it."), .moving),
    Binding(
      .filter, [.character("/")], tr("find"),
      tr("Find rows by their text; the others turn pale, Esc ends it."), .moving),
    Binding(.next, [.character("n")], tr("next"), tr("Go to the next row found."), .moving),

    Binding(
      .help, [.character("?"), .function(1)], tr("help"), tr("This page. Type to search it."),
      .program),
    Binding(
      .palette, [.character(":")], tr("commands"), tr("All commands by name, with their keys."),
      .program),
    Binding(.theme, [.character("T")], tr("theme"), tr("Next theme."), .program),
    Binding(
      .mouse, [.character("M")], tr("mouse"),
      tr("Mouse on or off: click selects, click again taps, Shift selects text."), .program),
    Binding(
      .minuteBack, [.character("<")], tr("a minute back"), tr("See the board one minute earlier."),
      .program),
    Binding(
      .minuteForward, [.character(">")], tr("a minute forward"),
      tr("See the board one minute later."), .program),
    Binding(
      .hourBack, [.character("{")], tr("an hour back"), tr("See the board one hour earlier."),
      .program),
    Binding(
      .hourForward, [.character("}")], tr("an hour forward"), tr("See the board one hour later."),
      .program),
    Binding(
      .goToTime, [.character("0")], tr("now"),
      tr("Back to now; when asked to time a shopper: there is no line."), .program),
    Binding(.redraw, [.control("l")], tr("redraw"), tr("Draw the screen again."), .program),
    Binding(
      .suspend, [.control("z")], tr("to the shell"), tr("Go to the shell; fg comes back."), .program
    ),
    Binding(
      .quit, [.character("q")], tr("quit"),
      tr("Quit; nothing is lost. Ctrl-C (^C) quits from everywhere."), .program),
  ]
}
