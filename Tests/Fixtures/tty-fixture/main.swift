// A board without a store: draws a test picture on a real terminal, and names the keys it gets.
import BoardCanvas
import BoardSettings
import BoardTerminal
import BoardText
import Glibc

BlockedSignals.block()
let arguments = CommandLine.arguments.dropFirst()

func value(_ name: String) -> String? {
  arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.endIndex ? arguments[$0 + 1] : nil }
}

/// Draws, waits, names the input; ends with a signal or a status, as the real board does.
func run() throws -> (status: Int32, signal: Int32?) {
  var terminal = try Terminal(
    theme: .builtIn, glyphs: value("--glyphs").flatMap(GlyphSet.init(rawValue:)),
    colour: value("--color").flatMap(ColourChoice.init(rawValue:)) ?? .auto)
  var words: [String] = []
  var turns = 0
  var arePastesMarked = false
  if let notice = terminal.notice { words.append(notice) }
  while true {
    turns += 1
    _ = terminal.show(picture(words, terminal.size, terminal.glyphs, terminal.depth))
    var files = [
      pollfd(
        fd: terminal.hasPendingOutput ? terminal.outputDescriptor : -1, events: Int16(POLLOUT),
        revents: 0),
      pollfd(fd: terminal.keyDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: terminal.signalDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    poll(&files, 3, -1)
    for signal in terminal.signals() {
      switch signal {
      case .resized: break
      case .suspend: terminal.suspend()
      case .end(let number): return (0, number)
      }
    }
    for input in terminal.input() {
      switch input {
      case .hungUp: return (0, SIGHUP)
      case .dropped: break
      case .pastesAreMarked: arePastesMarked = true
      case .background(let colour): words.append("background(\(colour))")
      case .paste(let text): words.append("paste(\(text.count))")
      case .key(let key):
        words.append(name(key))
        if key == .character("q") { return (7, nil) }
        if key == .character("T") { _ = [Int]()[turns] }
        if key == .character("S") { raise(SIGSEGV) }
        if key == .character("A") { abort() }
        if key == .character("E") { complain("a message\n") }
        if key == .character("M") { terminal.listenToMouse(true) }
        if key == .character("^") { terminal.invalidate() }
        if key == .character("c") { words = [] }
        if key == .character("P") { words.append(arePastesMarked ? "marked" : "unmarked") }
        if key == .character("t") { terminal.setTitle("a title\u{7}\u{1B}") }
      }
    }
  }
}

func complain(_ text: String) {
  write(2, text, text.utf8.count)
}

func name(_ key: Key) -> String {
  switch key {
  case .character(let character): "'\(character)'"
  case .alt(let character): "alt-\(character)"
  case .control(let character): "^\(character)"
  case .function(let number): "F\(number)"
  default: "\(key)"
  }
}

func picture(_ words: [String], _ size: Size, _ glyphs: GlyphSet, _ depth: ColourDepth) -> Canvas {
  var canvas = Canvas(size: size, glyphs: glyphs)
  canvas.box(
    Frame(column: 0, row: 0, columns: size.columns, rows: size.rows), number: 1, title: "Fixture",
    note: "\(size.columns)x\(size.rows)", footer: "\(glyphs.rawValue) \(depth)", isFocused: true)
  var row = 1
  var column = 2
  for word in words {
    let text = DisplayText(word)
    if column + text.width > size.columns - 2 { (column, row) = (2, row + 1) }
    column += canvas.put(text, column: column, row: row, width: text.width, role: .fg) + 1
  }
  if let text = value("--text") {
    canvas.put(DisplayText(text), column: 2, row: size.rows - 3, width: size.columns - 4, role: .ok)
  }
  for (index, role) in [Role.ok, .warn, .alert, .alertBlock].enumerated() {
    let text = DisplayText(role.rawValue)
    canvas.put(text, column: 2 + index * 12, row: size.rows - 2, width: 11, role: role)
  }
  canvas.cursor = (2, 1)
  return canvas
}

do {
  let (status, signal) = try run()
  if let signal { BlockedSignals.end(by: signal) }
  exit(status)
} catch {
  complain("tty-fixture: \(error)\n")
  exit(69)
}
