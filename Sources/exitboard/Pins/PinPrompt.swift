import BoardJournal
import BoardModel
import BoardText
import BoardUI
import CTerminal
import Glibc

/// Asks on the terminal for the PIN of a person who has one.
enum PinPrompt {
  /// Returns the person's key, `nil` if the PIN has none; throws unless the PIN is right.
  static func confirm(
    _ person: Person, _ question: String, in file: PinFile
  ) throws(Failure) -> SigningKey? {
    let pin = try HiddenInput.ask(question)
    let (result, key) = try file.check(pin, of: person, at: .now)
    switch result {
    case .right: return key
    case .locked(seconds: let seconds):
      throw Failure(
        .tryLater, tr("too many wrong tries for {who}; wait {seconds} s", "\(person)", seconds))
    default:
      throw Failure(
        .noPermission,
        tr(
          "that is not {who}'s PIN; if it is forgotten, delete {who}'s line from {path} and set a new one",
          "\(person)", file.path))
    }
  }
}

/// Asks for a line on the terminal without echoing it.
enum HiddenInput {
  /// Maximum length kept; no PIN is longer.
  private static let limitBytes = 64

  /// Throws if it is cancelled with ^C, ^D or Esc, and without a terminal: others could see the PIN in a pipe.
  static func ask(_ question: String) throws(Failure) -> String {
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
    guard let line = line(from: descriptor) else {
      throw Failure.usage(tr("cancelled; nothing was changed"))
    }
    return line
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
