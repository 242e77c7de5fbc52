import BoardJournal
import BoardModel
import BoardTestSupport
import BoardWire
import Foundation
import Testing

@Suite struct `Publisher and keeper over a server that loses, doubles and forgets` {
  /// One store from the first line to the last, with faults and kills until the server is calm.
  private static func run(seed: UInt64) throws -> (
    isEqual: Bool, verdict: Verdict?, faults: Int, state: String
  ) {
    let shop = try WireShop()
    try shop.append(3)
    let server = SimulatedServer(seed: seed)
    var random = SeededGenerator(seed: seed &* 31)
    server.faultRate = 4 + random.below(30)
    let clock = Timestamp(seconds: 1_795_208_520)
    var now = 1000
    func publisher() throws -> Publisher<SimulatedLink> {
      try Publisher(
        SimulatedLink(server), store: shop.store, path: shop.path, watchesChanges: false, seed: seed
      )
    }
    func keeper() throws -> Keeper<SimulatedLink> {
      try Keeper(
        SimulatedLink(server), stream: "EXITBOARD", into: shop.kept, isMuted: false, seed: seed)
    }
    var sending: Publisher<SimulatedLink>? = try WireShop.unlocked(publisher)
    var keeping: Keeper<SimulatedLink>? = try WireShop.unlocked(keeper)
    let standing = Standing.example
    let steps = 60 + random.below(60)
    for step in 0..<(steps + 4000) {
      if step == steps { server.faultRate = 0 }
      let isCalm = step >= steps
      now += isCalm ? 700 : random.below(1500)
      if !isCalm {
        if random.below(3) == 0 { try shop.append(random.below(12), waiting: random.below(9)) }
        // A kill: all that was only in memory is gone.
        if random.below(40) == 0 { sending = nil }
        if random.below(40) == 0 { keeping = nil }
        if random.below(50) == 0 { server.rollBack(by: random.below(20)) }
      }
      if sending == nil { sending = try WireShop.unlocked(publisher) }
      if keeping == nil { keeping = try WireShop.unlocked(keeper) }
      sending?.offer(standing, plan: ["[store]"])
      try sending?.turn(now, at: clock)
      keeping?.turn(now, at: clock)
      if isCalm, sending?.isComplete == true, keeping?.isComplete == true,
        try shop.copy == shop.contents
      {
        break
      }
    }
    let verdict = keeping?.copy(try shop.key)?.verdict
    let state =
      "seed \(seed): file \(shop.lines.count), stream \(server.stream.count), sent \(sending?.stored?.seq ?? 0), "
      + "\(sending?.trouble?.description ?? "-"), complete \(sending?.isComplete ?? false), kept \(verdict?.seq ?? 0), "
      + "\(keeping?.trouble?.description ?? "-"), complete \(keeping?.isComplete ?? false)"
    sending = nil
    keeping = nil
    return (try shop.copy == shop.contents, verdict, server.faultCount, state)
  }

  @Test func `ten thousand faults and many kills leave each copy equal to its file`() throws {
    var faults = 0
    var seed: UInt64 =
      ProcessInfo.processInfo.environment["EXITBOARD_SEED"].flatMap { UInt64($0) } ?? 1
    while faults < 10_000 {
      let (isEqual, verdict, count, state) = try Self.run(seed: seed)

      #expect(isEqual, "\(state)")
      #expect(verdict?.state == .sound, "seed \(seed)")
      #expect(verdict?.strays == 0 && verdict?.missing == 0, "seed \(seed)")
      faults += max(1, count)
      seed += 1
    }
  }
}
