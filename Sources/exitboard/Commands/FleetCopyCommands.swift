import ArgumentParser
import BoardJournal
import BoardModel
import BoardText
import BoardWire

/// One copy at head office.
struct CopyOptions: ParsableArguments {
  @Argument(help: "The id of the store.")
  var id: String

  @Option(help: "The folder of the copies. Default: kept of the plan.", completion: .directory)
  var kept: String?

  @Option(help: "The plan of the fleet.", completion: .file())
  var plan: String?

  @Option(help: "The beginning of the log's UUID, where a store has several.")
  var log: String?

  func folder() throws(Failure) -> String {
    try FleetFolder.path(kept, LoadedFleet.load(plan).plan)
  }

  func key() throws(Failure) -> StoreKey {
    let kept = try folder()
    let all = KeptFolder.keys(in: kept).filter { key in
      key.store.text == id && log.map { key.log.text.hasPrefix($0) } ?? true
    }
    guard let key = all.first else {
      throw Failure(.noInput, tr("there is no copy of the store '{store}' in {path}", id, kept))
    }
    guard all.count == 1 else {
      throw Failure.usage(
        tr(
          "'{store}' has several logs; choose one with --log: {logs}", id,
          all.map { String($0.log.text.prefix(8)) }.joined(separator: ", ")))
    }
    return key
  }
}

struct FleetAnchorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "anchor",
    abstract: "Print the anchor of a copy: its last number and hash.",
    discussion: """
      The store's own file must contain that line: 'ssh riverside exitboard verify --anchor \
      "$(exitboard fleet anchor riverside --kept DIR)"' finds any line that was changed after head \
      office had it, and need not believe the store's computer what head office has.
      """)

  @OptionGroup var copy: CopyOptions

  func run() throws {
    let path = KeptCopy.path(try copy.key(), in: try copy.folder())
    guard let head = try KeptFolder.head(path) else {
      throw Failure(.noInput, tr("the end of {path} is no line of an event file", path))
    }
    try Output.data(head.anchor + "\n")
  }
}

struct FleetForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Take a store that closed for good out of the fleet.",
    discussion: """
      Deletes its lines, figures and verdicts from the streams, for which the server must permit \
      $JS.API.STREAM.PURGE, and moves its copies to DIR/.closed. Stop its publisher and the keeper first.
      """)

  @OptionGroup var fleet: FleetOptions

  @Argument(help: "The id of the store.")
  var id: String

  @Option(help: "The folder of the copies. Default: kept of the plan.", completion: .directory)
  var kept: String?

  @Option(help: "The stream of its lines, where an operator has cut it into several.")
  var stream = Subjects.eventStream

  func run() throws {
    let loaded = try fleet.load()
    let address = try fleet.address(loaded)
    let kept = try FleetFolder.path(kept, loaded.plan)
    guard StoreID.isWellFormed(id) else {
      throw Failure(.noInput, tr("there is no copy of the store '{store}' in {path}", id, kept))
    }
    do throws(WireError) {
      // First, because it says if a keeper runs, who would make the copies again.
      let folder = try KeptFolder.setAside(StoreID(id), stream: stream, in: kept)
      var purge = SubjectPurge(store: StoreID(id), streams: [stream, Subjects.nowStream])
      try purge.run(address)
      _ = Output.isWritten(
        message: trn(
          "1 message was deleted from the streams.",
          "{count} messages were deleted from the streams.", count: purge.count) + "\n"
          + (folder.map { tr("The copies are in {path}", $0) + "\n" } ?? ""))
    } catch {
      throw Failure(error)
    }
  }
}
