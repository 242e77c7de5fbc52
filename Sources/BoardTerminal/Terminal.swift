package import BoardCanvas
internal import CNcurses
internal import CTerminal
internal import Glibc

/// The tty while the board is up: keys in, canvas out; `deinit` gives it back as it was.
///
/// One at a time, on the main thread, with the signals of ``BlockedSignals`` blocked before any
/// other thread starts. While it lives, standard error is kept aside and printed afterwards, and a
/// crash restores the tty too.
@safe package struct Terminal: ~Copyable {
  package private(set) var size: Size
  package let glyphs: GlyphSet
  package let depth: ColourDepth
  /// What was worked around while opening, as a sentence for the board's toast.
  package let notice: String?

  private let tty: Tty
  private let signalFile: Int32
  private let screen: OpaquePointer
  /// Reads keys; a pad, because reading from a window would paint it.
  let keys: UnsafeMutablePointer<WINDOW>
  private let modes: Modes
  private let crashRestore: String
  private var errors: StandardErrors
  private var ink: Ink
  private var shown: Canvas?
  private var isCursorShown = false
  var decoder = KeyDecoder()

  package init(
    theme: Theme, glyphs asked: GlyphSet?, colour: ColourChoice
  ) throws(TerminalError) {
    BlockedSignals.block()
    let isUTF8 = TerminalEnvironment.adoptLocale()
    unsafe unsetenv("LINES")
    unsafe unsetenv("COLUMNS")
    let tty = try Tty.opened()
    let name = TerminalEnvironment.variable("TERM")
    let known = try Self.knownName(name, on: tty.descriptor)
    let signalFile = board_signal_file()
    guard signalFile >= 0 else { throw .refused(operation: "signalfd", errno: errno) }
    guard let screen = unsafe newterm(known, tty.stream, tty.stream),
      let keys = unsafe newpad(1, 1)
    else {
      let code = errno
      tty.restoreModes()
      close(signalFile)
      throw .refused(operation: "newterm", errno: code)
    }
    unsafe Self.prepareKeys(keys)
    tty.refineModes()
    def_prog_mode()

    let capabilities = Capabilities()
    let best = TerminalEnvironment.glyphs(
      isUTF8: isUTF8, terminal: known, colours: capabilities.colours)
    glyphs = isUTF8 ? asked ?? best : .ascii
    depth = TerminalEnvironment.depth(
      colours: capabilities.colours, isDirect: capabilities.isDirect, choice: colour)
    notice = known == name ? nil : "unknown terminal \"\(name ?? "")\": treated as \(known)"
    modes = Modes(terminal: known)
    crashRestore = modes.crash + capabilities.restore
    ink = Ink(theme: theme, pairs: Pairs(depth: depth))
    errors = StandardErrors()
    size = tty.size
    self.tty = tty
    self.signalFile = signalFile
    unsafe self.screen = screen
    unsafe self.keys = keys
    enter()
  }

  deinit {
    var errors = errors
    tty.unclog()
    tty.write(modes.leave)
    board_listen_to_mouse(0)
    curs_set(1)
    endwin()
    board_disarm_guard()
    tty.restoreModes()
    errors.release()
    unsafe delwin(keys)
    unsafe delscreen(screen)
    close(signalFile)
  }

  /// Readable when a key waits.
  package var keyDescriptor: Int32 { tty.descriptor }
  /// Whether what a program writes at the other end arrives at once, whole, and not at the speed of a line.
  package var isPseudo: Bool { tty.isPseudo }
  /// Readable when a signal waits.
  package var signalDescriptor: Int32 { signalFile }

  /// Paints what differs from the screen before, in one frame; nothing when nothing does.
  ///
  /// A terminal that takes nothing now is left alone; the next call makes up for it.
  package mutating func show(_ canvas: Canvas) {
    guard canvas != shown, tty.isWritable else { return }
    let window = unsafe board_screen()
    for row in 0..<min(size.rows, canvas.size.rows) {
      for column in 0..<min(size.columns, canvas.size.columns) {
        let cell = canvas[column, row]
        if let shown, shown.size == canvas.size, shown[column, row] == cell { continue }
        guard var made = ink.cell(cell) else { continue }
        unsafe mvwadd_wch(window, Int32(row), Int32(column), &made)
      }
    }
    showCursor(of: canvas)
    shown = canvas
    tty.write(modes.frameBegins)
    unsafe wnoutrefresh(window)
    doupdate()
    tty.write(modes.frameEnds)
  }

  /// Rings the terminal's bell.
  package func ring() {
    tty.write("\u{7}")
  }

  /// Forgets what the screen showed, so that the next canvas is painted whole.
  package mutating func redraw() {
    shown = nil
    unsafe werase(board_screen())
    unsafe clearok(board_current_screen(), true)
  }

  /// Changes what roles look like, from the next canvas on.
  package mutating func wear(_ theme: Theme) {
    ink.wear(theme)
    shown = nil
  }

  /// Clicks and the wheel come as keys, or text on the screen can be copied; not both.
  package func listenToMouse(_ isOn: Bool) {
    board_listen_to_mouse(isOn ? 1 : 0)
  }

  /// Gives the terminal back, stops this process as ^Z does, and paints again when continued.
  package mutating func suspend() {
    tty.write(modes.leave)
    curs_set(1)
    endwin()
    tty.restoreModes()
    board_disarm_guard()
    errors.release()
    board_stop_self()
    resume()
  }

  /// What the system asked for since the last call.
  package mutating func signals() -> [TerminalSignal] {
    var signals: [TerminalSignal] = []
    var one = signalfd_siginfo()
    let length = MemoryLayout<signalfd_siginfo>.size
    while unsafe read(signalFile, &one, length) == length {
      switch Int32(one.ssi_signo) {
      case SIGWINCH: signals.append(.resized)
      case SIGTSTP: signals.append(.suspend)
      case SIGCONT: resume()
      case let number: signals.append(.end(number))
      }
    }
    if signals.contains(.resized) { resize() }
    return signals
  }

  /// Whether the terminal has hung up.
  var isGone: Bool { tty.isGone }

  private mutating func resume() {
    reset_prog_mode()
    enter()
    resize()
  }

  private mutating func resize() {
    size = tty.size
    resizeterm(Int32(size.rows), Int32(size.columns))
    redraw()
  }

  private mutating func enter() {
    errors.keep()
    var before = tty.modes
    unsafe board_arm_guard(
      tty.descriptor, crashRestore, crashRestore.utf8.count, &before, errors.kept, errors.real)
    curs_set(0)
    isCursorShown = false
    tty.write(modes.enter)
  }

  /// Shows the cursor only where something is typed; else it marks the place, unseen.
  private mutating func showCursor(of canvas: Canvas) {
    let at = canvas.cursor ?? (0, 0)
    let isTyping = canvas.cursor != nil && canvas[at.column, at.row].role == .input
    if isTyping != isCursorShown {
      curs_set(isTyping ? 1 : 0)
      isCursorShown = isTyping
    }
    unsafe wmove(
      board_screen(), Int32(min(at.row, size.rows - 1)), Int32(min(at.column, size.columns - 1)))
  }
}
