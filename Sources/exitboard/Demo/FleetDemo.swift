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
    defer { if !isKept { FleetDemo.remove(folder) } }
    let server = try LocalServer(folder + "/server")
    var address = FleetServer()
    address.url = server.url
    try makeStreams(address)
    let (start, zone) = (WallClock.now, WallClock.processZoneRules)
    let fleet = try SimulatedFleet(
      count: stores, seed: seed, speed: speed, start: start, zone: zone)
    let kept = folder + FleetDemo.keptFolder
    try FleetDemo.write(
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
    keeper.close()
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
      try NatsBroker(address, name: "head"),
      streams: [StreamSettings.events(replicas: 1), StreamSettings.now(replicas: 1)],
      seed: .random(in: 0 ... .max))
    while !maker.isComplete {
      let now = WallClock.steadyMilliseconds
      try maker.turn(now)
      WireWait.wait(for: [maker.descriptor], until: maker.wake(now), now: now)
    }
    maker.close()
  }

  // Files and programs.

  static func write(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR)
    defer { close(file) }
    guard file >= 0, unsafe Glibc.write(file, bytes, bytes.count) == bytes.count else {
      throw Failure(.cannotCreate, tr("cannot write {path}: {reason}", path, systemReason(errno)))
    }
  }

  static func bytes(of path: String) throws -> [UInt8] {
    guard let file = try SystemFile.reading(path) else { return [] }
    return try file.bytes(at: 0..<file.size())
  }

  private static func remove(_ folder: String) {
    _ = try? ProgramRun(["rm", "-rf", "--", folder], input: "", limitSeconds: 60)
  }

  /// Starts this program in a session of its own, with `files` under their numbers, and no other from 3 on.
  static func start(_ words: [String], files: [Int32: Int32]) throws(Failure) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in files {
      unsafe posix_spawn_file_actions_adddup2(&actions, file, number)
    }
    unsafe board_close_from_3(&actions)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe board_own_session(&attributes)
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let result = unsafe posix_spawn(
      &process, "/proc/self/exe", &actions, &attributes, &arguments, board_environment())
    guard result == 0 else {
      throw Failure(
        .osError, tr("cannot start {path}: {reason}", "exitboard", systemReason(result)))
    }
    return process
  }
}
