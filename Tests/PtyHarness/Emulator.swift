import CVterm

/// libvterm as the terminal on which a program draws.
final class Emulator {
  /// What libvterm reports besides its cells.
  private final class Properties {
    var isCursorVisible = true
    var isAlternate = false
    var mouse: Int32 = 0
    var answers: [UInt8] = []
  }

  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let properties = Properties()
  private let callbacks: UnsafeMutablePointer<VTermScreenCallbacks>

  init(columns: Int, rows: Int) {
    guard let terminal = vterm_new(Int32(rows), Int32(columns)) else {
      preconditionFailure("libvterm gives no terminal")
    }
    self.terminal = terminal
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    callbacks = .allocate(capacity: 1)
    callbacks.initialize(to: VTermScreenCallbacks())
    callbacks.pointee.settermprop = { property, value, user in
      guard let user, let value else { return 0 }
      let properties = Unmanaged<Properties>.fromOpaque(user).takeUnretainedValue()
      switch property {
      case VTERM_PROP_CURSORVISIBLE: properties.isCursorVisible = value.pointee.boolean != 0
      case VTERM_PROP_ALTSCREEN: properties.isAlternate = value.pointee.boolean != 0
      case VTERM_PROP_MOUSE: properties.mouse = value.pointee.number
      default: break
      }
      return 1
    }
    let user = Unmanaged.passUnretained(properties).toOpaque()
    vterm_screen_set_callbacks(screen, callbacks, user)
    vterm_output_set_callback(
      terminal,
      { bytes, length, user in
        guard let user, let bytes else { return }
        let properties = Unmanaged<Properties>.fromOpaque(user).takeUnretainedValue()
        for offset in 0..<length { properties.answers.append(UInt8(bitPattern: bytes[offset])) }
      }, user)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    callbacks.deallocate()
  }

  func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      guard let start = buffer.bindMemory(to: CChar.self).baseAddress else { return }
      vterm_input_write(terminal, start, buffer.count)
    }
  }

  func resize(columns: Int, rows: Int) {
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// The terminal's answers to queries since the last call.
  func takeAnswers() -> [UInt8] {
    defer { properties.answers = [] }
    return properties.answers
  }

  func snapshot() -> Screen {
    var (rowCount, columnCount): (Int32, Int32) = (0, 0)
    vterm_get_size(terminal, &rowCount, &columnCount)
    let rows = (0..<rowCount).map { row in
      (0..<columnCount).map { cell(VTermPos(row: row, col: $0)) }
    }
    var cursor = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &cursor)
    return Screen(
      rows: rows, cursorColumn: Int(cursor.col), cursorRow: Int(cursor.row),
      isCursorVisible: properties.isCursorVisible, isAlternate: properties.isAlternate,
      isListeningToMouse: properties.mouse != 0)
  }

  private func cell(_ position: VTermPos) -> Screen.Cell {
    var cell = VTermScreenCell()
    vterm_screen_get_cell(screen, position, &cell)
    var glyph = ""
    withUnsafeBytes(of: cell.chars) { bytes in
      for value in bytes.bindMemory(to: UInt32.self) where value != 0 {
        // The right half of a wide character.
        if value == UInt32.max { return }
        if let scalar = Unicode.Scalar(value) { glyph.unicodeScalars.append(scalar) }
      }
      if glyph.isEmpty { glyph = " " }
    }
    return Screen.Cell(
      glyph: glyph, foreground: colour(cell.fg), background: colour(cell.bg),
      isBold: cell.attrs.bold != 0, isUnderlined: cell.attrs.underline != 0,
      isItalic: cell.attrs.italic != 0, isReversed: cell.attrs.reverse != 0)
  }

  private func colour(_ colour: VTermColor) -> Screen.Colour {
    // VTERM_COLOR_DEFAULT_FG and VTERM_COLOR_DEFAULT_BG.
    if colour.type & 0x06 != 0 { return .standard }
    if colour.type & 0x01 == VTERM_COLOR_INDEXED.rawValue & 0x01, colour.type & 0x01 == 1 {
      return .indexed(Int(colour.indexed.idx))
    }
    return .rgb(red: colour.rgb.red, green: colour.rgb.green, blue: colour.rgb.blue)
  }
}
