import BoardModel
import BoardText

/// The result of one check by `doctor`.
struct Diagnosis: Sendable {
  enum Severity: Int32, Comparable, Sendable {
    case fine = 0
    case warning = 1
    /// Events could not be recorded tonight.
    case failing = 2

    static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }
  }

  /// How bad it is, and what to do about it.
  typealias Finding = (severity: Severity, sentence: String)

  let subject: String
  let finding: Finding

  init(_ subject: String, _ finding: Finding) {
    self.subject = subject
    self.finding = finding
  }

  var line: String {
    let label =
      switch finding.severity {
      case .fine: tr("ok")
      case .warning: tr("WARN")
      case .failing: tr("FAIL")
      }
    return DisplayText(label).padded(to: 4) + "  " + DisplayText(subject).padded(to: 11)
      + " \(finding.sentence)\n"
  }
}
