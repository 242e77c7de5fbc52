import BoardModel

/// What each figure of `fleet status --json` is; `null` is unknown.
extension FleetStatus {
  static let members: [Member<FleetStatus>] =
    whole + [
      .init("alerts", \.alerts, "what head office has to know, the worst that nobody saw first"),
      .init("stores", \.rows, "each store, by need and then by how long"),
    ]

  /// Those of a store that Prometheus gets; ten thousand stores have all others too.
  static let metrics: [Member<FleetStatus>] =
    whole + [.init("stores", { $0.rows.map { MetricRow(row: $0.row) } }, "each store")]

  var rows: [FleetRowFigures] { figures.rows.map { FleetRowFigures(row: $0) } }

  private static let whole: [Member<FleetStatus>] = [
    .init("company", \.figures.plan.name, "the name of the fleet"),
    .init("now", \.figures.at, "the moment of the figures"),
    .init("level", \.figures.level, "the worst of all stores and of the copies"),
    .object("fleet", \.figures.counts, counts, "how many stores"),
    .object("copies", { $0 }, evidence, "what is known of the copies of head office"),
    .object("tonight", \.figures.tonight, tonight, "this evening in all stores together"),
    .init("areas", \.figures.areas, "each area"),
  ]

  private static let counts: [Member<FleetFigures.Counts>] = [
    .init("need_now", \.now, "stores that need somebody now", "stores"),
    .init("need_tonight", \.tonight, "stores that need somebody tonight", "stores"),
    .init("need_fine", \.fine, "stores that are as they should be", "stores"),
    .init("silent", \.silent, "stores that are silent and should not be", "stores"),
    .share("heard", \.heard, "stores that were heard of lately", of: "stores"),
    .init("unplanned", \.unplanned, "stores that the plan does not name", "stores"),
    .init("alerts_raised", \.raised, "alerts that nobody has seen", "alerts"),
    .init("alerts_seen", \.seen, "alerts that somebody has seen", "alerts"),
  ]

  private static let evidence: [Member<FleetStatus>] = [
    .share(
      "checked", \.figures.evidence.checked, "stores whose lines are sound and were checked lately",
      of: "stores"),
    .share("kept", \.figures.evidence.kept, "stores that have a copy", of: "stores"),
    .init("changed", \.figures.evidence.changed, "files with a changed line", "files"),
    .init("incomplete", \.figures.evidence.missingFiles, "files without some lines", "files"),
    .init("forked", \.figures.evidence.forked, "files that have two lines of one number", "files"),
    .init("missing", \.figures.evidence.missing, "lines that never arrived", "lines"),
    .init("strays", \.figures.evidence.strays, "lines kept apart", "lines"),
    .init("foreign", \.figures.evidence.foreign, "messages that are no lines", "messages"),
    .init(
      "older_damaged", \.figures.evidence.olderBroken, "earlier files of stores, damaged", "files"),
    .share(
      "audited", \.figures.evidence.audited, "stores whose figures are those of their events",
      of: "stores that were compared"),
    .init("lag", \.figures.evidence.lag, "lines that the stores have and no copy yet", "lines"),
    .init(
      "age_s", { $0.figures.evidence.age(at: $0.figures.at) }, "since a keeper last spoke",
      "seconds"),
  ]

  private static let tonight: [Member<FleetFigures.Tonight>] = [
    .share("stores", \.stores, "stores of which the figures of today are known", of: "stores"),
    .share("signed", \.signed, "stores that are signed off", of: "stores not closed today"),
    .init("not_open", \.notOpen, "stores that are closed today", "stores"),
    .share("short_lines", \.short, "lane minutes with a short line", of: "lane minutes"),
    .share("waits_in_time", \.inTime, "measured waits within the limit", of: "waits"),
    .share("rounds_in_time", \.rounds, "rounds made in time", of: "rounds"),
    .init("left", \.left, "customers who gave up", "people"),
    .init("promises_open", \.promisesOpen, "promises that are open", "promises"),
    .init("promises_broken", \.promisesBroken, "promises closed as broken today", "promises"),
  ]
}

extension Need: FigureValue {
  static var schema: JSON { ["enum": Need.allCases.map(\.word)] }
  package var json: JSON { .text(word) }
}

