import BoardModel
import BoardText

/// The result of one check by `doctor`.
struct Diagnosis: Hashable, Sendable {
  enum Severity: Int32, Comparable, Sendable {
    case fine = 0
    case warning = 1
    /// Events could not be recorded tonight.
    case failing = 2

    static func < (one: Severity, other: Severity) -> Bool { one.rawValue < other.rawValue }

    var label: String {
      switch self {
      case .fine: tr("ok")
      case .warning: tr("WARN")
      case .failing: tr("FAIL")
      }
    }
  }

  let severity: Severity
  let subject: String
  let sentence: String

  static func fine(_ subject: String, _ sentence: String) -> Diagnosis {
    Diagnosis(severity: .fine, subject: subject, sentence: sentence)
  }

  static func warning(_ subject: String, _ sentence: String) -> Diagnosis {
    Diagnosis(severity: .warning, subject: subject, sentence: sentence)
  }

  static func failing(_ subject: String, _ sentence: String) -> Diagnosis {
    Diagnosis(severity: .failing, subject: subject, sentence: sentence)
  }

  var line: String {
    DisplayText(severity.label).padded(to: 4) + "  "
      + DisplayText(subject).padded(to: 11) + " \(sentence)\n"
  }
}
