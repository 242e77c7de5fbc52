package import BoardModel
import BoardWords
import Glibc

extension CheckpointFinding {
  /// Looks for a usable checkpoint of an event file.
  ///
  /// Cost: reads the checkpoint and two short ranges of the event file, whatever its length.
  ///
  /// - Parameters:
  ///   - journal: path of the event file; it need not exist.
  ///   - app: program and version; must equal the checkpoint's.
  ///   - calendar: must equal the checkpoint's.
  ///   - moment: the snapshot must contain nothing recorded later; `nil` = the newest snapshot.
  /// - Returns: what was found. Never an error, because reading the whole event file is always possible.
  package static func look(
    beside journal: String, app: String, calendar: ShopCalendar, upTo moment: Timestamp?
  ) -> CheckpointFinding {
    do throws(JournalError) {
      guard let file = try SystemFile.reading(Checkpoint.path(for: journal)) else { return .none }
      let events = try SystemFile.reading(journal)
      return try find(in: file, of: events, app: app, calendar: calendar, upTo: moment)
    } catch {
      return .useless(reason: error.description)
    }
  }

  private static func find(
    in file: borrowing SystemFile, of events: consuming SystemFile?, app: String,
    calendar: ShopCalendar, upTo moment: Timestamp?
  ) throws(JournalError) -> CheckpointFinding {
    if let reason = try distrust(file, of: events) { return .useless(reason: reason) }
    guard let witness = try CheckpointParts.value(CheckpointWitness.self, of: .witness, in: file)
    else { return .useless(reason: Words.Journal.Useless.damaged) }
    switch try CheckpointFinding.standing(of: witness.point, in: events) {
    case .held: break
    case .gone: return .contradicted(witness)
    case .otherLog: return .useless(reason: Words.Journal.Useless.otherLog)
    }
    guard witness.app == app, witness.stateVersion == Floor.version else {
      return .useless(reason: Words.Journal.Useless.otherApp(witness.app))
    }
    let wanted = moment.map { $0 < witness.point.latest } ?? false
    guard let milestone = try milestone(wanted ? .morning : .floor, witness, in: file) else {
      return .useless(reason: Words.Journal.Useless.damaged)
    }
    guard milestone.floor.calendar == calendar else {
      return .useless(reason: Words.Journal.Useless.otherCalendar)
    }
    if let moment, !milestone.isKnown(at: moment) {
      return .useless(reason: Words.Journal.Useless.tooLate)
    }
    return .usable(milestone, witness.checked)
  }

  private static func milestone(
    _ part: CheckpointParts.Part, _ witness: CheckpointWitness, in file: borrowing SystemFile
  ) throws(JournalError) -> Milestone? {
    if part == .morning {
      return try CheckpointParts.value(Milestone.self, of: part, in: file)
    }
    return try CheckpointParts.value(Floor.self, of: part, in: file).map {
      Milestone(point: witness.point, floor: $0)
    }
  }

  /// Why the checkpoint file is not trusted, by its permissions and owner; `nil` = trusted.
  ///
  /// Somebody who may not write events may have written it.
  private static func distrust(
    _ file: borrowing SystemFile, of events: borrowing SystemFile?
  ) throws(JournalError) -> String? {
    let status = try file.status()
    if status.st_mode & S_IWOTH != 0 { return Words.Journal.Useless.worldWritable }
    var owners = [geteuid(), 0]
    if let owner = try CheckpointFinding.owner(of: events) { owners.append(owner) }
    return owners.contains(status.st_uid) ? nil : Words.Journal.Useless.somebodyElses
  }

  private static func owner(of file: borrowing SystemFile?) throws(JournalError) -> uid_t? {
    switch file {
    case .none: return nil
    case .some(let file): return try file.status().st_uid
    }
  }

  enum Standing {
    case held, gone, otherLog
  }

  /// Whether the event file still contains the lines that `point` names.
  static func standing(
    of point: ReadPoint, in events: borrowing SystemFile?
  ) throws(JournalError) -> Standing {
    switch events {
    case .none:
      return .gone
    case .some(let events):
      if try point.newest.isHeld(by: events) { return .held }
      if try point.origin.isHeld(by: events) { return .gone }
      // The event file is so short that not even its first line is left. Another log would have a line.
      var bytes: [UInt8] = []
      let size = try events.size()
      guard size < point.origin.end else { return .otherLog }
      _ = try events.read(at: 0, count: size, appendingTo: &bytes)
      return bytes.contains(UInt8(ascii: "\n")) ? .otherLog : .gone
    }
  }
}
