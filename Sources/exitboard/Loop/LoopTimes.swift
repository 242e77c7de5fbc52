package import BoardUI

/// How long the parts of a turn of the loop may take.
package enum LoopTimes {
  /// Maximum time to read before the keys are checked again.
  static let maxReading = Duration.milliseconds(20)
  /// The same for the past, where a piece folds in a few milliseconds.
  static let maxPastReading = Duration.milliseconds(40)
  /// Time from which reading is shown, and the interval between frames while it is.
  static let hiddenReading = Duration.milliseconds(300)
  static let readingFrameInterval = Duration.milliseconds(100)
  /// Time without keys after which the board counts as idle.
  static let idle = Duration.seconds(20)
  static let endPoll = Duration.milliseconds(20)
  /// How long a stop waits for keys pressed before it, and then for records to reach the disk.
  static let maxFinishing = Duration.seconds(2)
  /// Less than a claim lasts, so that no other board takes over a program that runs.
  static let alertCommand = Duration.seconds(10)

  /// When to read again after a turn that took new events: of a flood, ten times a second.
  ///
  /// After a second without events, ten turns follow each other at once.
  package static func nextReading(
    after planned: MonotonicTime, from began: MonotonicTime
  ) -> MonotonicTime {
    let next = max(planned, began.adding(milliseconds: -1000)).adding(milliseconds: 100)
    return min(next, began.adding(milliseconds: 100))
  }
}

extension Duration {
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
