import BoardText

/// Reason why a line is not an event; `description` completes a sentence about the line.
package enum LineProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Not JSON; `at` is a byte offset from the beginning of the line.
  case syntax(String, at: Int)
  case tooLong(bytes: Int)
  case encoding
  case nul
  case loneSurrogate
  case textTooLong(member: String)
  case fraction(member: String)
  case numberOutOfRange(member: String)
  case nested(member: String)
  case null(member: String)
  case mixedList(member: String)
  case duplicate(member: String)
  /// JSON, but not a line of an event file: another program wrote it.
  case foreign(missing: String)
  case envelope(member: String, expected: String)
  case blank
  case carriageReturn
  case byteOrderMark
  case seq(found: Int, expected: Int)
  case hash
  /// Lines before it were removed.
  case missing(Int)

  package var description: String {
    switch self {
    case .syntax(let what, let at): tr("it is not JSON: {what} at byte {byte}", what, at + 1)
    case .tooLong(let bytes):
      tr("it has {bytes} bytes, and the limit is {limit}", bytes, LineLimits.maxBytes)
    case .encoding: tr("it is not UTF-8")
    case .nul: tr("it contains a NUL character")
    case .loneSurrogate: tr("it contains half a character (a lone surrogate)")
    case .textTooLong(let member):
      tr("the text of '{member}' is longer than {limit} bytes", member, LineLimits.maxTextBytes)
    case .fraction(let member): tr("'{member}' is not a whole number", member)
    case .numberOutOfRange(let member): tr("'{member}' is larger than 2^53", member)
    case .nested(let member): tr("'{member}' contains an object or a list in a list", member)
    case .null(let member): tr("'{member}' is null", member)
    case .mixedList(let member): tr("'{member}' is a list with something other than texts", member)
    case .duplicate(let member): tr("'{member}' is there twice", member)
    case .foreign(let missing): tr("another program wrote it ('{missing}' is missing)", missing)
    case .envelope(let member, let expected): tr("'{member}' is not {expected}", member, expected)
    case .blank: tr("it is empty")
    case .carriageReturn: tr("it ends in a carriage return; an editor changed the line ends")
    case .byteOrderMark: tr("the file begins with a byte order mark; an editor changed it")
    case .seq(let found, let expected):
      tr("its seq is {found}, expected {expected}", found, expected)
    case .hash: tr("its hash is wrong: it was changed, or another program wrote it")
    case .missing(let count):
      trn("the event before it is missing", "{count} events before it are missing", count: count)
    }
  }

  /// Whether no interrupted write leaves such a line: somebody changed or removed lines, or pasted this one.
  var isBreak: Bool {
    switch self {
    case .hash, .missing: true
    default: false
    }
  }
}

/// Size limits of a line of the event file.
package enum LineLimits {
  package static let maxBytes = 65_536
  package static let maxTextBytes = 16_384
}
