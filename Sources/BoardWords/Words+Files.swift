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
    package static let inspect = "look at"
    package static func tookPart(_ path: String, _ reason: String) -> String {
      "\(path) took only a part of the event, so it is not saved: \(reason)"
    }
    package static let tryAgain = "try again"
    package static let anotherProgram = "another program"
    package static func locked(_ path: String, by holder: String) -> String {
      "\(path) is locked by \(holder); nothing was written, try again"
    }
    package static func contested(_ path: String) -> String {
      "another program keeps writing into \(path) without asking; stop it and try again"
    }
    package static func unsuitable(_ path: String, _ reason: String) -> String {
      "\(path) cannot be the event file: \(reason)"
    }
    package static func newer(_ path: String, version: Int) -> String {
      "\(path) is in format \(version), which a newer exitboard began; use that one to write to it"
    }
    package static func future(_ at: String, now: String) -> String {
      "the event's time \(at) is in the future (the clock says \(now)); check --at and the clock"
    }
    package static func conflictingID(_ id: String, event seq: Int) -> String {
      "the id '\(id)' belongs to event \(seq), which says something else; nothing was written"
    }
    package static func conflictingID(_ id: String) -> String {
      "the id '\(id)' belongs to an event given with it, which says something else; nothing was written"
    }
    package static let diskTookPart = "the disk took only a part of it"
    package static func fileLocked(by holder: String) -> String {
      "the file is locked by \(holder)"
    }
    /// The first sentence alone says why a tap was not saved; so it ends in a full stop.
    package static let diskFull =
      "the disk is full. What was recorded before is safe; free some space and try again"
    package static let quota =
      "your disk quota is used up. What was recorded before is safe; free some space"
    package static let sizeLimit = "it may not grow further here (a file size limit)"
    package static let denied = "you may not. Ask whoever set up this computer for access"
    package static let readOnly = "the disk is read-only"
    package static let missing = "the file or its folder is not there"
    package static let diskError =
      "the disk reports an error. Try again, and have the disk checked"
    package static let tooManyOpen = "too many files are open"
    package static let link = "it is a symbolic link; name the file itself"
    package static let noLocks = "the file system offers no locks"
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
    package static let nul = "it holds a NUL character"
    package static let loneSurrogate = "it holds half a character (a lone surrogate)"
    package static func textTooLong(_ member: String, limit: Int) -> String {
      "the text of '\(member)' is over \(limit) bytes"
    }
    package static func fraction(_ member: String) -> String { "'\(member)' is not a whole number" }
    package static func outOfRange(_ member: String) -> String { "'\(member)' is beyond 2^53" }
    package static func nested(_ member: String) -> String {
      "'\(member)' holds an object or a list in a list"
    }
    package static func null(_ member: String) -> String { "'\(member)' is null" }
    package static func mixedList(_ member: String) -> String {
      "'\(member)' is a list of something else than texts"
    }
    package static func duplicate(_ member: String) -> String { "'\(member)' comes twice" }
    package static func foreign(missing: String) -> String {
      "another program wrote it (it has no '\(missing)' in its place)"
    }
    package static func envelope(_ member: String, expected: String) -> String {
      "'\(member)' is not \(expected)"
    }
    package static let blank = "it is empty"
    package static let carriageReturn =
      "it ends in a carriage return; an editor has converted the line ends"
    package static let byteOrderMark =
      "the file begins with a byte order mark; an editor has saved it"
    package static func seq(_ found: Int, expected: Int) -> String {
      "its seq is \(found) where \(expected) was due"
    }
    package static let hash =
      "its hash does not fit: it was changed, or another program wrote it"
    package static let changed = "it was changed after it was written"
    package static let hashChanged = "its hash was changed after it was written"
    package static func missing(_ count: Int) -> String {
      count == 1 ? "the event before it is missing" : "\(count) events before it are missing"
    }
  }
}
