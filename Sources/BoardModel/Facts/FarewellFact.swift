import BoardText

/// An event about what customers see, hear and say as they leave.
package enum FarewellFact: Hashable, Sendable {
  case cueSeen(CueSeen)
  case goodbyeSeen(GoodbyeSeen)
  case helpOffered(HelpOffered)
  case voiceHeard(VoiceHeard)
}

extension FarewellFact {
  /// Every event type of this area, in the order of the documentation.
  package static let kinds = [
    FactKind(CueSeen.self) { .farewell(.cueSeen($0)) },
    FactKind(GoodbyeSeen.self) { .farewell(.goodbyeSeen($0)) },
    FactKind(HelpOffered.self) { .farewell(.helpOffered($0)) },
    FactKind(VoiceHeard.self) { .farewell(.voiceHeard($0)) },
  ]

  package var fields: any FactFields {
    switch self {
    case .cueSeen(let fields): fields
    case .goodbyeSeen(let fields): fields
    case .helpOffered(let fields): fields
    case .voiceHeard(let fields): fields
    }
  }
}

/// A sign to customers that they should leave.
///
/// In order: cleaning or packing up; watch or yawn; lights or music; ignoring, counting or private
/// talk; unfriendly words; a blocked door or aisle. Ashley & Noble, J. Retailing 90(1), 2014.
package enum CueKind: String, CaseIterable, Sendable {
  case productive, personal, audiovisual, withdrawal, hostility, blocking
}

package enum HelpKind: String, CaseIterable, Sendable {
  case carry, load, umbrella
}

package enum Sentiment: String, CaseIterable, Sendable {
  case good, bad
}

/// What the customer spoke about.
package enum Touchpoint: String, CaseIterable, Sendable {
  case bill, wait, payment, staff, carry, route, toilet, talk, rush, other
}

/// `cue.seen`: a cue that hurries customers out was seen.
package struct CueSeen: FactFields {
  package static let type = "cue.seen"
  package static let summary = tr("staff did something that hurries customers out")

  package var kind: CueKind = .productive
  package var note: String?

  package init() {}

  package init(kind: CueKind, note: String? = nil) {
    self.kind = kind
    self.note = note
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.choice("kind", &kind)
    try coder.text("note", &note)
  }
}

/// `goodbye.seen`: one goodbye was watched; `nil` = that part was not seen.
package struct GoodbyeSeen: FactFields {
  package static let type = "goodbye.seen"
  package static let summary = tr("one goodbye was watched")

  package var thanked: Bool?
  package var smiled: Bool?
  package var askedBack: Bool?
  package var helpOffered: Bool?
  /// The customer could hear staff complain.
  package var overheard: Bool?
  /// Watched at a moment that the program chose, not the watcher.
  package var isPrompted: Bool = false

  package init() {}

  package init(
    thanked: Bool? = nil, smiled: Bool? = nil, askedBack: Bool? = nil, helpOffered: Bool? = nil,
    overheard: Bool? = nil, isPrompted: Bool = false
  ) {
    self.thanked = thanked
    self.smiled = smiled
    self.askedBack = askedBack
    self.helpOffered = helpOffered
    self.overheard = overheard
    self.isPrompted = isPrompted
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.flag("thanked", &thanked)
    try coder.flag("smiled", &smiled)
    try coder.flag("asked_back", &askedBack)
    try coder.flag("help_offered", &helpOffered)
    try coder.flag("overheard", &overheard)
    try coder.flag("prompted", &isPrompted)
  }
}

/// `help.offered`: help to the car was offered.
package struct HelpOffered: FactFields {
  package static let type = "help.offered"
  package static let summary = tr("help to the car was offered")

  package var kind: HelpKind = .carry
  /// `nil` = the answer was not noted.
  package var isAccepted: Bool?

  package init() {}

  package init(kind: HelpKind, isAccepted: Bool? = nil) {
    self.kind = kind
    self.isAccepted = isAccepted
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.choice("kind", &kind)
    try coder.flag("accepted", &isAccepted)
  }
}

/// `voice.heard`: a customer said something about the visit.
package struct VoiceHeard: FactFields {
  package static let type = "voice.heard"
  package static let summary = tr("what a customer said")

  package var sentiment: Sentiment = .bad
  package var touchpoint: Touchpoint = .other
  package var note: String?

  package init() {}

  package init(sentiment: Sentiment, touchpoint: Touchpoint, note: String? = nil) {
    self.sentiment = sentiment
    self.touchpoint = touchpoint
    self.note = note
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.choice("sentiment", &sentiment)
    try coder.choice("touchpoint", &touchpoint)
    try coder.text("note", &note)
  }
}
