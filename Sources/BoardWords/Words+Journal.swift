extension Words {
  /// What the event file's own module has to say of files and lines.
  package enum Journal {}
}

extension Words.Journal {
  /// What is wrong with a line as text.
  package enum Syntax {
    package static let textMissing = "a text is missing"
    package static let rawControl = "a raw control character"
    package static let endlessText = "a text that does not end"
    package static let earlyEnd = "the line ends too early"
    package static let unknownEscape = "an unknown escape"
    package static let shortEscape = "an incomplete \\u escape"
    package static let noHexDigit = "a character that is not a hex digit"
    package static let afterEnd = "more text after the end"
    package static let noValue = "this is not a value"
    package static let noDigits = "a number without digits"
    package static let leadingZero = "a number that begins with 0"
    package static let unknownWord = "an unknown word"
    package static func missing(_ character: Character) -> String { "'\(character)' is missing" }
    package static let wholeNumber = "a whole number from 1"
    package static let aText = "a text"
    package static let aTime = "a time such as 2026-11-20T20:05:12.123+01:00"
  }

  /// Why an event cannot be written as a line.
  package enum Refused {
    package static func lineTooLong(bytes: Int, limit: Int) -> String {
      "the event is a line of \(bytes) bytes; the limit is \(limit)"
    }
    package static let years = "the time is outside the years 0000 to 9999"
    package static let initials = "initials are 1 to 12 characters"
    package static func beyond(_ member: String) -> String { "\(member) is larger than 2^53" }
    package static func textTooLong(bytes: Int, limit: Int) -> String {
      "a text has \(bytes) bytes; the limit is \(limit)"
    }
    package static let nul = "a text contains a NUL character"
    package static func floor(_ error: String) -> String {
      "the checkpoint cannot be written: \(error)"
    }
    package static let tooLongForIDs = "it is too long to search for an id; start a new file"
    package static let somethingElse = "it contains no line of an event file"
  }

  /// What verifying finds.
  package enum Found {
    package static let anotherLine = "this line replaced another one"
    package static let gapBeyond = "its log.gap names bytes that come after it"
    package static let gapOfNoDamage = "its log.gap names bytes that are not damaged"
    package static let tooManyGaps = "not checked: too many log.gap lines before it were wrong"
    package static let otherBytes = "the bytes that its log.gap names were changed"
    package static let noLine = "it contains no line of an event file"
    package static func cutOff(event seq: Int) -> String {
      "event \(seq) of the anchor is missing: the newest lines were cut off"
    }
    package static func rewritten(event seq: Int) -> String {
      "event \(seq) differs from the anchor: the file was rewritten"
    }
  }

  /// Why a file, a lock or a disk will not do, and who holds it.
  package enum Place {
    package static let fuse = "FUSE, perhaps over a network"
    package static let stopped = ", which is stopped"
    package static func process(_ number: Int, name: String, _ state: String) -> String {
      "process \(number) (\(name))\(state)"
    }
    package static func bareProcess(_ number: Int) -> String { "process \(number)" }
    package static let lockIsLink = "the lock is a symbolic link; remove it"
    package static let lockIsFolder = "the lock is a folder; remove it"
    package static let lockIsOdd = "the lock is not an ordinary file; remove it"
    package static let linkToRemove = "it is a symbolic link; remove it"
    package static let folderToRemove = "it is a folder; remove it"
    package static let notYours = "you cannot write to it; give your group access"
    package static let oddToRemove = "it is not an ordinary file; remove it"
    package static func hardLinks(_ count: Int) -> String { "it has \(count) names (hard links)" }
    package static let worldWritable = "every user can write to it; run chmod o-w on it"
    package static let link = "it is a symbolic link; name the file itself"
    package static let folder = "it is a folder"
    package static let odd = "it is not an ordinary file"
  }

  /// Why a checkpoint is not used.
  package enum Useless {
    package static let damaged = "it is damaged, or was only half written"
    package static let otherLog = "it belongs to another event file"
    package static func otherApp(_ app: String) -> String {
      "another version of the program made it (\(app))"
    }
    package static let otherCalendar = "it was made with another time zone or start of the day"
    package static let tooLate = "it is newer than the asked time"
    package static let worldWritable = "every user can write to it"
    package static let somebodyElses = "it belongs to another user"
  }

  /// Why there is no backup.
  package enum Backup {
    package static func nothing(in path: String) -> String {
      "\(path) has no complete line yet, so there is nothing to back up"
    }
    package static func damaged(_ path: String) -> String {
      "\(path) was changed after it was written ('exitboard verify' shows where); nothing was backed up"
    }
    package static func shorter(_ path: String) -> String {
      "\(path) became shorter during the copy; nothing was backed up"
    }
    package static func cannot(_ target: String, _ reason: String) -> String {
      "cannot back up to \(target): \(reason)"
    }
    package static func itself(_ target: String) -> String {
      "\(target) is the event file itself; name another file"
    }
    package static func stranger(_ target: String, to path: String) -> String {
      "\(target) is not an earlier copy of \(path); it was not changed. Name another file"
    }
    package static func newer(_ target: String, bytes: Int, than path: String) -> String {
      "\(target) is newer: it has \(bytes) bytes more than \(path). Was the event file cut or restored? The backup was not changed"
    }
  }
}
