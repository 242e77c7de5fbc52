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
    var expected: Anchor?
    if let anchor {
      expected = Anchor(text: anchor)
      if expected == nil {
        try reportingFailure {
          throw Failure(
            .usage, tr("'{text}' is not an anchor; write SEQ:HASH, as sign-off printed it", anchor))
        }
      }
    }
    let path = store.journalPath
    let progress = Progress()
    do {
      let found = try Verifier.verify(path: path, anchor: expected) { progress.show($0, of: $1) }
      progress.clear()
      if json {
        Output.write(VerifyReport.json(found, path: path).text)
      } else {
        Output.message(VerifyReport.text(found, path: path))
      }
      if found.verdict != .clean { throw ExitCode(found.verdict.rawValue) }
    } catch let error as JournalError {
      progress.clear()
      Output.error("exitboard: \(error.description)\n")
      throw ExitCode(VerifyCommand.unreadableStatus)
    }
  }
}

/// Shows how much of a long file has been read, on a terminal only.
private struct Progress {
  private let isShown = isatty(STDERR_FILENO) == 1
  /// In bytes; a smaller file is read before anybody could see the progress.
  private static let threshold = 200 << 20

  func show(_ read: Int, of total: Int) {
    guard isShown, total > Progress.threshold, read % (32 << 20) < 262_144 else { return }
    Output.progress("\r" + tr("{read} of {total} MiB", read / (1 << 20), total / (1 << 20)))
  }

  func clear() {
    if isShown { Output.progress("\r") }
  }
}
