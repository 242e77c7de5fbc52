/// Cues, goodbyes, offers of help and customer voices of one business day.
package struct FarewellSummary: Hashable, Sendable {
  package enum CueSource: Hashable, Sendable {
    case seen(CueKind)
    /// A closing step was forced past the guard.
    case forced(StepID)
  }

  package struct Cue: Hashable, Sendable, Stamped {
    package let stamp: EventStamp
    package let source: CueSource
    package let note: String?
    /// Minutes before the last customer left; `nil` = after that, or the store is not cleared.
    package let minutesBeforeClear: Int?
  }

  package struct Voice: Hashable, Sendable, Stamped {
    package let stamp: EventStamp
    package let heard: VoiceHeard
  }

  /// In order of time.
  package private(set) var cues: [Cue] = []
  package private(set) var goodbyes = GoodbyeFigures()
  private(set) var goodbyeTimes: [Timestamp] = []
  /// Those of them at which the customer could hear staff complain.
  private(set) var overheardTimes: [Timestamp] = []
  package private(set) var helpOffered = 0
  /// Offers accepted, of those whose answer was noted.
  package private(set) var helpAccepted = Share()
  /// In order of time.
  package private(set) var voices: [Voice] = []
  /// Customers who said something good, of all who said something.
  package var goodVoices: Share {
    Share(count: voices.count { $0.heard.sentiment == .good }, of: voices.count)
  }

  package init(day: BusinessDay, floor: Floor) {
    for record in floor.farewells.notVoided(on: day.day) {
      switch record.content {
      case .cueSeen(let cue):
        cues.append(FarewellSummary.cue(.seen(cue.kind), note: cue.note, of: record, day: day))
      case .goodbyeSeen(let goodbye):
        goodbyes.count(goodbye)
        goodbyeTimes.append(record.at)
        if goodbye.overheard == true { overheardTimes.append(record.at) }
      case .helpOffered(let help):
        helpOffered += 1
        helpAccepted.count(help.isAccepted)
      case .voiceHeard(let heard): voices.append(Voice(stamp: record.stamp, heard: heard))
      }
    }
    for record in floor.checks.notVoided(on: day.day) {
      guard case .forced(let forced) = record.content else { continue }
      cues.append(
        FarewellSummary.cue(.forced(forced.item), note: forced.reason, of: record, day: day))
    }
    cues.sort { ($0.at, $0.seq) < ($1.at, $1.seq) }
    voices.sort { ($0.at, $0.seq) < ($1.at, $1.seq) }
  }

  private static func cue<Content>(
    _ source: CueSource, note: String?, of record: FloorRecord<Content>, day: BusinessDay
  ) -> Cue {
    Cue(
      stamp: record.stamp, source: source, note: note,
      minutesBeforeClear: day.cleared.flatMap {
        record.at <= $0 ? $0.minutes(since: record.at) : nil
      })
  }
}

/// Results of the watched goodbyes; each question has its own denominator.
package struct GoodbyeFigures: Hashable, Sendable {
  package private(set) var count = 0
  /// Number watched at a moment that the program chose, not the watcher.
  package private(set) var promptedCount = 0
  package private(set) var thanked = Share()
  package private(set) var smiled = Share()
  package private(set) var askedBack = Share()
  package private(set) var helpOffered = Share()
  package private(set) var overheard = Share()

  mutating func count(_ goodbye: GoodbyeSeen) {
    count += 1
    if goodbye.isPrompted { promptedCount += 1 }
    thanked.count(goodbye.thanked)
    smiled.count(goodbye.smiled)
    askedBack.count(goodbye.askedBack)
    helpOffered.count(goodbye.helpOffered)
    overheard.count(goodbye.overheard)
  }
}

extension Share {
  /// The 95% interval in percent, rounded; `nil` without answers.
  ///
  /// E. B. Wilson, J. Am. Stat. Assoc. 22 (1927): correct also for the few goodbyes watched in an
  /// evening.
  package var interval95: ClosedRange<Int>? {
    guard of > 0 else { return nil }
    let deviation = 1.959964
    let total = Double(of)
    let part = Double(count) / total
    let square = deviation * deviation / total
    let centre = part + square / 2
    let spread = deviation * Share.root(of: (part * (1 - part) + square / 4) / total)
    let percent = { (value: Double) in Int(min(1, max(0, value / (1 + square))) * 100 + 0.5) }
    return percent(centre - spread)...percent(centre + spread)
  }

  /// The square root of a value in 0...1 by Newton's method, so that the model needs no C library.
  private static func root(of value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = 1.0
    // Each step at worst halves the error; an error below 1e-9 does not show in whole percent.
    for _ in 0..<40 { root = (root + value / root) / 2 }
    return root
  }
}
