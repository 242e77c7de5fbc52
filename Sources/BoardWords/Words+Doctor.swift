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
      "\(folder) is not there: mkdir -p \(folder)"
    }
    package static func willBeMade(_ folder: String) -> String {
      "\(folder) will be made with the first event"
    }
    package static func isNoFolder(_ folder: String) -> String { "\(folder) is no folder" }
    package static func folderIsShut(_ folder: String) -> String {
      "you may not write in \(folder): chown or chmod it"
    }
    package static func folderIsOpen(_ folder: String) -> String {
      "everybody may write in \(folder): chmod o-w \(folder)"
    }

    package static let noFile = "none yet; the first event begins it"
    package static func cannotLook(at path: String, _ reason: String) -> String {
      "cannot look at \(path): \(reason)"
    }
    package static func isLink(_ path: String) -> String {
      "\(path) is a symbolic link: name the file itself"
    }
    package static func isNoFile(_ path: String) -> String {
      "\(path) is no ordinary file: name another"
    }
    package static func hasNames(_ count: Int) -> String {
      "it has \(count) names (hard links): remove the others"
    }
    package static func fileIsOpen(_ path: String) -> String {
      "everybody may write to it: chmod o-w \(path)"
    }
    package static func fileIsShut(_ path: String) -> String {
      "you may not read and write \(path): chown or chmod it"
    }
    package static func belongs(_ path: String, to user: String) -> String {
      "\(path) belongs to user \(user), not to you"
    }
    package static func file(_ path: String, bytes: Int) -> String { "\(path), \(bytes) bytes" }

    package static let noLock = "none yet"
    package static func leftOver(_ path: String) -> String {
      "\(path).lock is left over, its event file is gone: remove it, or leave it"
    }
    package static let free = "free"
    package static func held(by holder: String) -> String {
      "held by \(holder): continue it or end it, the lock goes with it"
    }
    package static func unsuitable(_ path: String, _ reason: String) -> String {
      "\(path).lock: \(reason)"
    }

    package static func network(_ name: String) -> String {
      "\(name): locks and safe writing depend on the server; a local disk is better"
    }
    package static let memory =
      "it is kept in memory and gone with the power: choose a folder on a disk"
    package static func isFull(_ size: String) -> String { "\(size) free: make room" }
    package static func isScarce(_ size: String) -> String { "\(size) free: make room soon" }
    package static func free(_ size: String) -> String { "\(size) free" }

    package static func sound(_ events: Int) -> String { "\(events) events, sound" }
    package static func damaged(_ events: Int) -> String {
      "\(events) events; old damage, all of it accounted for"
    }
    package static let unexplained =
      "not as it was written: 'exitboard verify' says where; keep a copy of the file"
    package static func neverSet(_ now: String) -> String { "it says \(now): set it" }
    package static func isBehind(_ now: String, minutes: Int) -> String {
      "it says \(now), which is \(minutes) minutes before the newest event: set it, or the "
        + "terminal's that wrote it"
    }
    package static func newest(_ now: String, _ newest: String) -> String {
      "\(now); the newest event is from \(newest)"
    }

    package static let noCheckpoint = "none; the board makes one when the file is long"
    package static func opens(at seq: Int) -> String { "opens the board at event \(seq)" }
    package static func useless(_ path: String, _ reason: String) -> String {
      "\(path) is not used: \(reason); remove it, or leave it"
    }
    package static func contradicted(_ path: String, seq: Int, anchor: String) -> String {
      "event \(seq) was in the file and is not any more: 'exitboard verify --anchor \(anchor)'. Put "
        + "the file back from a backup, or remove \(path) to go on without"
    }
    package static func abandoned(_ path: String) -> String {
      "a crash has left \(path): remove it"
    }

    package static let ascii = "not UTF-8, so the board draws in ASCII: set LC_ALL=C.UTF-8"
    package static let noTerminal = "none here, so it was not looked at"
    package static let unnamed = "TERM is not set or 'dumb': set it to the terminal's name"
    package static func noSize(_ name: String) -> String {
      "\(name) does not tell its size: stty cols 80 rows 24"
    }
    package static func size(_ name: String, columns: Int, rows: Int) -> String {
      "\(name), \(columns) by \(rows)"
    }
    package static func small(_ terminal: String, columns: Int, rows: Int) -> String {
      "\(terminal): below \(columns) by \(rows) the board leaves things out"
    }

    package static let shipped = "as it ships"
    package static func planFaults(_ path: String, _ count: Int) -> String {
      "\(path): \(count) faults; 'exitboard check' names them"
    }
  }
}
