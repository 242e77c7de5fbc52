import BoardJournal
import BoardModel
import BoardWire
import Foundation
import Testing

@Suite(.enabled(if: FleetServer.isInstalled, "nats-server and libnats3.4 are not installed"))
struct `The standing of the stores` {
  private struct Document: Decodable {
    struct Store: Decodable {
      struct Standing: Decodable {
        let seq: Int
        let phase: String
        let name: String
      }
      struct Verdict: Decodable {
        let seq: Int
        let state: String
        let audit: String?
      }
      let store: String
      let level: String
      let standing: Standing?
      let verdict: Verdict?
    }
    let stores: [Store]
  }

  private func stores(_ shop: FleetShop, _ url: String) throws -> [Document.Store] {
    let run = try shop.run(["fleet", "status", "--json", "--from", url])
    #expect((0...2).contains(run.status), "\(run.errors)")
    return try JSONDecoder().decode(Document.self, from: Data(run.output.utf8)).stores
  }

  @Test func `is what the board shows, and the keeper audits it from its own copy`() throws {
    let server = try FleetServer()
    let shop = try FleetShop(server.url)
    let refused = try shop.run(["fleet", "init", "--to", server.url])
    #expect(refused.status == 69)
    #expect(
      refused.errors.contains(
        "replicas > 1 not supported in non-clustered mode; nothing is lost. With one server add --replicas 1"
      ), "\(refused.errors)")
    #expect(try shop.run(["fleet", "init", "--to", server.url, "--replicas", "1"]).status == 0)
    #expect(try stores(shop, server.url).isEmpty)
    try shop.append(120)
    let publisher = try shop.service(["publish"])
    let keeper = try shop.service(["fleet", "keep", "--from", server.url, "--into", shop.kept])
    #expect(shop.isKept(), "\(publisher.said) \(keeper.said)")

    let audited = try FleetClient.row(at: server.url) { $0.verdict?.audit == .agrees }

    #expect(audited != nil, "\(keeper.said)")
    let row = try #require(try stores(shop, server.url).first)
    #expect(
      row.store == "riverside" && row.standing?.seq == 121 && row.standing?.name == "Riverside")
    #expect(row.verdict?.state == "sound" && row.verdict?.seq == 121)
    let status = try shop.run(["status", "--json"])
    #expect(status.output.contains("\"phase\": \"\(row.standing?.phase ?? "")\""))
    let text = try shop.run(["fleet", "status", "--from", server.url])
    #expect(text.output.contains("Riverside") && text.output.contains("kept to line 121"))
  }

  @Test func `that does not come from the events is found by the audit`() throws {
    let server = try FleetServer()
    let shop = try FleetShop(server.url)
    #expect(try shop.run(["fleet", "init", "--to", server.url, "--replicas", "1"]).status == 0)
    try shop.append(20)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    try forge(server.url) { standing in standing.left += 3 }

    let keeper = try shop.service(["fleet", "keep", "--from", server.url, "--into", shop.kept])
    let found = try FleetClient.row(at: server.url) { $0.verdict?.audit == .differs }

    #expect(found != nil, "\(keeper.said)")
    #expect(try stores(shop, server.url).first?.level == "red")
    #expect(try shop.run(["fleet", "status", "--from", server.url]).status == 2)
  }

  @Test func `W13 that cannot be read is left out, with its odd names made harmless`() throws {
    let server = try FleetServer()
    let shop = try FleetShop(server.url)
    #expect(try shop.run(["fleet", "init", "--to", server.url, "--replicas", "1"]).status == 0)
    try shop.append(5)
    #expect(try shop.run(["publish", "--once"]).status == 0)
    try forge(server.url) { $0.name = "\u{1B}[31mRed\u{202E}" }

    let run = try shop.run(["fleet", "status", "--from", server.url])

    #expect(run.status <= 2)
    #expect(!run.output.contains("\u{1B}") && !run.output.contains("\u{202E}"))
  }

  @Test func `is explained by a schema, member by member`() throws {
    let shop = try FleetShop("nats://127.0.0.1:1")

    let run = try shop.run(["fleet", "status", "--schema"])

    #expect(run.status == 0)
    for field in Standing.fields + Verdict.fields {
      #expect(run.output.contains("\"\(field.name)\""))
    }
  }

  /// Sends the store's newest standing again, changed.
  private func forge(_ url: String, _ change: (inout Standing) -> Void) throws {
    let row = try #require(try FleetClient.row(at: url) { $0.standing != nil })
    var standing = try #require(row.standing)
    change(&standing)
    let body = try JournalEncoder.object(try standing.members())
    try FleetClient(url).request(Subjects.subject(.standing, row.key), body)
  }
}
