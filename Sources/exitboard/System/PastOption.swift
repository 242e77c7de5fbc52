import ArgumentParser
import BoardModel
import BoardText

/// Which moment a command shows; the same option on every command.
struct PastOption: ParsableArguments {
  @Option(name: .long, help: "Show a past time: local 2026-11-20T20:15, or 20:15 today.")
  var at: String?

  /// The moment; `nil` = now.
  func moment(zone: TimeZoneRules, now: Timestamp) throws(Failure) -> Timestamp? {
    try at.map { text throws(Failure) in try PastMoment.read(text, zone: zone, now: now) }
  }
}

extension Person {
  /// Reads the initials of `--by`.
  init(option by: String) throws(Failure) {
    self.init(by)
    guard isWellFormed else {
      throw Failure(.usage, tr("--by {by}: initials are 1 to 12 characters without spaces", by))
    }
  }
}
