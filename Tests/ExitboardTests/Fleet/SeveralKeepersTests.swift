import BoardModel
import BoardTestSupport
import BoardWire
import Foundation
import Testing

@Suite(.enabled(if: FleetServer.isInstalled, "nats-server and libnats3.4 are not installed"))
struct `A fleet that is cut into several streams` {
  @Test func `has a keeper for each, and one reader for all verdicts`() throws {
    let server = try FleetServer()
    let ids = ["riverside", "harbour", "old-mill", "castle-st"]
    let shops = try ids.map { try FleetShop(server.url, id: $0) }
    let head = shops[0]
    let made = try head.run(
      ["fleet", "init", "--to", server.url, "--replicas", "1", "--streams", "2"])
    #expect(made.status == 0, "\(made.errors)")
    for shop in shops { try shop.append(20) }
    func keep(_ number: Int, _ more: String...) -> [String] {
      [
        "fleet", "keep", "--from", server.url, "--into", head.kept, "--stream",
        "EXITBOARD_\(number)",
      ] + more
    }

    for shop in shops { #expect(try shop.run(["publish", "--once"]).status == 0) }
    for number in 0..<2 {
      let kept = try head.run(keep(number, "--once"))
      #expect(kept.status == 0, "\(kept.errors)")
    }
    for shop in shops { try shop.append(5) }
    let keepers = try (0..<2).map { try head.service(keep($0)) }
    for shop in shops { #expect(try shop.run(["publish", "--once"]).status == 0) }

    for (id, shop) in zip(ids, shops) {
      let row = try FleetClient.row(of: StoreID(id), at: server.url) { $0.verdict?.seq == 26 }
      let verdict = try #require(row?.verdict, "\(id): \(keepers.map(\.said))")
      #expect(verdict.state == .sound && verdict.foreign == 0)
      let key = try #require(row?.key)
      let copy = FileManager.default.contents(atPath: KeptCopy.path(key, in: head.kept))
      #expect(copy == shop.contents)
    }
    let halves = ids.map { Int(Subjects.bucket(of: StoreID($0)), radix: 16) ?? 0 < 128 }
    #expect(halves.contains(true) && halves.contains(false))
    let status = try head.run(["fleet", "status", "--from", server.url])
    for id in ids { #expect(status.output.contains(id), "\(status.output)") }
  }

  @Test func `names each bucket in one stream only`() throws {
    let shop = try FleetShop("nats://127.0.0.1:1")

    let run = try shop.run(["fleet", "init", "--print", "--streams", "3"])
    let refused = try shop.run(["fleet", "init", "--print", "--streams", "257"])

    #expect(run.status == 0 && refused.status == 64)
    for bucket in ["00", "55", "56", "aa", "ab", "ff"] {
      #expect(run.output.split(separator: "exitboard.v1.ev.\(bucket).>").count == 2)
    }
    for number in 0..<3 { #expect(run.output.contains("\"name\":\"EXITBOARD_\(number)\"")) }
  }
}
