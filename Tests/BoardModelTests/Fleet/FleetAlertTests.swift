import BoardModel
import BoardReport
import BoardTestSupport
import Testing

@Suite struct `The alerts of the fleet` {
  private func causes(_ figures: FleetFigures) -> [String] {
    figures.alerts.map { "\($0.cause.word) \($0.level.word)" }
  }

  /// One store, checked a moment ago, so that the keeper is no cause.
  private func store(
    heard minutes: Int, at now: Int, seconds: Int = 0, _ change: (inout Standing) -> Void = { _ in }
  ) -> FleetFigures {
    var evening = FleetEvening()
    evening.hear("riverside", minutes, change)
    evening.judge("riverside", now)
    return evening.fresh(now, seconds: seconds)
  }

  @Test(arguments: [
    (now: -1, seconds: 0, expected: [] as [String]), (now: 2, seconds: 59, expected: []),
    (now: 3, seconds: 0, expected: ["silent amber"]),
    (now: 14, seconds: 59, expected: ["silent amber"]),
    (now: 15, seconds: 0, expected: ["silent red"]),
  ])
  func `a store that is open is silent after 3 minutes, and red after 15`(
    now: Int, seconds: Int, expected: [String]
  ) {
    let figures = store(heard: 0, at: now, seconds: seconds) { $0.cleared = FleetEvening.close }

    #expect(causes(figures) == expected)
  }

  @Test(arguments: ["signed", "notOpen", "beforeOpening", "pause"])
  func `a store whose computer is off while it is closed is calm until it opens`(phase: String) {
    func at(_ minutes: Int) -> FleetFigures {
      store(heard: 30, at: minutes) {
        $0.phase = phase
        $0.cleared = FleetEvening.close
        $0.nextOpening = FleetEvening.close.adding(minutes: 720)
      }
    }

    #expect(causes(at(719)) == [])
    #expect(at(719).rows.first?.isHeard == false)
    #expect(causes(at(722)) == [])
    #expect(causes(at(723)) == ["silent amber"])
    #expect(causes(at(735)) == ["silent red"])
  }

  @Test func `a closed store of whose next opening nobody knows is calm for a day`() {
    func at(_ minutes: Int, _ opening: Timestamp?) -> [String] {
      causes(
        store(heard: 0, at: minutes) {
          $0.phase = "signed"
          $0.cleared = FleetEvening.close
          $0.nextOpening = opening
        })
    }
    let never = Timestamp(seconds: 253_402_300_799)

    for opening in [nil, never] {
      #expect(at(1440, opening) == [])
      #expect(at(1443, opening) == ["silent amber"])
    }
  }

  @Test func `a store that only tidies up is never red for its silence`() {
    let figures = store(heard: 10, at: 300) {
      $0.phase = "afterLast"
      $0.cleared = FleetEvening.close
    }

    #expect(causes(figures) == ["silent amber"])
  }

