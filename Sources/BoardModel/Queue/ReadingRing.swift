/// A lane's samples of the last hours, one for each change.
///
/// An equal sample only extends the one before it. A change that lasted less than 5 seconds is
/// replaced by the next one. So there are at most 12 a minute, and the ring covers at least 3 hours
/// however often a sensor sends.
package struct ReadingRing: Hashable, Sendable, Codable {
  private static let capacity = 2160
  /// Dropping the oldest samples costs O(capacity), so it is done once per this many.
  private static let slack = 1080
  private static let shortestMilliseconds: Int64 = 5000

  /// Oldest first.
  package private(set) var all: [Reading] = []

  package init() {}

  /// Adds a sample that is not older than any before it.
  mutating func append(_ reading: Reading) {
    if let last = all.last {
      let gap = reading.at.seconds(since: last.seen)
      if last.shows(reading) && gap <= LaneFloor.readingHoldsSeconds {
        all[all.count - 1].seen = reading.at
        return
      }
      if reading.at.milliseconds - last.at.milliseconds < ReadingRing.shortestMilliseconds {
        all[all.count - 1] = reading.moved(to: last.at)
        return
      }
    }
    if all.count == ReadingRing.capacity + ReadingRing.slack {
      all.removeFirst(ReadingRing.slack)
    }
    all.append(reading)
  }
}

extension Reading {
  /// Equal to `other` in everything but the times and the service time.
  func shows(_ other: Reading) -> Bool {
    waiting == other.waiting && serving == other.serving && seconds == other.seconds
      && isMeasured == other.isMeasured
  }

  func moved(to at: Timestamp) -> Reading {
    Reading(
      at: at, waiting: waiting, serving: serving, seconds: seconds,
      serviceMilliseconds: serviceMilliseconds, isMeasured: isMeasured, seen: seen)
  }
}

extension ReadingRing {
  private static let width = 7

  package init(from decoder: any Decoder) throws {
    let rows = try PackedNumbers.rows(from: decoder, width: ReadingRing.width)
    all = stride(from: 0, to: rows.count, by: ReadingRing.width).map { row in
      let at = Int64(rows[row])
      return Reading(
        at: Timestamp(milliseconds: at), waiting: Int32(clamping: rows[row + 1]),
        serving: Int32(clamping: rows[row + 2]), seconds: Int32(clamping: rows[row + 3]),
        serviceMilliseconds: Int32(clamping: rows[row + 4]), isMeasured: rows[row + 5] == 1,
        seen: Timestamp(milliseconds: at + Int64(rows[row + 6])))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    let rows = all.flatMap { reading in
      [
        Int(reading.at.milliseconds), Int(reading.waiting), Int(reading.serving),
        Int(reading.seconds), Int(reading.serviceMilliseconds), reading.isMeasured ? 1 : 0,
        Int(reading.seen.milliseconds - reading.at.milliseconds),
      ]
    }
    var container = encoder.singleValueContainer()
    try container.encode(PackedNumbers.text(ofRows: rows, width: ReadingRing.width))
  }
}
