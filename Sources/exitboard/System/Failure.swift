import BoardJournal

/// Why a command fails: a sentence that says what to do, and a status that scripts can rely on.
package struct Failure: Error {
  /// The numbers of `sysexits.h`.
  package enum Status: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case osError = 71
    case cannotCreate = 73
    case inputOutput = 74
    case tryLater = 75
    case noPermission = 77
    case configuration = 78
  }

  package let status: Status
  package let sentence: String

  init(_ status: Status, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  package static func usage(_ sentence: String) -> Failure { Failure(.usage, sentence) }

  init(_ error: JournalError) {
    self.init(Status(rawValue: error.exitStatus) ?? .inputOutput, error.description)
  }
}
