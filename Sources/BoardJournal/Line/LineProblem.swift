/// Why a line is no event; `description` completes "line 12 is no event: ".
package enum LineProblem: Error, Hashable, Sendable {
  /// Not JSON; `at` counts bytes from the beginning of the line.
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
  /// JSON, but no line of an event file: another program wrote it.
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
    case .syntax(let what, let at): "it is not JSON: \(what) at byte \(at + 1)"
    case .tooLong(let bytes): "it has \(bytes) bytes, and the limit is \(Line.limitBytes)"
    case .encoding: "it is not UTF-8"
    case .nul: "it holds a NUL character"
    case .loneSurrogate: "it holds half a character (a lone surrogate)"
    case .textTooLong(let member): "the text of '\(member)' is over \(Line.textLimitBytes) bytes"
    case .fraction(let member): "'\(member)' is not a whole number"
    case .numberOutOfRange(let member): "'\(member)' is beyond 2^53"
    case .nested(let member): "'\(member)' holds an object or a list in a list"
    case .null(let member): "'\(member)' is null"
    case .mixedList(let member): "'\(member)' is a list of something else than texts"
    case .duplicate(let member): "'\(member)' comes twice"
    case .foreign(let missing): "another program wrote it (it has no '\(missing)' in its place)"
    case .envelope(let member, let expected): "'\(member)' is not \(expected)"
    case .blank: "it is empty"
    case .carriageReturn: "it ends in a carriage return; an editor has converted the line ends"
    case .byteOrderMark: "the file begins with a byte order mark; an editor has saved it"
    case .seq(let found, let expected): "its seq is \(found) where \(expected) was due"
    case .hash: "its hash does not fit: it was changed, or another program wrote it"
    }
  }
}

/// The limits of a line.
package enum Line {
  /// With its newline.
  package static let limitBytes = 65_536
  package static let textLimitBytes = 16_384
}
