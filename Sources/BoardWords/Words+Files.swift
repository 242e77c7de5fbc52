extension Words {
  /// Why the file did not take an event, or cannot be used.
  package enum File {
    /// `operation` is one of the verbs below.
    package static func cannot(
      _ operation: String, _ path: String, _ reason: String
    ) -> String {
      "cannot \(operation) \(path): \(reason)"
    }
    package static let open = "open"
    package static let create = "create"
    package static let lock = "lock"
    package static let read = "read"
    package static let write = "write to"
    package static let synchronize = "store safely"
    package static let inspect = "examine"
    package static func tookPart(_ path: String, _ reason: String) -> String {
      "only a part of the event was written to \(path), so it is not saved: \(reason)"
    }
    package static let tryAgain = "try again"
    package static let anotherProgram = "another program"
    package static func locked(_ path: String, by holder: String) -> String {
      "\(path) is locked by \(holder); nothing was written, try again"
    }
    package static func contested(_ path: String) -> String {
      "another program keeps writing to \(path) without its lock; stop it and try again"
    }
    package static func unsuitable(_ path: String, _ reason: String) -> String {
      "\(path) cannot be the event file: \(reason)"
    }
    package static func newer(_ path: String, version: Int) -> String {
      "\(path) has format \(version) of a newer exitboard; use that version to write to it"
    }
    package static func future(_ at: String, now: String) -> String {
      "the event's time \(at) is in the future (the clock says \(now)); check --at and the clock"
    }
    package static func conflictingID(_ id: String, event seq: Int) -> String {
      "the id '\(id)' was used for event \(seq) with other content; nothing was written. Use a new id"
    }
    package static func conflictingID(_ id: String) -> String {
      "the id '\(id)' is given twice with different content; nothing was written. Use a new id"
    }
    package static let diskTookPart = "the disk stored only a part of it"
    package static func fileLocked(by holder: String) -> String {
      "the file is locked by \(holder)"
    }
    /// The first sentence alone says why a tap was not saved; so it ends in a full stop.
    package static let diskFull =
      "the disk is full. What was recorded before is safe; free some space and try again"
    package static let quota =
      "your disk quota is used up. What was recorded before is safe; free some space and try again"
    package static let sizeLimit =
      "the file size limit is reached (ulimit -f); raise it and try again"
    package static let denied = "you have no permission. Ask the person who set up this computer"
    package static let readOnly = "the disk is read-only; make it writable"
    package static let missing = "the file or its folder does not exist"
    package static let diskError =
      "the disk reports an error. Try again, and have the disk checked"
    package static let tooManyOpen = "too many files are open; close some programs"
    package static let link = "it is a symbolic link; name the file itself"
    package static let noLocks = "the file system has no locks; use a local disk"
  }

  /// Why a line is no event, or not the one that was written.
  package enum Line {
    package static func syntax(_ what: String, byte: Int) -> String {
      "it is not JSON: \(what) at byte \(byte)"
    }
    package static func tooLong(_ bytes: Int, limit: Int) -> String {
      "it has \(bytes) bytes, and the limit is \(limit)"
    }
    package static let encoding = "it is not UTF-8"
    package static let nul = "it contains a NUL character"
    package static let loneSurrogate = "it contains half a character (a lone surrogate)"
    package static func textTooLong(_ member: String, limit: Int) -> String {
      "the text of '\(member)' is longer than \(limit) bytes"
    }
    package static func fraction(_ member: String) -> String { "'\(member)' is not a whole number" }
    package static func outOfRange(_ member: String) -> String { "'\(member)' is larger than 2^53" }
    package static func nested(_ member: String) -> String {
      "'\(member)' contains an object or a list in a list"
    }
    package static func null(_ member: String) -> String { "'\(member)' is null" }
    package static func mixedList(_ member: String) -> String {
      "'\(member)' is a list with something other than texts"
    }
    package static func duplicate(_ member: String) -> String { "'\(member)' is there twice" }
    package static func foreign(missing: String) -> String {
      "another program wrote it ('\(missing)' is missing)"
    }
    package static func envelope(_ member: String, expected: String) -> String {
      "'\(member)' is not \(expected)"
    }
    package static let blank = "it is empty"
    package static let carriageReturn =
      "it ends in a carriage return; an editor changed the line ends"
    package static let byteOrderMark =
      "the file begins with a byte order mark; an editor changed it"
    package static func seq(_ found: Int, expected: Int) -> String {
      "its seq is \(found), expected \(expected)"
    }
    package static let hash =
      "its hash is wrong: it was changed, or another program wrote it"
    package static let changed = "it was changed after it was written"
    package static let hashChanged = "its hash was changed after it was written"
    package static func missing(_ count: Int) -> String {
      count == 1 ? "the event before it is missing" : "\(count) events before it are missing"
    }
  }
}
