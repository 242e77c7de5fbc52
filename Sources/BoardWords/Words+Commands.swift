extension Words {
  /// What any command may say, most of it before it does anything; each completes "exitboard: ".
  package enum Command {
    package static func unknown(_ word: String) -> String { "there is no command '\(word)'" }
    package static func suggestion(_ word: String) -> String { "; did you mean '\(word)'?" }
    package static let listed = "; 'exitboard --help' lists them"
    package static let otherRights =
      "exitboard must not run with another user's rights (setuid); remove them with chmod u-s,g-s"
    package static func tooMany(words: Int) -> String {
      "\(words) words are too many; use 'log --stdin' for many events"
    }
    package static func notText(argument index: Int) -> String {
      "argument \(index) is not UTF-8 text"
    }
    package static func tooLong(argument index: Int, limitBytes: Int) -> String {
      "argument \(index) is longer than \(limitBytes) bytes"
    }
    package static func notText(variable name: String) -> String {
      "the variable \(name) is not UTF-8 text"
    }
    package static func noGlyphs(_ name: String) -> String {
      "there is no glyph set '\(name)'; use braille, blocks, console or ascii"
    }
    package static func noColours(_ name: String) -> String {
      "--color takes auto, always or never, not '\(name)'"
    }
    package static let noDescriptors =
      "the system has no file descriptors left; close some programs"
    package static let noThreads = "the system has no threads left; close some programs"

    package static func noMoment(_ text: String) -> String {
      "'\(text)' is not a time; write 2026-11-20T20:15, 20:15 or 2026-11-20T20:15:00+01:00"
    }
    package static func stillToCome(_ text: String) -> String {
      "\(text) is in the future; choose an earlier time"
    }
    package static let badInitials = "initials are 1 to 12 characters without spaces"
    package static func badInitials(_ by: String) -> String {
      "--by \(by): initials are 1 to 12 characters without spaces"
    }
    package static func noEventFile(_ path: String) -> String {
      "there is no event file \(path); 'exitboard log' creates it"
    }
    package static func noEventFileYet(_ path: String) -> String {
      "there is no event file \(path); 'exitboard log' or a tap on the board creates it"
    }
    package static func cannotUsePlan(_ path: String, _ reason: String) -> String {
      "cannot use the plan \(path): \(reason)"
    }
    package static func ignoredPlan(_ reason: String) -> String {
      "this plan is ignored and the default plan is used: \(reason)"
    }
    package static let planNotWritten =
      "cannot write the plan: stdout is closed or the disk is full"
    package static let figuresNotWritten =
      "cannot write the figures: stdout is closed or the disk is full"
    package static let reportNotWritten =
      "cannot write the report: stdout is closed or the disk is full"
    package static let themeNotWritten =
      "cannot write the theme: stdout is closed or the disk is full"
    package static func noFolder(in parent: String, _ reason: String) -> String {
      "cannot make a folder in \(parent): \(reason)"
    }
  }

  /// Why a small file was not read; completes "cannot read PATH: ".
  package enum SmallFile {
    package static let missing = "there is no such file"
    package static let notAFile = "it is not a regular file"
    package static func tooLarge(limitMebibytes: Int) -> String {
      "it is larger than \(limitMebibytes) MiB"
    }
    package static let belongsToAnother = "it belongs to another user"
    package static let everybodyMayWrite = "every user can write it; run chmod o-w on it"
    package static let notText = "it is not UTF-8 text"
    package static func cannotRead(_ path: String, _ reason: String) -> String {
      "cannot read \(path): \(reason)"
    }
    package static func fault(_ path: String, _ reason: String) -> String { "\(path): \(reason)" }
  }

  package enum LogCommand {
    package static let noType = "name the event type; 'exitboard log --types' lists them"
    package static func typeWithInput(_ type: String) -> String {
      "with --stdin each line names its type; leave out '\(type)'"
    }
    package static func optionWithInput(_ option: String) -> String {
      "\(option) cannot be used with --stdin; write it in each line"
    }
    package static func notAMember(_ word: String, takes: String) -> String {
      "'\(word)' is not key=value; \(takes)"
    }
    package static func takes(_ type: String, _ members: String) -> String {
      "\(type) takes \(members)"
    }
    package static func twice(_ name: String) -> String { "\(name) is given twice" }
    package static func own(_ type: String) -> String {
      "\(type) is written by exitboard itself"
    }
    package static let optional = " (optional)"
    package static func line(_ number: Int, _ sentence: String) -> String {
      "line \(number): \(sentence)"
    }
    package static func tooLong(limitBytes: Int) -> String {
      "it is longer than \(limitBytes) bytes"
    }
    package static func bad(_ count: Int, of lines: Int, written: Int) -> String {
      "\(count) of \(lines) lines were invalid; \(written) events were written"
    }
    package static func notAText(_ member: String) -> String { "'\(member)' is not a text" }
    package static let withoutType = "it has no 'type'"
    package static func unreadable(_ reason: String) -> String {
      "cannot read the input: \(reason)"
    }
  }

  package enum EventsCommand {
    package static let badLimit = "--limit is a number from 0"
    package static func faults(_ count: Int) -> String {
      count == 1
        ? "1 invalid line; 'exitboard verify' shows it"
        : "\(count) invalid lines; 'exitboard verify' shows them"
    }
  }

  /// What the chain of the event file says.
  package enum Verify {
    package static func noAnchor(_ text: String) -> String {
      "'\(text)' is not an anchor; write SEQ:HASH, as sign-off printed it"
    }
    package static func clean(_ path: String) -> String { "\(path) is complete and unchanged." }
    package static func damaged(_ path: String, bytes: Int) -> String {
      "\(path) is damaged; all \(bytes) damaged bytes are noted in it (log.gap)."
    }
    package static func unexplained(_ path: String) -> String {
      "\(path) WAS CHANGED AFTER IT WAS WRITTEN."
    }
    package static func events(_ count: Int, from first: Int, to last: Int) -> String {
      count == 1 ? "1 event, number \(first)." : "\(count) events, numbers \(first) to \(last)."
    }
    package static func accounted(by seq: Int) -> String { "noted by event \(seq)" }
    package static let unaccounted = "NOT NOTED BY ANY EVENT"
    package static func damage(
      line: Int, bytes: Int, offset: Int, reason: String, account: String
    ) -> String {
      bytes == 1
        ? "Line \(line): 1 byte at \(offset) is not an event (\(reason)); \(account)."
        : "Line \(line): \(bytes) bytes from \(offset) are not an event (\(reason)); \(account)."
    }
    package static func finding(line: Int, _ reason: String) -> String {
      "Line \(line): \(reason)."
    }
    package static func finding(_ reason: String) -> String { "The file: \(reason)." }
    package static func more(_ count: Int) -> String { "And \(count) more." }
    package static func unfinished(bytes: Int) -> String {
      bytes == 1
        ? "The last byte is an unfinished line: a program is writing it now, or was stopped; then the next write notes it."
        : "The last \(bytes) bytes are an unfinished line: a program is writing it now, or was stopped; then the next write notes it."
    }
    package static func anchor(_ anchor: String) -> String { "Anchor: \(anchor)" }
    package static func progress(_ read: Int, of total: Int) -> String {
      "\(read) of \(total) MiB"
    }
  }

  package enum Backup {
    package static func done(_ path: String, events: Int, bytes: Int) -> String {
      events == 1
        ? "\(path): 1 event, \(bytes) bytes, verified."
        : "\(path): \(events) events, \(bytes) bytes, verified."
    }
    package static let noAnchor = "none"
  }

  package enum PlanCheck {
    package static func errors(_ count: Int, in path: String) -> String {
      count == 1
        ? "1 error in \(path); the default is used for it"
        : "\(count) errors in \(path); the defaults are used for them"
    }
    package static let shipped = "the default plan"
    package static func summary(
      _ store: String, lanes: Int, rooms: Int, checks: Int
    ) -> String {
      "\(store): \(lanes) lanes, \(rooms) restrooms, \(checks) steps; no errors"
    }
  }

  package enum Demo {
    package static func number(_ option: String, _ value: Int, to most: Int) -> String {
      "\(option) \(value): write a number from 0 to \(most)"
    }
    package static func day(_ text: String) -> String {
      "--day \(text): write a day such as 2026-11-20"
    }
    package static func from(_ text: String) -> String {
      "--from \(text): write a local time such as 19:30"
    }
    package static func isThere(_ path: String) -> String {
      "\(path) already exists; a simulated evening needs a new file"
    }
    package static func place(_ path: String) -> String {
      "The events of this evening are in \(path)"
    }
  }

  package enum ReportCommand {
    package static let oneDay = "use --day, or --from and --to, not both"
    package static let noFirst = "--to also needs --from, the first day"
    package static func order(_ first: String, _ last: String) -> String {
      "\(first) is after \(last); give the earlier day first"
    }
    package static func tooMany(_ first: String, _ last: String, limit: Int) -> String {
      "\(first) to \(last) is more than \(limit) days"
    }
    package static func noDay(_ text: String) -> String {
      "'\(text)' is not a day; write 2026-11-20, today or yesterday"
    }
    package static func irregular(_ path: String) -> String {
      "\(path) is not an ordinary file; name another --output"
    }
    package static func notAReport(_ path: String) -> String {
      "\(path) exists and is not a report; name another --output"
    }
    package static func cannotWrite(_ path: String, _ reason: String) -> String {
      "cannot write \(path): \(reason)"
    }
  }

  /// Themes and glyphs.
  package enum Look {
    package static let builtIn = "built in"
    package static func sound(_ path: String) -> String { "\(path): good contrast, no faults" }
    package static func faults(_ count: Int) -> String {
      count == 1 ? "1 fault in themes" : "\(count) faults in themes"
    }
    package static let chosen = "  (chosen here)"
  }

  package enum Pin {
    package static let rule = "a PIN has 4 to 12 digits"
    package static func set(_ who: String) -> String { "\(who) has a PIN now." }
    package static func none(_ who: String) -> String { "\(who) has no PIN" }
    package static func removed(_ who: String) -> String { "\(who) has no PIN any more." }
    package static func locked(seconds: Int, after wrong: Int) -> String {
      "  locked for \(seconds) s after \(wrong) wrong tries"
    }
    package static func wrong(_ tries: Int) -> String {
      tries == 1 ? "  1 wrong try" : "  \(tries) wrong tries"
    }
    package static let nobody = "Nobody has a PIN."
    package static let neverAnArgument =
      "type the PIN when asked, not as an argument: the shell's history would keep it; if you gave one, choose another"
    package static func askOld(_ who: String) -> String { "\(who)'s current PIN:" }
    package static func askNew(_ who: String) -> String { "New PIN for \(who), 4 to 12 digits:" }
    package static let again = "The new PIN again:"
    package static func tooMany(_ who: String, seconds: Int) -> String {
      "too many wrong tries for \(who); wait \(seconds) s"
    }
    package static func isWrong(_ who: String, _ path: String) -> String {
      "that is not \(who)'s PIN; if it is forgotten, delete \(who)'s line from \(path) and set a new one"
    }
    package static let notAPin = "a PIN has 4 to 12 digits; nothing was changed"
    package static let notTheSame = "the two PINs differ; nothing was changed"
    package static let brokenOff = "cancelled; nothing was changed"
    package static let noTerminal = "a PIN must be typed in a terminal, and there is none here"
    package static let shownTerminal =
      "a PIN must be typed in a terminal that can hide it; this one cannot"

    /// The first line of the file.
    package static let head =
      "exitboard: the PINs of the staff, as yescrypt hashes. Nobody but the owner may read this file."
    package static func cannotUse(_ path: String, _ reason: String) -> String {
      "cannot use the PINs in \(path): \(reason)"
    }
    package static let link = "it is a symbolic link"
    package static let irregular = "it is not an ordinary file"
    package static let othersMayRead =
      "other users can read or write it; run chmod 600 on it and set all PINs again"
    package static func noEntry(line: Int) -> String {
      "line \(line) of it is not a PIN; delete that line"
    }
    package static let noHash =
      "the system's crypt library cannot make a yescrypt hash; nothing was set"
    package static func foreignHash(_ who: String) -> String {
      "\(who)'s line in it was not made by exitboard; run exitboard pin set \(who)"
    }
  }
}
