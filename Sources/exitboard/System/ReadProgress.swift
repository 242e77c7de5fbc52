import BoardText
import Glibc

/// Shows how much of a long file has been read, on a terminal only.
struct ReadProgress {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var line = OverwrittenLine()
  /// In bytes; a smaller file is read before anybody could see the progress.
  private static let threshold = 200 << 20

  mutating func show(_ read: Int, of total: Int) {
    guard isShown, total > ReadProgress.threshold, read % (32 << 20) < 262_144 else { return }
    Output.progress(
      line.replaced(by: tr("{read} of {total} MiB", read / (1 << 20), total / (1 << 20))))
  }

  mutating func clear() {
    if isShown { Output.progress(line.replaced(by: "")) }
  }
}

/// A line of a terminal on which each text replaces the one before.
package struct OverwrittenLine {
  /// In cells.
  private var width = 0

  package init() {}

  /// What to write so that only `text` is shown, with the cursor behind it; nothing remains of a longer text.
  package mutating func replaced(by text: String) -> String {
    let newWidth = DisplayText(text).width
    defer { width = newWidth }
    let rest = max(0, width - newWidth)
    let blanks = String(repeating: " ", count: rest) + String(repeating: "\u{8}", count: rest)
    return newWidth == 0 && rest == 0 ? "" : "\r" + text + blanks
  }
}
