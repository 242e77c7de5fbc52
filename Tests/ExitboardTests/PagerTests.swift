import BoardModel
import BoardTestSupport
import BoardUI
import Foundation
import Testing
import exitboard

/// What the programs of a plan are told about an alert, and when.
@Suite struct `Alerts that leave the board` {
  private let shop: TemporaryFolder
  private var evening = Evening()
  private let raised = Evening.at("20:00")

  init() throws {
    shop = try TemporaryFolder()
    try shop.write("", to: "events.jsonl")
    // NAME: writes its name, and step, state, id and by of the alert; fails if there is a file of its name.
    try shop.write(
      """
      alert="$(cat)"
      echo "$1 $(echo "$alert" | sed -E 's/.*"id": "([^"]*)", "state": "([a-z]*)".*"by": "([^"]*)".*/\\2 \\1 \\3/')" >> "$2/out"
      if [ -e "$2/$1" ]; then echo "no server" >&2; exit 7; fi
      """, to: "call")
  }

  private func pager(escalatingAfter minutes: [Int] = [], store: String = "Riverside") -> Pager {
    var plan = Plan.standard
    plan.store = store
    let names = ["first", "second", "third"]
    for (index, minutes) in ([0] + minutes).enumerated() {
      plan.alerts.steps.append(
        AlertRoute.Step(
          minutes: minutes, command: ["/bin/sh", shop.path + "/call", names[index], shop.path]))
    }
    return Pager(plan, zone: .utc, journal: shop.path + "/events.jsonl", route: plan.alerts)
  }

  /// An alert of this till since 20:00, unless it was over before `now`.
  private func alerts(at now: Timestamp, over: Timestamp? = nil) -> [RingingAlert] {
    let span = AlertSpan(
      rule: .payment, subject: "p3", level: .red, since: raised, raised: raised,
      cleared: over.flatMap { $0 <= now ? $0 : nil })
    let alerts = Alerts(
      merging: [span], floor: evening.floor, thresholds: evening.plan.thresholds, at: now)
    return alerts.all.map { RingingAlert(alert: $0, sentence: "cards fail at p3") }
  }

  /// Lets the pager do what is due at a time, until no program runs; what it says.
  private func send(
    _ pager: inout Pager, at clock: String, over: String? = nil
  ) throws -> [String] {
    let now = Evening.at(clock)
    let alerts = alerts(at: now, over: over.map { Evening.at($0) })
    let start = MonotonicTime(milliseconds: 0)
    var said = pager.poll(alerts, at: now, uptime: start)
    let end = ContinuousClock.now + .seconds(60)
    while pager.timeLeft(at: start) != nil {
      try #require(ContinuousClock.now < end)
      said += pager.poll(alerts, at: now, uptime: start)
    }
    // A program that cannot be started has ended before it runs.
    return said + pager.poll(alerts, at: now, uptime: start)
  }

  /// What the programs were told since the last call: the name of each, the state, and who has seen it.
  private func told() throws -> [String] {
    let lines = (shop.contents(of: "out") ?? "").split(separator: "\n")
    try shop.write("", to: "out")
    return lines.map { line in
      line.split(separator: " ").filter { !$0.contains("@") }.joined(separator: " ")
    }
  }

  private func ids() -> Set<Substring> {
    let words = (shop.contents(of: "out") ?? "").split { $0 == " " || $0 == "\n" }
    return Set(words.filter { $0.contains("@") })
  }

  @Test func `an alert is raised, rings again, is seen and over, with one id`() throws {
    var test = self
    var pager = pager()

    _ = try test.send(&pager, at: "20:00:00")
    _ = try test.send(&pager, at: "20:01:00")
    _ = try test.send(&pager, at: "20:15:00")
    test.evening.add("20:16", .alert(.acked(AlertAcked(alert: "payment:p3"))), by: "MK")
    _ = try test.send(&pager, at: "20:16:01")
    _ = try test.send(&pager, at: "20:30:00")
    _ = try test.send(&pager, at: "20:31:00", over: "20:30:30")
    _ = try test.send(&pager, at: "20:32:00", over: "20:30:30")

    #expect(ids() == ["payment:p3@\(raised.seconds)"])
    #expect(try told() == ["first raised", "first again", "first seen MK", "first over MK"])
  }

  @Test func `without an answer the next program gets it after its minutes, and not before`() throws
  {
    var pager = pager(escalatingAfter: [5, 12])

    _ = try send(&pager, at: "20:00:00")
    _ = try send(&pager, at: "20:04:59")
    #expect(try told() == ["first raised"])
    _ = try send(&pager, at: "20:05:00")
    #expect(try Set(told()) == ["first again", "second raised"])
    _ = try send(&pager, at: "20:11:59")
    #expect(try !told().contains("third raised"))
    _ = try send(&pager, at: "20:12:00")
    #expect(try told().contains("third raised"))

    _ = try send(&pager, at: "20:13:00", over: "20:12:30")
    #expect(try Set(told()) == ["first over", "second over", "third over"])
  }

