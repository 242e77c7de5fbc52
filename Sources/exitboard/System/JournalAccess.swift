import BoardJournal
import BoardModel

extension StoreOptions {
  /// The zone in which events are written.
  var journalZone: ZoneRules { WallClock.zoneRules(named: nil) ?? .utc }

  /// A writer to the event file; its folder is made only in the default place.
  func journalWriter(source: String?, zone: ZoneRules) -> JournalWriter {
    let opening = JournalOpening(
      store: "store", app: "exitboard \(Exitboard.version)", source: source,
      createsFolder: !isJournalNamed)
    return JournalWriter(path: journalPath, opening: opening, zone: zone)
  }
}
