import ArgumentParser

/// Why a command fails: a sentence that says what to do, and a status that scripts can rely on.
struct Failure: Error {
  /// The numbers of `sysexits.h`.
  enum Status: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case software = 70
    case osError = 71
    case cannotCreate = 73
    case inputOutput = 74
    case tryLater = 75
    case noPermission = 77
    case configuration = 78
  }

  let status: Status
  let sentence: String

  init(_ status: Status, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }
}

/// Runs a command; prints its failure to stderr as `exitboard: sentence` and throws the status.
func reportingFailure(_ work: () throws -> Void) throws {
  do {
    try work()
  } catch let failure as Failure {
    Output.error("exitboard: \(failure.sentence)\n")
    throw ExitCode(failure.status.rawValue)
  }
}
