import ArgumentParser
import BoardJournal
import BoardModel
import BoardReport
import BoardText

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract:
      "Copy the event file to another place, verify the copy, and write a manifest next to it.",
    discussion: """
      Replaces an earlier backup of the same file, but never a newer one or another file. The \
      board can keep running. TARGET.manifest.json contains the length of the copy, its newest \
      event and its SHA-256.
      """)

  @OptionGroup var store: StoreOptions

  @Argument(
    help: "The file to write; an earlier backup of the same event file is replaced.",
    completion: .file())
  var target: String

  func run() throws {
    let loaded = try store.loadPlan()
    let path = store.journalPath
    let now = WallClock.now
    let backup = try Backup.write(path, to: target) { backup in
      let manifest: JSON = [
        "source": path, "bytes": backup.bytes, "sha256": backup.sha256,
        "seq": backup.found.last?.seq, "hash": backup.found.last?.hash.description,
        "damaged_bytes": backup.found.damagedBytes, "made": now, "program": LoadedPlan.app,
      ]
      return manifest.text(in: loaded.zone)
    }
    try Output.message(
      trn(
        "{path}: 1 event, {bytes} bytes, verified.",
        "{path}: {count} events, {bytes} bytes, verified.", count: backup.found.eventCount, target,
        backup.bytes) + "\n" + tr("Anchor: {anchor}", backup.found.anchor ?? tr("none")) + "\n")
  }
}