extension FleetFigures.Area: FigureObject {
  static let members: [Member<FleetFigures.Area>] = [
    .init("area", { $0.name ?? "" }, "its name; empty: stores without one"),
    .init("stores", \.stores, "its stores", "stores"),
    .init("need_now", \.now, "of those, that need somebody now", "stores"),
    .init("need_tonight", \.tonight, "of those, that need somebody tonight", "stores"),
    .init("longest_wait_s", \.longestWait, "the longest wait of those heard of", "seconds"),
    .init("closing_soon", \.closingSoon, "that close within half an hour", "stores"),
    .share("signed", \.signed, "stores that are signed off", of: "stores not closed today"),
    .share("heard", \.heard, "stores that were heard of lately", of: "stores"),
  ]
}

extension FleetStatus.AlertLine {
  static let members: [Member<FleetStatus.AlertLine>] = [
    .init("id", \.alert.id, "the same from its beginning to its end"),
    .word("cause", FleetAlert.Cause.words, \.alert.cause.word, "what it is about"),
    .init("store", { $0.alert.store?.text }, "the store; null: the copies"),
    .init("log", { $0.alert.log?.text }, "the store's event file"),
    .init("level", \.alert.level, "how bad it is"),
    .init("raised", \.alert.raised, "when it was raised at this level"),
    .init("is_raised", \.alert.isRaised, "nobody has seen it, or seeing it does not end it"),
    .init("seen_by", { $0.alert.seen?.by }, "who has seen it"),
    .init("seen_at", { $0.alert.seen?.at }, "when"),
    .init("sentence", \.sentence, "in words"),
  ]
}

/// A store in `fleet status`.
struct FleetRowFigures: FigureObject {
  let row: FleetFigures.Row

  static let members: [Member<FleetRowFigures>] =
    MetricRow.parts { $0.row } + [
      .init("name", \.row.name, "its name"),
      .init("area", \.row.store.area, "its area"),
      .init("telephone", \.row.store.telephone, "its telephone"),
      .init("log", { $0.row.key?.log.text }, "its newest event file"),
      .init("logs", \.row.logCount, "how many event files of it were heard of", "files"),
      .init("heard", \.row.heard, "when the server received its newest standing"),
      .init("since", \.row.since, "since when it has its need"),
      .init("is_planned", \.row.isPlanned, "the plan of the fleet names it"),
      .init("is_current", \.row.isCurrent, "its figures are those of the present business day"),
      .init("minutes_past_close", \.row.minutesPastClose, "with customers inside", "minutes"),
      .init("standing", { DeclaredObject($0.row.standing) }, "what the store sent last"),
      .init("verdict", { DeclaredObject($0.row.verdict) }, "what head office found of its lines"),
    ]
}

/// The figures of a store that Prometheus gets.
struct MetricRow: FigureObject {
  let row: FleetFigures.Row

  static let members: [Member<MetricRow>] = parts { $0.row }

  static func parts<Subject>(
    _ row: @escaping @Sendable (Subject) -> FleetFigures.Row
  ) -> [Member<Subject>] {
    [
      .init("store", { row($0).store.id.text }, "its id"),
      .init("need", { row($0).need }, "whether it needs somebody"),
      .init("level", { row($0).level }, "the worst of its alerts and of the store's own"),
      .init("silent_s", { row($0).silentSeconds }, "since it was last heard of", "seconds"),
      .init("wait_s", { row($0).standing?.waitSeconds }, "the worst wait", "seconds"),
      .init("critical_open", { row($0).standing?.criticalOpen }, "critical steps open", "steps"),
      .init("kept_line", { row($0).verdict?.seq }, "the newest line that is kept"),
      .init("lag", { row($0).lag }, "lines that are not kept yet", "lines"),
      .init("chain", { row($0).verdict?.state }, "what was found of its lines"),
    ]
  }
}

extension Verdict.State: FigureValue {}

/// What a store or a keeper sent, by its declaration.
struct DeclaredObject<Fields: WireFields>: FigureValue {
  let fields: Fields?

  init(_ fields: Fields?) { self.fields = fields }

  var json: JSON {
    guard let fields, let members = try? fields.members() else { return .null }
    return .object(members.all.map { ($0.name, DeclaredObject.json($0.value)) })
  }

  private static func json(_ value: Value) -> JSON {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .list(let texts): .array(texts.map { .text($0) })
    }
  }

  static var schema: JSON {
    [
      "type": ["object", "null"],
      "properties": JSON.object(
        Fields.fields.map { field in
          (field.name, ["description": field.meaning] as JSON + field.shape.schema)
        }),
    ]
  }
}