  @Test func `red alerts of a store count after five minutes without an answer`() {
    func at(_ now: Int, since minutes: Int?) -> FleetFigures {
      store(heard: now, at: now) {
        $0.level = "red"
        $0.red = 1
        $0.redSince = minutes.map { FleetEvening.close.adding(minutes: $0) }
      }
    }

    #expect(causes(at(-10, since: -14)) == [])
    #expect(at(-10, since: -14).rows.first?.need == .tonight)
    #expect(causes(at(-10, since: -15)) == ["own red"])
    #expect(at(-10, since: -15).rows.first?.need == .now)
    // A store cannot put it off with a time that is not yet.
    #expect(at(-10, since: 90_000).alerts.isEmpty)
    #expect(
      causes(
        store(heard: -10, at: -5) {
          $0.red = 1
          $0.redSince = FleetEvening.close.adding(minutes: 90_000)
          $0.cleared = FleetEvening.close
        }) == ["own red", "silent amber"])
  }

  @Test func `a store is late 45 minutes after its close, also if it is silent since noon`() {
    #expect(causes(store(heard: 44, at: 44)) == [])
    #expect(causes(store(heard: 45, at: 45)) == ["late amber"])
    #expect(causes(store(heard: 45, at: 45) { $0.cleared = FleetEvening.close }) == [])
    let silent = store(heard: -540, at: 45)
    #expect(causes(silent) == ["silent red", "late amber"])
    #expect(silent.rows.first?.minutesPastClose == 45)
    #expect(silent.rows.first?.asOf == FleetEvening.close.adding(minutes: -540))
  }

  @Test func `a bypassed guard is amber, and red while customers may be inside`() {
    let inside = store(heard: 5, at: 5) { $0.isBypassed = true }
    let out = store(heard: 5, at: 5) {
      $0.isBypassed = true
      $0.cleared = FleetEvening.close
    }

    #expect(causes(inside) == ["bypassed red"])
    #expect(causes(out) == ["bypassed amber"])
  }

  @Test(arguments: [(0, [] as [String]), (1, ["unsigned amber"]), (2, ["unsigned red"])])
  func `days that nobody signed are amber, two of them red`(days: Int, expected: [String]) {
    #expect(causes(store(heard: -5, at: -5) { $0.unsignedDays = days }) == expected)
  }

  @Test func `a promise that was closed as broken today is amber`() {
    #expect(causes(store(heard: -5, at: -5) { $0.broken = 1 }) == ["promise amber"])
    #expect(causes(store(heard: -5, at: -5) { $0.broken = 0 }) == [])
  }

  @Test(arguments: Verdict.State.allCases)
  func `lines that were changed, are missing or are there twice are red`(state: Verdict.State) {
    var evening = FleetEvening()
    evening.hear("riverside", -1)
    evening.judge("riverside", -1, state) { $0.from = 12_345 }

    let figures = evening.fresh(-1)

    #expect(causes(figures) == (state == .sound ? [] : ["chain red"]))
    #expect(figures.rows.first?.need == (state == .sound ? .fine : .now))
  }

  @Test func `a fork that only the store's publisher found is red, until the keeper knows more`() {
    func figures(_ notice: String?, _ state: Verdict.State?) -> FleetFigures {
      var evening = FleetEvening()
      evening.hear("riverside", -1) { $0.notice = notice }
      if let state { evening.judge("riverside", -1, state) { $0.from = 12 } }
      return evening.fresh(-1)
    }

    for state in [nil, Verdict.State.sound] {
      let found = figures(Standing.forkedNotice, state)
      // Without a verdict there is no keeper either.
      let others = state == nil ? ["keeper red"] : []
      #expect(causes(found) == ["chain red"] + others)
      #expect(found.alerts.first?.cause == .chain(.forked, line: 1000, missing: 0))
      #expect(found.rows.first?.need == .now)
      #expect(causes(figures("unconfirmed", state)) == others)
      #expect(causes(figures(nil, state)) == others)
    }
    for state in [Verdict.State.missing, .changed, .forked] {
      let found = figures(Standing.forkedNotice, state)
      #expect(found.alerts.map(\.cause) == [.chain(state, line: 12, missing: 0)])
    }
  }

  @Test func `figures that are not those of the events are red`() {
    var evening = FleetEvening()
    evening.hear("riverside", -1)
    evening.judge("riverside", -1) { $0.audit = .differs }

    #expect(causes(evening.fresh(-1)) == ["audit red"])
    evening.judge("riverside", -1) { $0.audit = .otherVersion }
    #expect(causes(evening.fresh(-1)) == [])
  }

  @Test func `a clock that is off by over two minutes three times is amber`() {
    func figures(_ offsets: [Int]) -> FleetFigures {
      var evening = FleetEvening()
      for (index, offset) in offsets.enumerated() {
        evening.hear("riverside", -30 + index) { $0.at = $0.at.adding(seconds: offset) }
      }
      evening.judge("riverside", -31 + offsets.count)
      return evening.fresh(-31 + offsets.count)
    }

    #expect(causes(figures([121, -121])) == [])
    #expect(causes(figures([121, -121, 121])) == ["clock amber"])
    #expect(causes(figures([120, 121, 121])) == [])
    #expect(causes(figures([121, 121, 121, 0])) == [])
    #expect(
      causes(figures([121, 250_000_000_000, 240_000_000_000])) == ["clock amber"])
  }

  @Test func `a computer that sends again after another one did is a twin`() {
    func figures(_ sources: [String], every minutes: Int) -> FleetFigures {
      var evening = FleetEvening()
      for (index, source) in sources.enumerated() {
        evening.hear("riverside", -60 + index * minutes) { $0.source = source }
      }
      evening.judge("riverside", -60 + (sources.count - 1) * minutes)
      return evening.fresh(-60 + (sources.count - 1) * minutes)
    }

    #expect(causes(figures(["a", "a", "b", "b"], every: 1)) == [])
    #expect(causes(figures(["a", "b", "a"], every: 1)) == ["twins amber"])
    #expect(causes(figures(["a", "b", "a"], every: 8)) == [])
  }

  @Test func `the copies are red when no keeper spoke for two minutes, for any store`() {
    var evening = FleetEvening()
    evening.hear("a", -10)
    evening.hear("b", -10)
    #expect(causes(evening.fresh(-10)) == ["keeper red"])

    evening.judge("a", -11)
    evening.judge("b", -11)
    #expect(causes(evening.fresh(-10)) == [])
    #expect(causes(evening.fresh(-9)) == ["keeper red"])

    // Of several keepers one is gone.
    evening.judge("a", -9)
    guard case .keeper(_, let stores)? = evening.fresh(-9).alerts.first?.cause else {
      Issue.record("no alert of the keeper")
      return
    }
    #expect(stores == Share(count: 1, of: 2))
    #expect(causes(FleetEvening().fresh(0)) == [])
  }

  @Test func `a store that is new has two minutes until its keeper must have spoken of it`() {
    var evening = FleetEvening()
    for minute in -10 ... -8 {
      evening.hear("old", minute)
      evening.judge("old", minute)
      evening.hear("new", minute)
    }

    #expect(causes(evening.fresh(-8)) == ["keeper red"])
    #expect(causes(evening.fresh(-9, seconds: 59)) == [])
  }

  @Test func `what was seen is raised no more, but for a file that is another than it was`() throws
  {
    var evening = FleetEvening()
    evening.hear("a", -10) { $0.broken = 1 }
    evening.judge("a", -10, .changed)
    for alert in evening.fresh(-10).alerts { evening.see(alert, -10) }

    let figures = evening.fresh(-10)

    let chain = try #require(figures.alerts.first { $0.cause.word == "chain" })
    let promise = try #require(figures.alerts.first { $0.cause.word == "promise" })
    #expect(chain.seen?.by == Person("KT") && chain.isRaised)
    #expect(promise.seen?.by == Person("KT") && !promise.isRaised)
    #expect(figures.counts.raised == 1 && figures.counts.seen == 2)
    #expect(figures.rows.first?.need == .now)
  }

  @Test func `seen amber is not seen red, nor the next time, nor a day later`() throws {
    var evening = FleetEvening()
    evening.hear("a", -600)
    let amber = try #require(evening.fresh(-595).alerts.first { $0.cause.word == "silent" })
    evening.see(amber, -595)

    func silent(_ minutes: Int) -> FleetAlert? {
      evening.fresh(minutes).alerts.first { $0.cause.word == "silent" }
    }
    #expect(silent(-594)?.isRaised == false)
    let red = try #require(silent(-580))
    #expect(red.isRaised && red.level == .red)
    evening.see(red, -580)
    #expect(silent(-579)?.isRaised == false)
    #expect(silent(-580 + 1439)?.isRaised == false)
    #expect(silent(-580 + 1440)?.isRaised == true)
    evening.hear("a", -570)
    #expect(silent(-560)?.isRaised == true)
  }

  @Test func `a store's sentences are cleaned, and every cause has one`() {
    var evening = FleetEvening()
    evening.hear("a", -10) {
      $0.red = 1
      $0.redSince = FleetEvening.close.adding(minutes: -60)
      $0.alertText = "\u{1B}[31mtill 3\u{202E}"
    }
    let figures = evening.fresh(-10)
    let words = FleetAlertText(at: figures.at, zone: .utc)

    let sentences = figures.alerts.map { words.sentence($0) }

    #expect(sentences.count == 2)
    #expect(
      sentences.allSatisfy { text in
        !text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" }
      })
    #expect(sentences.contains { $0.contains("till 3") })
  }
}
