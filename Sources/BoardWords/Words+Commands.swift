extension Words {
  /// What any command may say, most of it before it does anything; each completes "exitboard: ".
  package enum Command {
    package static func unknown(_ word: String) -> String { "there is no command '\(word)'" }
    package static func suggestion(_ word: String) -> String { "; did you mean '\(word)'?" }
    package static let listed = "; 'exitboard --help' lists them"
    package static let otherRights =
      "it is not made to run with another user's rights (setuid); take them away with chmod u-s,g-s"
    package static func tooMany(words: Int) -> String {
      "\(words) words are too many; 'log --stdin' takes any number"
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
      "there is no glyph set '\(name)'; it is one of braille, blocks, console, ascii"
    }
    package static func noColours(_ name: String) -> String {
      "--color is auto, always or never, not '\(name)'"
    }
    package static let noDescriptors =
      "the system has no file descriptors left; close some programs"
    package static let noThreads = "the system has no threads left"

    package static func noMoment(_ text: String) -> String {
      "'\(text)' is no moment; write 2026-11-20T20:15, 20:15 or 2026-11-20T20:15:00+01:00"
    }
    package static func stillToCome(_ text: String) -> String { "\(text) is still to come" }
    package static let badInitials = "initials are 1 to 12 characters without spaces"
    package static func badInitials(_ by: String) -> String { "--by \(by): \(badInitials)" }
    package static func noEventFile(_ path: String) -> String {
      "there is no event file \(path); 'exitboard log' starts one"
    }
    package static func noEventFileYet(_ path: String) -> String {
      "there is no event file \(path); 'exitboard log' or a tap on the board starts one"
    }
    package static func cannotUsePlan(_ path: String, _ reason: String) -> String {
      "cannot use the plan \(path): \(reason)"
    }
    package static func ignoredPlan(_ reason: String) -> String {
      "ignored, the plan as it ships is used: \(reason)"
    }
    package static let planNotWritten =
      "cannot write the plan: stdout is closed or the disk is full"
    package static let figuresNotWritten =
      "the figures could not be written: nobody reads them, or the disk is full"
    package static let reportNotWritten =
      "the report could not be written: nobody reads it, or the disk is full"
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
    package static let everybodyMayWrite = "everybody may write it; chmod o-w it"
    package static let notText = "it is not UTF-8 text"
    package static func cannotRead(_ path: String, _ reason: String) -> String {
      "cannot read \(path): \(reason)"
    }
    package static func fault(_ path: String, _ reason: String) -> String { "\(path): \(reason)" }
  }

  package enum LogCommand {
    package static let noType = "name a type of event; 'exitboard log --types' lists them"
    package static func typeWithInput(_ type: String) -> String {
      "--stdin takes its types from the lines, not '\(type)'"
    }
    package static func optionWithInput(_ option: String) -> String {
      "\(option) does not go with --stdin; give it in each line"
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
    package static func tooLong(limitBytes: Int) -> String { "it is over \(limitBytes) bytes" }
    package static func bad(_ count: Int, of lines: Int, written: Int) -> String {
      "\(count) of \(lines) lines were no events; \(written) events went in"
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
      (count == 1 ? "1 line is no event" : "\(count) lines are no events")
        + "; 'exitboard verify' tells more"
    }
  }

  /// What the chain of the event file says.
  package enum Verify {
    package static func noAnchor(_ text: String) -> String {
      "'\(text)' is no anchor; it is SEQ:HASH, as sign-off prints it"
    }
    package static func clean(_ path: String) -> String { "\(path) is sound." }
    package static func damaged(_ path: String, bytes: Int) -> String {
      "\(path) is damaged, and every damaged byte is accounted for (\(bytes))."
    }
    package static func unexplained(_ path: String) -> String {
      "\(path) IS NOT AS IT WAS WRITTEN."
    }
    package static func events(_ count: Int, from first: Int, to last: Int) -> String {
      "\(count == 1 ? "1 event" : "\(count) events"), \(first) to \(last)."
    }
    package static func bytes(_ count: Int) -> String {
      count == 1 ? "1 byte" : "\(count) bytes"
    }
    package static func accounted(by seq: Int) -> String { "accounted for by event \(seq)" }
    package static let unaccounted = "NOT ACCOUNTED FOR"
    package static func damage(
      line: Int, bytes: Int, offset: Int, reason: String, account: String
    ) -> String {
      "Line \(line): \(Verify.bytes(bytes)) from \(offset) on are no event (\(reason)); \(account)."
    }
    package static func finding(line: Int, _ reason: String) -> String {
      "Line \(line): \(reason)."
    }
    package static func finding(_ reason: String) -> String { "The file: \(reason)." }
    package static func more(_ count: Int) -> String { "And \(count) more." }
    package static func unfinished(bytes: Int) -> String {
      "The last \(Verify.bytes(bytes)) are a line without end: a write that goes on, or was cut "
        + "short and will be accounted for by the next one."
    }
    package static func anchor(_ anchor: String) -> String { "Anchor: \(anchor)" }
    package static func progress(_ read: Int, of total: Int) -> String {
      "\(read) of \(total) MiB"
    }
  }

  package enum Backup {
    package static func done(_ path: String, events: Int, bytes: Int) -> String {
      "\(path): \(events) events in \(bytes) bytes, verified."
    }
    package static let noAnchor = "none"
  }

  package enum PlanCheck {
    package static func errors(_ count: Int, in path: String) -> String {
      "\(count) \(count == 1 ? "error" : "errors") in \(path); what is wrong stays as it ships"
    }
    package static let shipped = "the plan as it ships"
    package static func summary(
      _ store: String, lanes: Int, rooms: Int, checks: Int
    ) -> String {
      "\(store), \(lanes) lanes, \(rooms) restrooms, \(checks) checks, in order"
    }
  }

  package enum Demo {
    package static func number(_ option: String, _ value: Int, to most: Int) -> String {
      "\(option) \(value): expected a number from 0 to \(most)"
    }
    package static func day(_ text: String) -> String {
      "--day \(text): expected a day such as 2026-11-20"
    }
    package static func from(_ text: String) -> String {
      "--from \(text): expected a local time such as 19:30"
    }
    package static func isThere(_ path: String) -> String {
      "\(path) is there already; a simulated evening gets a file of its own"
    }
    package static func place(_ path: String) -> String { "The evening is in \(path)" }
  }

  package enum ReportCommand {
    package static let oneDay = "--day names one day; leave out --from and --to, or --day"
    package static let noFirst = "--to needs --from, the first day"
    package static func order(_ first: String, _ last: String) -> String {
      "\(first) comes after \(last)"
    }
    package static func tooMany(_ first: String, _ last: String, limit: Int) -> String {
      "\(first) to \(last) is more than \(limit) days"
    }
    package static func noDay(_ text: String) -> String {
      "'\(text)' is no day; write 2026-11-20, today or yesterday"
    }
    package static func irregular(_ path: String) -> String {
      "\(path) is no regular file; name another --output"
    }
    package static func notAReport(_ path: String) -> String {
      "\(path) is not a report; name another --output"
    }
    package static func cannotWrite(_ path: String, _ reason: String) -> String {
      "cannot write \(path): \(reason)"
    }
  }

  /// Themes and glyphs.
  package enum Look {
    package static let builtIn = "built in"
    package static func sound(_ path: String) -> String { "\(path): everybody can read it" }
    package static func faults(_ count: Int) -> String {
      "\(count) \(count == 1 ? "fault" : "faults") in themes"
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
    package static func wrong(_ tries: Int) -> String { "  \(tries) wrong tries" }
    package static let nobody = "Nobody has a PIN."
    package static let neverAnArgument =
      "a PIN is typed when asked for, never given as an argument: it would stay in the shell's "
      + "history; if you gave one, choose another"
    package static func askOld(_ who: String) -> String { "\(who)'s PIN as it is now:" }
    package static func askNew(_ who: String) -> String { "New PIN for \(who), 4 to 12 digits:" }
    package static let again = "Once more:"
    package static func tooMany(_ who: String, seconds: Int) -> String {
      "too many wrong tries for \(who); wait \(seconds) s"
    }
    package static func isWrong(_ who: String, _ path: String) -> String {
      "that is not \(who)'s PIN; whoever forgot it has \(who)'s line deleted from \(path)"
    }
    package static let notAPin = "\(rule); nothing was changed"
    package static let notTheSame = "the two are not the same; nothing was changed"
    package static let brokenOff = "broken off; nothing was changed"
    package static let noTerminal = "a PIN is typed on a terminal, and there is none here"
    package static let shownTerminal =
      "a PIN is typed on a terminal that shows nothing of it; this is none"

    /// The first line of the file.
    package static let head =
      "exitboard: the PINs of the staff, as yescrypt hashes. Nobody but the owner may read this file."
    package static func cannotUse(_ path: String, _ reason: String) -> String {
      "cannot use the PINs in \(path): \(reason)"
    }
    package static let link = "it is a symbolic link"
    package static let irregular = "it is no regular file"
    package static let othersMayRead =
      "others may read or write it; run chmod 600 on it and have the PINs set anew"
    package static func noEntry(line: Int) -> String {
      "line \(line) of it is no PIN; delete that line"
    }
    package static let noHash =
      "the system's crypt library makes no yescrypt hash; nothing was set"
    package static func foreignHash(_ who: String) -> String {
      "\(who)'s line in it is no hash of ours; run exitboard pin set \(who)"
    }
  }
}
