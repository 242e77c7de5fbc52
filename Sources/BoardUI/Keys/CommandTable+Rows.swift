import BoardCanvas
import BoardWords

extension CommandTable {
  /// Letters that the board keeps for itself; a plan must not give them to a row.
  static let reserved: Set<Character> = ["h", "j", "k", "l", "n", "g", "u", "q", "z", "x"]

  /// Every command with its default keys.
  static let rows: [Binding] = [
    Binding(.undo, [.character("u")], Words.Hint.undo, Words.Help.undo, .tapping),
    Binding(.redo, [.character("U")], Words.Hint.redo, Words.Help.redo, .tapping),
    Binding(.tap, [.character(" ")], Words.Hint.tap, Words.Help.tap, .tapping),
    Binding(.details, [.enter], Words.Hint.details, Words.Help.details, .tapping),
    Binding(.problem, [.character("x")], Words.Hint.problem, Words.Help.problem, .tapping),
    Binding(.result, [.character("-")], Words.Hint.result, Words.Help.result, .tapping),
    Binding(.initials, [.character("I")], Words.Hint.initials, Words.Help.initials, .tapping),

    Binding(
      .answerAlert, [.character("!")], Words.Hint.answerAlert, Words.Help.answerAlert, .queue),
    Binding(.shelve, [], Words.Hint.shelve, Words.Help.shelve, .queue),
    Binding(
      .timeShopper, [.character("S")], Words.Hint.timeShopper, Words.Help.timeShopper, .queue),
    Binding(.count, [.character("=")], Words.Hint.count, Words.Help.count, .queue),
    Binding(.more, [.character("+")], Words.Hint.more, Words.Help.more, .queue),
    Binding(.fewer, [], Words.Hint.fewer, Words.Help.fewer, .queue),
    Binding(.bell, [.character("B")], Words.Hint.bell, Words.Help.bell, .queue),
    Binding(.shorterSpan, [.character("[")], Words.Hint.spanLess, Words.Help.spanLess, .queue),
    Binding(.longerSpan, [.character("]")], Words.Hint.spanMore, Words.Help.spanMore, .queue),

    Binding(.restroom, [.character("R")], Words.Hint.restroom, Words.Help.restroom, .evening),
    Binding(.sweep, [.character("A")], Words.Hint.sweep, Words.Help.sweep, .evening),
    Binding(.lastOut, [.character("L")], Words.Hint.lastOut, Words.Help.lastOut, .evening),
    Binding(.force, [.character("F")], Words.Hint.force, Words.Help.force, .evening),
    Binding(.bypass, [.character("E")], Words.Hint.bypass, Words.Help.bypass, .evening),
    Binding(.cue, [.character("C")], Words.Hint.cue, Words.Help.cue, .evening),
    Binding(.goodbye, [.character("G")], Words.Hint.goodbye, Words.Help.goodbye, .evening),
    Binding(.helpOffered, [.character("H")], Words.Hint.carry, Words.Help.carry, .evening),
    Binding(.voice, [.character("V")], Words.Hint.voice, Words.Help.voice, .evening),
    Binding(.promise, [.character("P")], Words.Hint.promise, Words.Help.promise, .evening),
    Binding(.gesture, [.character("K")], Words.Hint.gesture, Words.Help.gesture, .evening),
    Binding(.weather, [.character("W")], Words.Hint.weather, Words.Help.weather, .evening),
    Binding(.note, [.character("N")], Words.Hint.note, Words.Help.note, .evening),
    Binding(.signOff, [.character("O")], Words.Hint.signOff, Words.Help.signOff, .evening),
    Binding(.morning, [.character("Y")], Words.Hint.morning, Words.Help.morning, .evening),

    Binding(
      .nextPane, [.tab, .right, .character("l")], Words.Hint.nextPane, Words.Help.nextPane,
      .moving),
    Binding(
      .previousPane, [.backTab, .left, .character("h")], Words.Hint.previousPane,
      Words.Help.previousPane, .moving),
    Binding(.up, [.up, .character("k")], Words.Hint.up, Words.Help.up, .moving),
    Binding(.down, [.down, .character("j")], Words.Hint.down, Words.Help.down, .moving),
    Binding(.pageUp, [.pageUp], Words.Hint.pageUp, Words.Help.pageUp, .moving),
    Binding(.pageDown, [.pageDown], Words.Hint.pageDown, Words.Help.pageDown, .moving),
    Binding(.first, [.home, .character("g")], Words.Hint.first, Words.Help.first, .moving),
    Binding(.last, [.end], Words.Hint.last, Words.Help.last, .moving),
    Binding(.zoom, [.character("z")], Words.Hint.zoom, Words.Help.zoom, .moving),
    Binding(.pane, "123456789".map { .character($0) }, Words.Hint.pane, Words.Help.pane, .moving),
    Binding(.filter, [.character("/")], Words.Hint.filter, Words.Help.filter, .moving),
    Binding(.next, [.character("n")], Words.Hint.next, Words.Help.next, .moving),

    Binding(.help, [.character("?"), .function(1)], Words.Hint.help, Words.Help.help, .program),
    Binding(.palette, [.character(":")], Words.Hint.palette, Words.Help.palette, .program),
    Binding(.theme, [.character("T")], Words.Hint.theme, Words.Help.theme, .program),
    Binding(.mouse, [.character("M")], Words.Hint.mouse, Words.Help.mouse, .program),
    Binding(.minuteBack, [.character("<")], Words.Hint.minuteBack, Words.Help.minuteBack, .program),
    Binding(.minuteForward, [.character(">")], Words.Hint.minuteOn, Words.Help.minuteOn, .program),
    Binding(.hourBack, [.character("{")], Words.Hint.hourBack, Words.Help.hourBack, .program),
    Binding(.hourForward, [.character("}")], Words.Hint.hourOn, Words.Help.hourOn, .program),
    Binding(.goToTime, [.character("0")], Words.Hint.live, Words.Help.live, .program),
    Binding(.redraw, [.control("l")], Words.Hint.redraw, Words.Help.redraw, .program),
    Binding(.suspend, [.control("z")], Words.Hint.suspend, Words.Help.suspend, .program),
    Binding(.quit, [.character("q")], Words.Hint.quit, Words.Help.quit, .program),
  ]
}
