import BoardJournal
import BoardModel
import BoardText
import BoardWire
import CTerminal
import Glibc

/// Plays a fleet: the server, the stores with their publishers, and head office's keeper, in one process.
///
/// It ends when its stdin does, which is a pipe of the command that shows the fleet.
struct FleetDemo {
  let folder: String
  let stores: Int
  let seed: UInt64
  let speed: Int
  let isKept: Bool

  static let keptFolder = "/kept"
  static let planFile = "/fleet.toml"
  /// What is to happen happens to one store after the other.
  private static let storyMilliseconds = 8000
  private static let waitMilliseconds: Int32 = 250

  /// Prints how many stores are ready, then the server's URL; returns when the command has ended.
  func play() throws {
    board_allow_many_files()
    defer { if !isKept { DemoFiles.remove(folder) } }
    let server = try LocalServer(folder + "/server")
    var address = FleetServer()
    address.url = server.url
    try makeStreams(address)
    let (start, zone) = (WallClock.now, WallClock.processZoneRules)
    let fleet = try SimulatedFleet(
      count: stores, seed: seed, speed: speed, start: start, zone: zone)
    let kept = folder + FleetDemo.keptFolder
    try DemoFiles.write(
      fleet.text(server: server.url, kept: kept), to: folder + FleetDemo.planFile)
    try Folder.create(folder + "/stores")
    var all: [SimulatedStore] = []
    for member in fleet.members {
      guard !hasCommandEnded(waiting: 0, []) else { return }
      all.append(
        try SimulatedStore(
          member, in: "\(folder)/stores/\(member.id)", server: server.url, zone: zone, start: start)
      )
      try Output.data("\(all.count)\n")
    }
    try run(all, address, kept)
  }

  private func run(_ stores: [SimulatedStore], _ address: FleetServer, _ kept: String) throws {
    var keeper = try Keeper(
      NatsBroker(address, name: "head"), stream: Subjects.eventStream, into: kept, isMuted: false,
      seed: .random(in: 0 ... .max))
    var audit = try CopyAudit(address)
    var begins: Int?
    var stories = stores.filter { $0.member.role != .ordinary }[...]
    while true {
      let (now, clock) = (WallClock.steadyMilliseconds, WallClock.now)
      for store in stores { try store.turn(now, at: clock) }
      keeper.turn(now, at: clock)
      for note in keeper.takeNotes() { Output.report(note) }
      if keeper.isComplete { audit.turn(now, &keeper, in: kept) }
      if begins == nil, keeper.isComplete, stores.allSatisfy(\.isPublished) {
        begins = now
        try Output.data((address.url ?? "") + "\n")
      }
      if let due = begins, now >= due, let store = stories.popFirst() {
        begins = now + FleetDemo.storyMilliseconds / speed
        try store.begin()
      }
      let descriptors = [keeper.descriptor, audit.descriptor] + stores.flatMap(\.descriptors)
      if hasCommandEnded(waiting: FleetDemo.waitMilliseconds, descriptors) { break }
    }
    for store in stores { store.close() }
    keeper.close(at: WallClock.now)
  }

  private func hasCommandEnded(waiting milliseconds: Int32, _ descriptors: [Int32]) -> Bool {
    var files = ([STDIN_FILENO] + descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = unsafe poll(&files, nfds_t(files.count), milliseconds)
    return files[0].revents != 0
  }

  private func makeStreams(_ address: FleetServer) throws(WireError) {
    var maker = StreamMaker(
      streams: StreamSettings.events(replicas: 1, streams: 1) + [StreamSettings.now(replicas: 1)])
    try maker.run(address)
  }
}
