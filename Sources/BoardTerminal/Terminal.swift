package import BoardCanvas
import BoardText
internal import CNcurses
internal import CTerminal
internal import Glibc

/// The tty while the board is up; `deinit` or a crash restores it.
///
/// Only one may exist, on the main thread, with ``BlockedSignals`` blocked before any other thread
/// starts. Standard error is held back and printed afterwards.
@safe package struct Terminal: ~Copyable {
  package private(set) var size: Size
  package let glyphs: GlyphSet
  package let depth: ColourDepth
  /// What was worked around while opening, as a sentence for the toast; `nil` = nothing.
  package let notice: String?

  var session: TerminalSession
  private let signalFile: SignalFile
  private let screen: OpaquePointer
  /// Reads keys; a pad, because reading from a window would paint it.
  let keyPad: UnsafeMutablePointer<WINDOW>
  private var styler: CellStyler
  private var lastCanvas: Canvas?
  private var isCursorShown = true
  private var isMouseOn = false
  private(set) var isEnding = false
  var decoder = KeyDecoder()
  private static let maxNameLength = 24

  package init(
    theme: Theme, glyphs asked: GlyphSet?, colour: ColourChoice
  ) throws(TerminalError) {
    let isUTF8 = TerminalEnvironment.adoptLocale()
    unsafe unsetenv("LINES")
    unsafe unsetenv("COLUMNS")
    let tty = try Tty.open()
    let name = TerminalEnvironment.variable("TERM")
    let (known, capabilities) = try Self.resolve(name, on: tty.descriptor)
    let signalFile = try SignalFile()
    // Until the session exists, only the modes need restoring.
    var before = tty.modes
    unsafe board_arm_crash_guard(tty.descriptor, "", 0, &before, -1, -1)
    guard let screen = unsafe newterm(known, tty.output, tty.input),
      let keyPad = unsafe newpad(1, 1)
    else {
      let code = errno
      TerminalSession.restoreModes(of: tty)
      throw .systemCallFailed(operation: "newterm", errno: code)
    }
    Self.prepareModes()
    let boardModes = tty.applyBoardModes()
    let outputBuffer: OutputBuffer
    do {
      outputBuffer = try OutputBuffer(redirecting: unsafe fileno(tty.output))
    } catch {
      TerminalSession.restoreModes(of: tty)
      throw error
    }
    unsafe Self.prepareKeys(keyPad)

    let best = TerminalEnvironment.glyphs(
      isUTF8: isUTF8, terminal: known, colours: capabilities.colourCount)
    glyphs = isUTF8 ? asked ?? best : .ascii
    depth = TerminalEnvironment.depth(
      colours: capabilities.colourCount, hasDirectColour: capabilities.hasDirectColour,
      choice: colour)
    notice =
      known == name
      ? nil
      : tr(
        "unknown terminal \"{name}\": used as {known}",
        String((name ?? "").prefix(Self.maxNameLength)), known)
    styler = CellStyler(theme: theme, pairs: ColourPairs(depth: depth))
    size = tty.size
    session = TerminalSession(
      tty, outputBuffer: outputBuffer, boardModes: boardModes, capabilities: capabilities)
    self.signalFile = signalFile
    unsafe self.screen = screen
    unsafe self.keyPad = keyPad
    session.enter()
    let isDirect = !TerminalEnvironment.isMultiplexed(known)
    if session.ask(background: depth != .mono, pasteMarks: isDirect) { decoder.awaitAnswers() }
  }

  /// The terminal's own name, or the first fallback that the database knows, and its capabilities.
  private static func resolve(
    _ name: String?, on descriptor: Int32
  ) throws(TerminalError) -> (name: String, capabilities: Capabilities) {
    guard let name else { throw .noTerminalName }
    for candidate in [name, "xterm-256color", "xterm", "vt100"] {
      var result: Int32 = 0
      guard unsafe setupterm(candidate, descriptor, &result) == OK else { continue }
      let isUsable = Capabilities.canPlaceCursor
      let capabilities = Capabilities()
      board_free_terminal()
      if isUsable { return (candidate, capabilities) }
      throw .cannotPlaceCursor(name: name)
    }
    throw .unknown(name: name)
  }

  /// Sets single keys without echo; a waiting key never interrupts painting.
  private static func prepareModes() {
    cbreak()
    noecho()
    nonl()
    typeahead(-1)
  }

  /// Makes special keys arrive as codes, the marks around a paste among them.
  private static func prepareKeys(_ pad: UnsafeMutablePointer<WINDOW>) {
    unsafe keypad(pad, true)
    unsafe nodelay(pad, true)
    if TerminalEnvironment.variable("ESCDELAY") == nil { set_escdelay(25) }
    unsafe define_key("\u{1B}[200~", KeyCode.pasteBegins)
    unsafe define_key("\u{1B}[201~", KeyCode.pasteEnds)
  }

  deinit {
    var session = session
    session.leave()
    unsafe delwin(keyPad)
    unsafe delscreen(screen)
  }

  /// Readable when a key waits.
  package var keyDescriptor: Int32 { session.tty.descriptor }
  package var signalDescriptor: Int32 { signalFile.descriptor }

  /// Writable when the terminal has room for more.
  package var outputDescriptor: Int32 { session.outputBuffer.descriptor }
  package var hasPendingOutput: Bool { session.outputBuffer.hasPendingOutput }

  /// Paints the changed cells and never waits; `false` = the last frame is still being sent.
  package mutating func show(_ canvas: Canvas) -> Bool {
    session.outputBuffer.send()
    guard !session.isInBackground, !hasPendingOutput else { return session.isInBackground }
    let changes = canvas.changes(since: lastCanvas)
    let isMoved = lastCanvas.map { $0.cursor ?? (0, 0) != canvas.cursor ?? (0, 0) } ?? true
    guard !changes.isEmpty || isMoved else { return true }
    let window = unsafe board_screen()
    for index in changes {
      let (row, column) = index.quotientAndRemainder(dividingBy: canvas.size.columns)
      guard row < size.rows, column < size.columns, var made = styler.cell(canvas.cells[index])
      else { continue }
      unsafe mvwadd_wch(window, Int32(row), Int32(column), &made)
    }
    let cursor = canvas.cursor ?? (0, 0)
    unsafe wmove(
      window, Int32(min(cursor.row, size.rows - 1)), Int32(min(cursor.column, size.columns - 1)))
    lastCanvas = canvas
    unsafe wnoutrefresh(window)
    doupdate()
    showCursor(of: canvas)
    session.sendFrame()
    return true
  }

  /// Sets the title of the window, cleaned, where the terminal has one and can restore it.
  package mutating func setTitle(_ text: String) {
    session.setTitle(DisplayText(text).string(in: glyphs))
  }

  package mutating func ringBell() {
    guard !session.isInBackground else { return }
    session.outputBuffer.append([7])
    session.outputBuffer.send()
  }

  /// Forgets what is on the screen, so that the next canvas is painted completely.
  package mutating func invalidate() {
    lastCanvas = nil
    unsafe werase(board_screen())
    unsafe clearok(board_current_screen(), true)
  }

  package mutating func apply(_ theme: Theme) {
    styler.apply(theme)
    lastCanvas = nil
  }

  /// Turns mouse input on or off; while it is on, text on the screen cannot be copied.
  package mutating func listenToMouse(_ isOn: Bool) {
    isMouseOn = isOn
    board_enable_mouse(isOn ? 1 : 0)
  }

  /// Restores the terminal, stops this process as ^Z does, and paints again when continued.
  package mutating func suspend() {
    session.leave()
    board_stop_self()
    resume(isEnding: false)
  }

  package mutating func signals() -> [TerminalSignal] {
    let (signals, isContinued) = signalFile.read()
    if signals.contains(where: { if case .end = $0 { true } else { false } }) { isEnding = true }
    if isContinued { resume(isEnding: isEnding) }
    if signals.contains(.resized) { resize() }
    return signals
  }

  mutating func resume(isEnding: Bool) {
    guard session.resume(isEnding: isEnding) else { return }
    unsafe keypad(keyPad, true)
    if isMouseOn { board_enable_mouse(1) }
    isCursorShown = true
    resize()
  }

  private mutating func resize() {
    size = session.tty.size
    resizeterm(Int32(size.rows), Int32(size.columns))
    invalidate()
  }

  /// Shows the cursor only where text is typed; elsewhere it is hidden, but still placed.
  private mutating func showCursor(of canvas: Canvas) {
    let isTyping = canvas.cursor.map { canvas[$0.column, $0.row].role == .input } ?? false
    guard isTyping != isCursorShown else { return }
    curs_set(isTyping ? 1 : 0)
    isCursorShown = isTyping
  }
}
