import ArgumentParser
import BoardJournal
import BoardReport
import BoardText
import Glibc

/// Checks every byte of the event file.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that nobody changed, removed or added events in the file.",
    discussion: """
      Exit status: 0 every line is unchanged; 1 damage, all of it noted in the file (log.gap); 2 \
      damage or changes that are not noted; 3 the file could not be read.
      """)

  @OptionGroup var store: StoreOptions

  @Option(help: "SEQ:HASH as printed at sign-off: check that the file still contains that line.")
  var anchor: String?

  @Flag(help: "Print the result as JSON.")
  var json = false

  /// The exit status if the file cannot be read; 1 and 2 are verdicts.
  private static let unreadableStatus: Int32 = 3

  func run() throws {
    let expected = anchor.flatMap { ChainHead(anchor: $0) }
    if let anchor, expected == nil {
      throw Failure(
        .usage, tr("'{text}' is not an anchor; write SEQ:HASH, as sign-off printed it", anchor))
    }
    let found = try verification(anchor: expected)
    let path = store.journalPath
    if json {
      try Output.data(VerifyReport.json(found, path: path).text)
    } else {
      try Output.message(VerifyReport.text(found, path: path))
    }
    if found.verdict != .clean { throw ExitCode(found.verdict.rawValue) }
  }

  private func verification(anchor: ChainHead?) throws -> Verification {
    var progress = VerifyProgress()
    defer { progress.clear() }
    do throws(JournalError) {
      return try Verifier.verify(path: store.journalPath, anchor: anchor) {
        progress.show($0, of: $1)
      }
    } catch {
      progress.clear()
      Output.report(error.description)
      throw ExitCode(VerifyCommand.unreadableStatus)
    }
  }
}

/// Shows how much of a long file has been read, on a terminal only.
private struct VerifyProgress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var line = OverwrittenLine()
  /// In bytes; a smaller file is read before anybody could see the progress.
  private static let threshold = 200 << 20

  mutating func show(_ read: Int, of total: Int) {
    guard isShown, total > VerifyProgress.threshold, read % (32 << 20) < 262_144 else { return }
    Output.progress(
      line.replaced(by: tr("{read} of {total} MiB", read / (1 << 20), total / (1 << 20))))
  }

  mutating func clear() {
    if isShown { Output.progress(line.replaced(by: "")) }
  }
}
