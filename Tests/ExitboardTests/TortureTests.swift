import Foundation
import Glibc
import PtyHarness
import Synchronization
import Testing

/// A02: eight writers at once, killed and stopped at random, while another program adds bytes.
@Suite(.serialized) struct TortureTests {
  private static func setting(_ name: String, _ usual: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? usual
  }

  /// `EXITBOARD_TORTURE_SECONDS` sets a longer run, `EXITBOARD_SEED` repeats an earlier one.
  @Test func `A02 writers killed at random lose no acknowledged event`() throws {
    let seconds = TortureTests.setting("EXITBOARD_TORTURE_SECONDS", 8)
    let seed = TortureTests.setting("EXITBOARD_SEED", Int.random(in: 0..<1_000_000))
    let end = Date().addingTimeInterval(Double(seconds))
    var sum = TortureFigures()

    var fileCount = 0
    repeat {
      // On a slow machine no writer may live long enough to be acknowledged: then the next ones
      // live longer.
      let life = 60 * (1 + (sum.acknowledged == 0 ? fileCount : 0))
      let torture = try Torture(seed: seed + fileCount * 1000, lifeMilliseconds: life)
      sum.add(try torture.run(until: max(end, Date().addingTimeInterval(2))))
      fileCount += 1
    } while (Date() < end || sum.acknowledged == 0 && fileCount < 40) && sum.isIntact

    print("torture: \(sum), \(fileCount) files, seed \(seed)")
    #expect(sum.isIntact, "\(sum), seed \(seed)")
    #expect(sum.kills > 0 && sum.acknowledged > 0)
  }
}

/// The results of a run.
struct TortureFigures: CustomStringConvertible {
  var kills = 0
  var stops = 0
  var strays = 0
  var acknowledged = 0
  var missing = 0
  /// Ids that are in the file more than once.
  var doubled = 0
  var unaccountedBytes = 0
  var badVerdicts = 0
  /// Linked lines pasted, and files beside the event file removed or put back.
  var pastes = 0
  var sideFiles = 0
  /// Figures in which the two verifiers differ.
  var disagreements = 0

  var isIntact: Bool {
    [missing, doubled, unaccountedBytes, badVerdicts, disagreements].allSatisfy { $0 == 0 }
  }

  mutating func add(_ other: TortureFigures) {
    kills += other.kills
    stops += other.stops
    strays += other.strays
    acknowledged += other.acknowledged
    missing += other.missing
    doubled += other.doubled
    unaccountedBytes += other.unaccountedBytes
    badVerdicts += other.badVerdicts
    pastes += other.pastes
    sideFiles += other.sideFiles
    disagreements += other.disagreements
  }

  var description: String {
    "\(kills) kills, \(stops) stops, \(strays) strays, \(pastes) pastes, "
      + "\(sideFiles) side files changed, \(acknowledged) acknowledged, "
      + "\(missing) missing, \(doubled) doubled, \(unaccountedBytes) bytes unaccounted for, "
      + "\(badVerdicts) bad verdicts, \(disagreements) disagreements"
  }
}