  @Test func `an answer stops it, and only those who know of the alert hear that it is over`()
    throws
  {
    var test = self
    var pager = pager(escalatingAfter: [5])
    _ = try test.send(&pager, at: "20:00:00")
    test.evening.add("20:04", .alert(.acked(AlertAcked(alert: "payment:p3"))), by: "MK")

    _ = try test.send(&pager, at: "20:06:00")
    _ = try test.send(&pager, at: "20:30:00")
    _ = try test.send(&pager, at: "20:31:00", over: "20:30:30")

    #expect(try told() == ["first raised", "first seen MK", "first over MK"])
  }

  @Test
  func
    `L06 a program that fails is tried again after a minute, and the next one gets the alert at once`()
    throws
  {
    var pager = pager(escalatingAfter: [30])
    let lock = try shop.write("", to: "first")

    let said = try send(&pager, at: "20:00:00")
    let sentence = "The alert command /bin/sh failed with status 7: no server"
    #expect(said == [sentence])
    #expect(pager.fault == sentence)
    _ = try send(&pager, at: "20:00:59")
    #expect(try told() == ["first raised", "second raised"])
    try FileManager.default.removeItem(atPath: lock)
    _ = try send(&pager, at: "20:01:00")

    #expect(try told() == ["first raised"])
    #expect(pager.fault == nil)
  }

  @Test func `L07 of two boards one sends it, and a board that starts later sends nothing again`()
    throws
  {
    var one = pager()
    var other = pager()

    _ = try send(&one, at: "20:00:00")
    _ = try send(&other, at: "20:00:00")
    _ = try send(&other, at: "20:00:30")
    var late = pager()
    _ = try send(&late, at: "20:01:00")
    #expect(try told() == ["first raised"])

    _ = try send(&other, at: "20:02:00", over: "20:01:30")
    _ = try send(&one, at: "20:02:00", over: "20:01:30")
    _ = try send(&late, at: "20:02:01", over: "20:01:30")
    // A board that has not read the end yet.
    _ = try send(&one, at: "20:02:02")
    #expect(try told() == ["first over"])
  }

  @Test func `a board that has not read yet what raised an alert does not end it`() throws {
    var one = pager()
    _ = try send(&one, at: "20:00:00")
    var other = pager()

    _ = try send(&other, at: "20:00:04", over: "20:00:00")
    #expect(try told() == ["first raised"])
    _ = try send(&other, at: "20:00:05", over: "20:00:00")

    #expect(try told() == ["first over"])
  }

  @Test func `an alert that ended while no board ran is over when one starts`() throws {
    var before = pager()
    _ = try send(&before, at: "20:00:00")

    var after = pager()
    _ = try send(&after, at: "20:40:00", over: "20:20")

    #expect(try told() == ["first raised", "first over"])
  }

  @Test func `L08 when the file of the pages is deleted or damaged, what stands is sent once more`()
    throws
  {
    var pager = pager()
    _ = try send(&pager, at: "20:00:00")
    for text in [nil, "exitboard-alerts 1\na\tb\n", "nonsense"] {
      let path = shop.path + "/events.jsonl.alerts"
      if let text {
        try text.write(toFile: path, atomically: false, encoding: .utf8)
      } else {
        try FileManager.default.removeItem(atPath: path)
      }
      var fresh = self.pager()
      _ = try send(&fresh, at: "20:01:00")
      _ = try send(&fresh, at: "20:01:30")
    }

    #expect(try told() == Array(repeating: "first raised", count: 4))
  }

  @Test
  func `names with tabs, line breaks and percent signs are the same when another board reads them`()
    throws
  {
    let sentence = "50 %09 of\tall\nlines \\ \"x\" 日本"
    let alerts = alerts(at: raised).map { RingingAlert(alert: $0.alert, sentence: sentence) }
    var plan = Plan.standard
    plan.alerts.steps = [
      AlertRoute.Step(minutes: 0, command: ["/bin/sh", "-c", "cat >> \(shop.path)/json"])
    ]
    func sending(_ alerts: [RingingAlert], at clock: String) throws {
      var pager = Pager(plan, zone: .utc, journal: shop.path + "/events.jsonl", route: plan.alerts)
      let start = MonotonicTime(milliseconds: 0)
      _ = pager.poll(alerts, at: Evening.at(clock), uptime: start)
      let end = ContinuousClock.now + .seconds(60)
      while pager.timeLeft(at: start) != nil {
        try #require(ContinuousClock.now < end)
        _ = pager.poll(alerts, at: Evening.at(clock), uptime: start)
      }
    }

    try sending(alerts, at: "20:00")
    try sending([], at: "20:10")

    let lines = try #require(shop.contents(of: "json")).split(separator: "\n")
    let objects = try lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.map { $0["state"] as? String } == ["raised", "over"])
    #expect(objects.allSatisfy { $0["sentence"] as? String == sentence })
  }
}
