import BoardJournal
import BoardModel
import BoardSettings
import BoardText
import BoardUI
import BoardWire
import Glibc

/// One computer of a simulated store: its event file, and the publisher of it.
///
/// A class, because an array can't hold a publisher.
final class SimulatedStore {
  let member: SimulatedFleet.Member
  private let loaded: LoadedPlan
  private let folder: String
  private let address: FleetServer
  private var drafts: ArraySlice<Draft>
  private var writer: JournalWriter
  private var publisher: Publisher<NatsBroker>?
  private var reader: StandingReader
  /// The second computer of the same store.
  private var twin: SimulatedStore?
  private var hasForked = false
  private var isOver = false
  private var nextAppend = 0
  /// Whether head office has had everything once.
  private(set) var isPublished = false

  private static let pastDays = 2
  private static let appendMilliseconds = 1000

  private var path: String { folder + "/events.jsonl" }

  /// Writes the store's files up to `start` into a new folder.
  init(
    _ member: SimulatedFleet.Member, in folder: String, server: String, zone: TimeZoneRules,
    start: Timestamp
  ) throws {
    var plan = member.plan
    plan.fleet.url = server
    (self.member, self.folder) = (member, folder)
    (address, loaded) = (plan.fleet, LoadedPlan(plan, zone: zone))
    try Folder.create(folder)
    let text = PlanFile.text(of: plan, commands: CommandTable.standard.namedKeys)
    try DemoFiles.write(text, to: folder + "/exitboard.toml")
    let all = member.drafts(loaded.calendar, pastDays: Self.pastDays, start: start)
    let past = Array(all.prefix { $0.at <= start })
    drafts = all[past.count...]
    let path = folder + "/events.jsonl"
    writer = Self.writer(path, loaded)
    // As a board does before its first record.
    let first = past.first?.at ?? start
    let adoption = Draft(
      at: first, by: nil, source: "till-1", fact: PlanAdopted(of: plan).fact)
    _ = try writer.append([adoption], now: first, if: .always)
    for (drafts, recorded) in past.batches(until: start) {
      _ = try writer.append(drafts, now: recorded, if: .always)
    }
    reader = StandingReader(loaded, path: path)
    reader.source = "till-1"
    publisher = try Self.publisher(member, address, path)
  }

  /// A second computer with a copy of the file of the first.
  private init(twinOf first: SimulatedStore) throws {
    (member, loaded, address) = (first.member, first.loaded, first.address)
    folder = first.folder + "-2"
    try Folder.create(folder)
    let path = folder + "/events.jsonl"
    try DemoFiles.write(try DemoFiles.bytes(of: first.path), to: path)
    drafts = first.drafts[...]
    writer = Self.writer(path, loaded)
    reader = StandingReader(loaded, path: path)
    reader.source = "till-2"
    publisher = try Self.publisher(member, address, path)
  }

  private static func writer(_ path: String, _ loaded: LoadedPlan) -> JournalWriter {
    JournalWriter(
      path: path, opening: loaded.opening(source: "demo", createsFolder: false), zone: loaded.zone)
  }

  private static func publisher(
    _ member: SimulatedFleet.Member, _ address: FleetServer, _ path: String
  ) throws(WireError) -> Publisher<NatsBroker> {
    try Publisher(
      NatsBroker(address, name: member.id.text), store: member.id, path: path,
      watchesChanges: false, seed: .random(in: 0 ... .max))
  }

  var descriptors: [Int32] {
    (publisher?.descriptors ?? []) + (twin?.descriptors ?? [])
  }

  /// Records what happened by now, and publishes it.
  func turn(_ now: Int, at clock: Timestamp) throws {
    if now >= nextAppend, twin?.isAgreed ?? true {
      nextAppend = now + Self.appendMilliseconds
      let due = Array(drafts.prefix { $0.at <= clock }).map { draft in
        var draft = draft
        draft.source = reader.source
        return draft
      }
      drafts = drafts.dropFirst(due.count)
      if !due.isEmpty { _ = try writer.append(due, now: clock, if: .always) }
    }
    try publish(now, at: clock)
    try twin?.turn(now, at: clock)
  }

  private var isAgreed: Bool { publisher?.isAgreed ?? true }

  private func publish(_ now: Int, at clock: Timestamp) throws {
    guard publisher != nil else { return }
    if let standing = reader.standing(now, at: clock) {
      publisher?.offer(standing, plan: PlanFile.identity(of: loaded.plan))
    }
    do throws(WireError) {
      try publisher?.turn(now, at: clock)
    } catch {
      Output.report("\(member.id): \(error.description)")
      publisher = nil
      guard !hasForked, case .forked = error else { return }
      // Once more, as 'exitboard publish' does, so that head office reads of it in the standing.
      hasForked = true
      reader = StandingReader(loaded, path: path)
      publisher = try Self.publisher(member, address, path)
    }
    for note in publisher?.takeNotes() ?? [] { Output.report("\(member.id): \(note)") }
    if publisher?.isComplete ?? false { isPublished = true }
  }

  /// Lets happen what is to happen to this store after the start.
  func begin() throws {
    guard !isOver else { return }
    isOver = true
    switch member.role {
    case .silent:
      publisher?.close()
      publisher = nil
    case .twin: twin = try SimulatedStore(twinOf: self)
    case .restored:
      let lines = try DemoFiles.bytes(of: path).split(separator: 10)
      let old = lines.prefix(lines.count * 9 / 10).flatMap { $0 + [10] }
      try DemoFiles.write(old, to: path)
      unsafe unlink(path + ".hint")
      writer = Self.writer(path, loaded)
    default: break
    }
  }

  func close() {
    publisher?.close()
    twin?.close()
  }
}
