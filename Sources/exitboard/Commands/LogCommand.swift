import ArgumentParser
import BoardJournal
import BoardModel
import BoardText
import Glibc

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Record an event: exitboard log queue.counted lane=3 waiting=5",
    discussion: """
      Prints 'ok SEQ HASH' when the event is safely on the disk. Separate the values of a list \
      with commas. '--types' lists every type with its members, '--schema' as JSON Schema.
      mosquitto_sub -t 'zigbee2mqtt/+' -F %j | exitboard log --stdin --map zigbee2mqtt
      A feed such as this has a map: 'exitboard import --maps' lists the ready ones, 'exitboard \
      import --map-keys' what one of your own can say. A line that becomes no event is shown with \
      its number and the reason, and the others are recorded.
      """)

  @OptionGroup var store: StoreOptions

  @Option(
    help: "When it happened: 2026-11-20T20:15:00+01:00, 2026-11-20T20:15 or 20:15. Default: now.")
  var at: String?

  @Option(help: "Who recorded it: initials of 1 to 12 letters or digits.")
  var by: String?

  @Option(help: "An id of your own; the same event with the same id is not written twice.")
  var id: String?

  @Option(help: "The computer, feed or program that writes it.")
  var src: String?

  @Flag(
    help: "Read events as JSON lines: {\"type\":\"queue.counted\",\"lane\":\"3\",\"waiting\":5}")
  var stdin = false

  @Option(
    help: "With --stdin: the map that makes events of foreign JSON lines, a ready one or a file.",
    completion: Completion.feedMap)
  var map: String?

  @Flag(help: "With --stdin: say nothing of what was recorded, only what was not.")
  var quiet = false

  @Flag(help: "With --stdin: wait while the disk is full or the file is busy, and try again.")
  var wait = false

  @Flag(help: "Refuse a lane, room or item that the plan does not have; without it, warn.")
  var strict = false

  @Flag(help: "List all event types with their members.")
  var types = false

  @Flag(help: ArgumentHelp("List the types as a page in Markdown.", visibility: .hidden))
  var markdown = false

  @Flag(help: "Print the JSON Schema of a line of the event file.")
  var schema = false

  @Argument(help: "The event type.", completion: Completion.loggedType)
  var type: String?

  @Argument(help: "Its members, as key=value.", completion: Completion.members)
  var members: [String] = []

  func run() throws {
    if types {
      try Output.data(markdown ? EventReference.markdown : EventReference.text)
    } else if schema {
      try Output.data(EventSchema.text)
    } else if stdin {
      try logInput()
    } else if map != nil || quiet || wait {
      throw Failure.usage(tr("--map, --quiet and --wait need --stdin"))
    } else if let type {
      try log(type)
    } else {
      throw Failure.usage(tr("name the event type; 'exitboard log --types' lists them"))
    }
  }

  private func log(_ type: String) throws {
    let loaded = try store.loadPlan()
    let now = WallClock.now
    let heading = LogRequest.Heading(
      at: try at.map { try PastMoment.read($0, zone: loaded.zone, now: now) } ?? now,
      by: by.map { Person($0) }, source: src, id: id)
    let request = try LogRequest(
      type: type, try FactArguments.members(type: type, words: members), heading, loaded,
      path: store.journalPath, canAsk: true)
    for warning in request.draft.warnings(plan: loaded.plan) {
      if strict { throw Failure(.data, warning) }
      Output.report(warning)
    }
    var writer = loaded.journalWriter(to: store, source: src)
    let receipts = try writer.append(
      request.drafts, now: now, if: request.condition, keys: request.keys)
    for receipt in receipts.suffix(1) {
      try Output.data("ok \(receipt.seq) \(receipt.hash)\n")
    }
  }

  private func logInput() throws(Failure) {
    if let type {
      throw Failure.usage(tr("with --stdin each line names its type; leave out '{type}'", type))
    }
    for (name, value) in [("--at", at), ("--by", by), ("--id", id), ("--src", src)]
    where value != nil {
      throw Failure.usage(tr("{option} cannot be used with --stdin; write it in each line", name))
    }
    let loaded = try store.loadPlan()
    let importer = try map.map { name throws(Failure) in try feedImporter(name, loaded) }
    let writer = loaded.journalWriter(to: store, source: nil)
    var input = BulkInput(
      writer: writer, loaded: loaded, path: store.journalPath, importer: importer,
      options: BulkInput.Options(isStrict: strict, isQuiet: quiet, waits: wait))
    try input.read(STDIN_FILENO)
  }

  private func feedImporter(_ name: String, _ loaded: LoadedPlan) throws(Failure) -> Importer {
    let map = try ImportMapFile.load(name)
    guard map.json != nil else {
      throw Failure.usage(
        tr("the map '{name}' is for tables; read them with 'exitboard import'", name))
    }
    var importer = Importer(
      map: map, zone: try map.zone(named: nil, loaded), plan: loaded.plan, now: WallClock.now,
      progress: { _, _ in })
    try importer.resumeTotals(in: store.journalPath)
    return importer
  }
}
