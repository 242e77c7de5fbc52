import BoardTestSupport
import Foundation
import Testing

@Suite(.enabled(if: FleetServer.hasLibrary, "libnats3.4 is not installed"))
struct `A server that answers as none should` {
  private static let manners: [(FakeServer.Manner, proper: Int)] = [
    (.mute, 0), (.foreign, 0), (.silent, 0), (.silent, 4), (.closing, 0), (.closing, 3),
    (.closing, 5),
    (.nonsense, 0), (.nonsense, 1), (.nonsense, 2), (.nonsense, 3), (.nonsense, 4), (.huge, 0),
    (.huge, 3), (.huge, 4), (.misplaced, 0), (.misplaced, 4), (.broken, 0), (.broken, 4),
  ]

  /// One of these is in each sentence: what somebody can do.
  private static let advice = [
    "check the address", "check --cert", "administrator", "fleet init", "read again", "sent again",
    "on its own",
  ]

  @Test(arguments: manners)
  func `is said with what to do, and tried again`(manner: FakeServer.Manner, proper: Int) throws {
    let server = try FakeServer(manner, after: proper)
    let shop = try FleetShop(server.url)
    try shop.append(30)
    let before = shop.contents

    let services = [
      try shop.service(["publish"]),
      try shop.service(["fleet", "keep", "--from", server.url, "--into", shop.kept]),
    ]
    var connections = 0
    let isTriedAgain = becomesTrue(
      within: 120, on: [server.connections], watching: [shop.folder]
    ) {
      connections += server.newConnections()
      return connections >= 5 && services.allSatisfy { sentences($0).count >= 1 }
    }

    #expect(isTriedAgain, "\(connections) \(services.map(\.said))")
    for service in services {
      #expect(service.process.isRunning)
      for sentence in sentences(service) {
        #expect(Self.advice.contains { sentence.contains($0) }, "\(sentence)")
        #expect(!sentence.contains("\u{1B}") && sentence.utf8.count < 700)
      }
    }
    #expect(shop.contents == before)
    #expect(shop.copy == nil)
  }

  private func sentences(_ service: FleetShop.Service) -> [Substring] {
    service.said.split(separator: "\n").filter { !$0.contains("connected to") }
  }
}
