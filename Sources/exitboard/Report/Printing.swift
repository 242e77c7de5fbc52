import BoardReport
import BoardText
import Glibc

/// Prints a report on paper with `lp`.
enum Printing {
  /// What turns the HTML page into PDF; the first one that there is.
  private static let browsers = ["chromium", "chromium-browser", "google-chrome"]
  private static let limitSeconds = 120
  /// 80 columns at 12 characters an inch and 62 lines at 7 an inch fit on A4 and on Letter.
  private static let columns = 80
  private static let lineCount = 62
  private static let textOptions = ["-o", "cpi=12", "-o", "lpi=7"]

  /// Returns what to say of it.
  static func print(_ document: ReportDocument) throws(Failure) -> String {
    let name = ["-t", document.title.markedLine]
    let folder = try temporaryFolder()
    defer { remove(folder) }
    let run: ProgramRun?
    if let sheet = try pdf(of: document, in: folder) {
      run = try ProgramRun(
        ["lp"] + name + ["--", sheet], input: "", limitSeconds: limitSeconds)
    } else {
      run = try ProgramRun(
        ["lp"] + name + textOptions,
        input: document.pages(columns: columns, lineCount: lineCount), limitSeconds: limitSeconds)
    }
    guard let run else {
      throw Failure(
        .configuration,
        tr(
          "there is no program 'lp' to print with; install cups-client, or write the report to a file with --output"
        ))
    }
    guard run.status == 0 else {
      throw Failure(
        .osError,
        tr(
          "lp did not print the report: {reason}; 'lpstat -p' lists the printers, 'lpoptions -d NAME' chooses one",
          run.reason))
    }
    let answer = run.output.split(separator: "\n").first.map(String.init) ?? ""
    return answer.isEmpty
      ? tr("Sent to the printer.") + "\n" : tr("Sent to the printer: {answer}", answer) + "\n"
  }

  /// The path of the page as PDF; `nil` if no browser is installed, or if it fails, which is said.
  private static func pdf(
    of document: ReportDocument, in folder: String
  ) throws(Failure) -> String? {
    let (page, sheet) = (folder + "/sheet.html", folder + "/sheet.pdf")
    try ReportFile.write(document.html, to: page, protecting: [])
    // A browser refuses to confine itself where it runs as root; the page has no script and nothing from elsewhere.
    let asRoot = geteuid() == 0 ? ["--no-sandbox"] : []
    for browser in browsers {
      let words =
        [
          browser, "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
          "--user-data-dir=\(folder)/browser", "--print-to-pdf=\(sheet)",
        ] + asRoot + ["file://\(page)"]
      guard let run = try ProgramRun(words, input: "", limitSeconds: limitSeconds) else { continue }
      if run.status == 0, unsafe access(sheet, R_OK) == 0 { return sheet }
      Output.report(
        tr("{program} made no PDF, so the report is printed as text: {reason}", browser, run.reason)
      )
      return nil
    }
    return nil
  }

  private static func temporaryFolder() throws(Failure) -> String {
    let parent = Locations.environment("TMPDIR") ?? "/tmp"
    var template = Array((parent + "/exitboard-print-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw Failure(
        .cannotCreate, tr("cannot write {path}: {reason}", parent, systemReason(errno)))
    }
    return String(untilNUL: template)
  }

  private static func remove(_ folder: String) {
    do {
      _ = try ProgramRun(["rm", "-rf", "--", folder], input: "", limitSeconds: limitSeconds)
    } catch {
      Output.report(error.sentence)
    }
  }
}
