extension Words {
  /// What would go wrong tonight: a verdict, a subject, and what to do.
  package enum Doctor {
    /// Four cells each.
    package static let fine = "ok"
    package static let warning = "WARN"
    package static let failing = "FAIL"

    /// Eleven cells each.
    package static let folder = "folder"
    package static let file = "file"
    package static let lock = "lock"
    package static let disk = "disk"
    package static let space = "space"
    package static let record = "record"
    package static let clock = "clock"
    package static let checkpoint = "checkpoint"
    package static let locale = "locale"
    package static let terminal = "terminal"
    package static let plan = "plan"

    package static func isNotThere(_ folder: String) -> String {
      "\(folder) does not exist: mkdir -p \(folder)"
    }
    package static func willBeMade(_ folder: String) -> String {
      "\(folder) does not exist yet; the first event creates it"
    }
    package static func isNoFolder(_ folder: String) -> String {
      "\(folder) is not a folder: name another"
    }
    package static func folderIsShut(_ folder: String) -> String {
      "you cannot write in \(folder): chown or chmod it"
    }
    package static func folderIsOpen(_ folder: String) -> String {
      "every user can write in \(folder): chmod o-w \(folder)"
    }

    package static let noFile = "none yet; the first event creates it"
    package static func cannotLook(at path: String, _ reason: String) -> String {
      "cannot look at \(path): \(reason)"
    }
    package static func isLink(_ path: String) -> String {
      "\(path) is a symbolic link: name the file itself"
    }
    package static func isNoFile(_ path: String) -> String {
      "\(path) is not an ordinary file: name another"
    }
    package static func hasNames(_ count: Int) -> String {
      "it has \(count) names (hard links): remove the others"
    }
    package static func fileIsOpen(_ path: String) -> String {
      "every user can write to it: chmod o-w \(path)"
    }
    package static func fileIsShut(_ path: String) -> String {
      "you cannot read and write \(path): chown or chmod it"
    }
    package static func belongs(_ path: String, to user: String) -> String {
      "\(path) belongs to user \(user), not to you: chown it, or run as \(user)"
    }
    package static func file(_ path: String, bytes: Int) -> String { "\(path), \(bytes) bytes" }

    package static let noLock = "none yet"
    package static func leftOver(_ path: String) -> String {
      "\(path).lock is left over, its event file is gone: you may remove it"
    }
    package static let free = "free"
    package static func held(by holder: String) -> String {
      "held by \(holder): let it finish or end it, then the lock is free"
    }
    package static func unsuitable(_ path: String, _ reason: String) -> String {
      "\(path).lock: \(reason)"
    }

    package static func network(_ name: String) -> String {
      "\(name) is a network disk: locks and safe writing depend on the server; use a local disk"
    }
    package static let memory =
      "the file is in memory and is lost when power fails: choose a folder on a disk"
    package static func isFull(_ size: String) -> String { "\(size) free: make room" }
    package static func isScarce(_ size: String) -> String { "\(size) free: make room soon" }
    package static func free(_ size: String) -> String { "\(size) free" }

    package static func sound(_ events: Int) -> String {
      "\(events) events, complete and unchanged"
    }
    package static func damaged(_ events: Int) -> String {
      "\(events) events; old damage, all of it noted in the file"
    }
    package static let unexplained =
      "the file was changed after it was written: keep a copy; 'exitboard verify' shows where"
    package static func neverSet(_ now: String) -> String { "the clock says \(now): set it" }
    package static func isBehind(_ now: String, minutes: Int) -> String {
      "the clock says \(now), \(minutes) minutes before the newest event: set this clock, or the clock of the computer that wrote the event"
    }
    package static func newest(_ now: String, _ newest: String) -> String {
      "\(now); the newest event is from \(newest)"
    }

    package static let noCheckpoint = "none; the board makes one when the file gets long"
    package static func opens(at seq: Int) -> String {
      "good up to event \(seq); the board starts faster with it"
    }
    package static func useless(_ path: String, _ reason: String) -> String {
      "\(path) is not used: \(reason); you may remove it"
    }
    package static func contradicted(_ path: String, seq: Int, anchor: String) -> String {
      "event \(seq) was in the file and is missing now: run 'exitboard verify --anchor \(anchor)'. Restore the file from a backup, or remove \(path) to go on without the event"
    }
    package static func abandoned(_ path: String) -> String {
      "\(path) is left from a crash: remove it"
    }

    package static let ascii = "not UTF-8, so the board draws in ASCII: set LC_ALL=C.UTF-8"
    package static let noTerminal = "none here, so it was not checked"
    package static let unnamed = "TERM is not set or 'dumb': set it to the terminal's name"
    package static func noSize(_ name: String) -> String {
      "\(name) does not report its size: stty cols 80 rows 24"
    }
    package static func size(_ name: String, columns: Int, rows: Int) -> String {
      "\(name), \(columns) by \(rows)"
    }
    package static func small(_ terminal: String, columns: Int, rows: Int) -> String {
      "\(terminal): make it \(columns) by \(rows) or larger, else the board leaves things out"
    }

    package static let shipped = "the default plan"
    package static func planFaults(_ path: String, _ count: Int) -> String {
      count == 1
        ? "\(path): 1 fault; 'exitboard check' shows it"
        : "\(path): \(count) faults; 'exitboard check' shows them"
    }
  }
}
