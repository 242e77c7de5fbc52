import BoardModel
import BoardWire
import Foundation
import Testing

/// A client of a test's server: of an operator, of another program, or of somebody who means harm.
final class FleetClient {
  private var broker: NatsBroker
  private var number = 0

  init(_ url: String) throws {
    broker = try NatsBroker(FleetClient.address(url), name: "test")
    try broker.open()
    let connected = arrived { if case .connected = $0 { true } else { false } }
    #expect(connected != nil)
  }

  deinit { broker.close() }

  static func address(_ url: String) -> BoardModel.FleetServer {
    var address = BoardModel.FleetServer()
    address.url = url
    return address
  }

  /// Sends a request and returns the body of its answer.
  @discardableResult
  func request(_ subject: String, _ body: [UInt8] = []) throws -> String {
    number += 1
    let reply = "\(broker.inbox).r.\(number)"
    broker.send(Outgoing(subject: subject, reply: reply, id: nil, body: body))
    let answer = arrived {
      if case .message(let message) = $0 { message.subject == reply } else { false }
    }
    guard case .message(let message)? = answer else { throw CocoaError(.coderReadCorrupt) }
    return String(decoding: message.body, as: UTF8.self)
  }

  @discardableResult
  func request(_ subject: String, _ body: String) throws -> String {
    try request(subject, Array(body.utf8))
  }

  private func arrived(_ isWanted: (Arrived) -> Bool) -> Arrived? {
    var found: Arrived?
    _ = becomesTrue(on: [broker.descriptor]) {
      while let next = broker.next() {
        if isWanted(next) { found = next }
      }
      return found != nil
    }
    return found
  }

  /// Waits until what head office knows of a store is as wanted.
  static func row(
    of store: StoreID = "riverside", at url: String, within seconds: Int = 60,
    where isWanted: (FleetRow) -> Bool
  ) throws -> FleetRow? {
    var reader = StandingsReader(
      try NatsBroker(address(url), name: "test"), stream: Subjects.nowStream, keepsPlans: false,
      seed: 1)
    reader.turn(0)
    var found: FleetRow?
    _ = becomesTrue(within: seconds, on: [reader.descriptor]) {
      reader.turn(1)
      found = reader.floor.rows.first { $0.key.store == store && isWanted($0) }
      return found != nil
    }
    reader.close()
    return found
  }
}
