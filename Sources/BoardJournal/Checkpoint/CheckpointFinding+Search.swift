package import BoardModel
import BoardText
import Glibc

extension CheckpointFinding {
  /// Looks for a usable checkpoint with nothing recorded after `moment`; `nil` = the newest.
  package static func find(
    beside journal: String, app: String, calendar: BusinessCalendar, upTo moment: Timestamp?
  ) -> CheckpointFinding {
    do throws(JournalError) {
      guard let file = try SystemFile.reading(Checkpoint.path(for: journal)) else { return .none }
      let events = try SystemFile.reading(journal)
      return try find(in: file, of: events, app: app, calendar: calendar, upTo: moment)
    } catch {
      return .unusable(reason: error.description)
    }
  }

  private static func find(
    in file: borrowing SystemFile, of events: consuming SystemFile?, app: String,
    calendar: BusinessCalendar, upTo moment: Timestamp?
  ) throws(JournalError) -> CheckpointFinding {
    if let reason = try rejection(file, of: events) { return .unusable(reason: reason) }
    guard let header = try CheckpointParts.value(CheckpointHeader.self, of: .header, in: file)
    else { return .unusable(reason: tr("it is damaged, or was only half written")) }
    switch try CheckpointFinding.presence(of: header.point, in: events) {
    case .present: break
    case .missing: return .contradicted(header)
    case .otherLog: return .unusable(reason: tr("it belongs to another event file"))
    }
    guard header.isWritten(by: app) else {
      return .unusable(reason: tr("another version of the program made it ({app})", header.app))
    }
    let wanted = moment.map { $0 < header.point.latest } ?? false
    let found =
      if wanted {
        try CheckpointParts.value(FloorSnapshot.self, of: .dayStart, in: file)
      } else {
        try CheckpointParts.floor(in: file)
          .map { FloorSnapshot(point: header.point, floor: $0) }
      }
    guard let snapshot = found else {
      return .unusable(reason: tr("it is damaged, or was only half written"))
    }
    guard snapshot.floor.calendar == calendar else {
      return .unusable(reason: tr("it was made with another time zone or start of the day"))
    }
    if let moment, !snapshot.isKnown(at: moment) {
      return .unusable(reason: tr("it is newer than the asked time"))
    }
    return .usable(snapshot)
  }

  /// Why somebody who may not write events may have written the checkpoint; `nil` = trusted.
  private static func rejection(
    _ file: borrowing SystemFile, of events: borrowing SystemFile?
  ) throws(JournalError) -> String? {
    let status = try file.status()
    if status.st_mode & S_IWOTH != 0 { return tr("every user can write to it") }
    var owners = [geteuid(), 0]
    switch events {
    case .none: break
    case .some(let events): owners.append(try events.status().st_uid)
    }
    return owners.contains(status.st_uid) ? nil : tr("it belongs to another user")
  }

  /// The snapshots beside `journal` that this program would use with their calendar.
  fileprivate static func snapshots(
    beside journal: String, app: String
  ) throws(JournalError) -> [FloorSnapshot] {
    guard let file = try SystemFile.reading(Checkpoint.path(for: journal)),
      let header = try CheckpointParts.value(CheckpointHeader.self, of: .header, in: file),
      header.isWritten(by: app),
      let floor = try CheckpointParts.floor(in: file)
    else { return [] }
    let events = try SystemFile.reading(journal)
    guard try presence(of: header.point, in: events) == .present else { return [] }
    let morning = try CheckpointParts.value(FloorSnapshot.self, of: .dayStart, in: file)
    return [FloorSnapshot(point: header.point, floor: floor)] + (morning.map { [$0] } ?? [])
  }

  enum Presence {
    case present, missing, otherLog
  }

  /// Whether the event file still contains the lines that `point` names.
  static func presence(
    of point: ReadPoint, in events: borrowing SystemFile?
  ) throws(JournalError) -> Presence {
    switch events {
    case .none:
      return .missing
    case .some(let events):
      if try point.newest.isPresent(in: events) { return .present }
      if try point.origin.isPresent(in: events) { return .missing }
      // The event file is so short that not even its first line is left. Another log would have a line.
      let size = try events.size()
      guard size < point.origin.end else { return .otherLog }
      return try events.bytes(at: 0..<size).contains(UInt8(ascii: "\n")) ? .otherLog : .missing
    }
  }
}

extension FloorSnapshot {
  /// The snapshots of the checkpoint beside `journal` that this program would use; empty if there are none.
  package static func stored(beside journal: String, app: String) -> [FloorSnapshot] {
    do { return try CheckpointFinding.snapshots(beside: journal, app: app) } catch { return [] }
  }
}
