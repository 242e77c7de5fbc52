/// What `doctor` says of one thing.
struct Diagnosis: Hashable, Sendable {
  enum Level: Int32, Comparable, Sendable {
    case fine = 0
    case warning = 1
    /// Tonight an event could not be recorded.
    case failing = 2

    static func < (one: Level, other: Level) -> Bool { one.rawValue < other.rawValue }

    var word: String {
      switch self {
      case .fine: "ok  "
      case .warning: "WARN"
      case .failing: "FAIL"
      }
    }
  }

  let level: Level
  let subject: String
  let sentence: String

  static func fine(_ subject: String, _ sentence: String) -> Diagnosis {
    Diagnosis(level: .fine, subject: subject, sentence: sentence)
  }

  static func warning(_ subject: String, _ sentence: String) -> Diagnosis {
    Diagnosis(level: .warning, subject: subject, sentence: sentence)
  }

  static func failing(_ subject: String, _ sentence: String) -> Diagnosis {
    Diagnosis(level: .failing, subject: subject, sentence: sentence)
  }

  var line: String {
    "\(level.word)  \(subject)\(String(repeating: " ", count: max(1, 12 - subject.count)))\(sentence)\n"
  }
}
