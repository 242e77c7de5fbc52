import BoardText
import CTerminal
import Glibc

/// Asks for a line on the terminal without echoing it.
enum HiddenInput {
  /// Maximum length kept; no PIN is longer.
  private static let limitBytes = 64

  /// Returns the line; `nil` if it was cancelled with ^C, ^D or Esc.
  ///
  /// - Throws: if there is no terminal: in a pipe or an argument others could see the PIN.
  static func ask(_ question: String) throws(Failure) -> String? {
    let descriptor = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else {
      throw Failure.usage(tr("a PIN must be typed in a terminal, and there is none here"))
    }
    defer { close(descriptor) }
    var before: OpaquePointer?
    guard unsafe board_hide_input(descriptor, &before) == 0 else {
      throw Failure.usage(tr("a PIN must be typed in a terminal that can hide it; this one cannot"))
    }
    defer {
      unsafe board_restore_input(descriptor, before)
      _ = Output.write("\n", to: descriptor)
    }
    _ = Output.write(question + " ", to: descriptor)
    return line(from: descriptor)
  }

  private static func line(from descriptor: Int32) -> String? {
    var bytes: [UInt8] = []
    while true {
      var byte: UInt8 = 0
      let count = unsafe read(descriptor, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count == 1 else { return nil }
      switch byte {
      case 10, 13: return String(decoding: bytes, as: UTF8.self)
      case 3, 4, 27: return nil
      case 8, 127: _ = bytes.popLast()
      case 21: bytes = []
      default: if bytes.count < limitBytes { bytes.append(byte) }
      }
    }
  }
}
