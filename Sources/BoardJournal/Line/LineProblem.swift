import BoardWords

/// Reason why a line is not an event; `description` completes a sentence about the line.
package enum LineProblem: Error, Hashable, Sendable {
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
}

extension LineProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .syntax(let what, let at): Words.Line.syntax(what, byte: at + 1)
    case .tooLong(let bytes): Words.Line.tooLong(bytes, limit: LineLimits.maxBytes)
    case .encoding: Words.Line.encoding
    case .nul: Words.Line.nul
    case .loneSurrogate: Words.Line.loneSurrogate
    case .textTooLong(let member): Words.Line.textTooLong(member, limit: LineLimits.maxTextBytes)
    case .fraction(let member): Words.Line.fraction(member)
    case .numberOutOfRange(let member): Words.Line.outOfRange(member)
    case .nested(let member): Words.Line.nested(member)
    case .null(let member): Words.Line.null(member)
    case .mixedList(let member): Words.Line.mixedList(member)
    case .duplicate(let member): Words.Line.duplicate(member)
    case .foreign(let missing): Words.Line.foreign(missing: missing)
    case .envelope(let member, let expected): Words.Line.envelope(member, expected: expected)
    case .blank: Words.Line.blank
    case .carriageReturn: Words.Line.carriageReturn
    case .byteOrderMark: Words.Line.byteOrderMark
    case .seq(let found, let expected): Words.Line.seq(found, expected: expected)
    case .hash: Words.Line.hash
    }
  }
}

/// Size limits of a line of the event file.
package enum LineLimits {
  /// Of the whole line, including its newline.
  package static let maxBytes = 65_536
  package static let maxTextBytes = 16_384
}
