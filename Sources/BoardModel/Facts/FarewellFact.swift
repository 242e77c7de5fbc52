/// An event about what customers see, hear and say as they leave.
package enum FarewellFact: FactArea, RecordedFact {
  case cueSeen(CueSeen)
  case goodbyeSeen(GoodbyeSeen)
  case helpOffered(HelpOffered)
  case voiceHeard(VoiceHeard)

  package static let kinds = kinds(cueSeen, goodbyeSeen, helpOffered, voiceHeard)
  package var fact: Fact { .farewell(self) }

  package init() { self = .cueSeen(.example) }

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
package enum CueKind: String, Word {
  case productive, personal, audiovisual, withdrawal, hostility, blocking
}

package enum HelpKind: String, Word {
  case carry, load, umbrella
}

package enum Sentiment: String, Word {
  case good, bad
}

/// What the customer spoke about.
package enum Touchpoint: String, Word {
  case bill, wait, payment, staff, carry, route, toilet, talk, rush, other
}

package struct CueSeen: FactFields {
  package static let type = "cue.seen"
  package static let summary = "staff did something that hurries customers out"
  package static let example = CueSeen(kind: .audiovisual, note: "lights off in aisle 3")

  package var kind: CueKind
  package var note: String?

  package init(kind: CueKind, note: String? = nil) {
    self.kind = kind
    self.note = note
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field(
      "kind",
      "productive: cleaning or packing up; personal: watch or yawn; audiovisual: lights or music; withdrawal: ignoring customers; hostility: unfriendly words; blocking: a blocked door or aisle",
      &kind)
    try coder.field("note", "what was seen", &note)
  }
}

package struct GoodbyeSeen: FactFields {
  package static let type = "goodbye.seen"
  package static let summary = "one goodbye was watched"
  package static let example = GoodbyeSeen(thanked: true, smiled: true, askedBack: false)

  package var thanked: Bool?
  package var smiled: Bool?
  package var askedBack: Bool?
  package var helpOffered: Bool?
  package var overheard: Bool?
  package var isPrompted: Bool

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
    try coder.field(
      "thanked", "the customer was thanked; absent: not seen, as for the others", &thanked)
    try coder.field("smiled", "staff smiled", &smiled)
    try coder.field("asked_back", "the customer was asked to come back", &askedBack)
    try coder.field("help_offered", "help was offered", &helpOffered)
    try coder.field("overheard", "the customer could hear staff complain", &overheard)
    try coder.flag("prompted", "the program chose the moment, not the watcher", &isPrompted)
  }
}

package struct HelpOffered: FactFields {
  package static let type = "help.offered"
  package static let summary = "help to the car was offered"
  package static let example = HelpOffered(kind: .carry, isAccepted: true)

  package var kind: HelpKind
  package var isAccepted: Bool?

  package init(kind: HelpKind, isAccepted: Bool? = nil) {
    self.kind = kind
    self.isAccepted = isAccepted
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("kind", "what was offered", &kind)
    try coder.field("accepted", "whether the customer accepted; absent: not noted", &isAccepted)
  }
}

package struct VoiceHeard: FactFields {
  package static let type = "voice.heard"
  package static let summary = "what a customer said"
  package static let example = VoiceHeard(
    sentiment: .bad, touchpoint: .wait, note: "ten minutes for one bottle of milk")

  package var sentiment: Sentiment
  package var touchpoint: Touchpoint
  package var note: String?

  package init(sentiment: Sentiment, touchpoint: Touchpoint, note: String? = nil) {
    self.sentiment = sentiment
    self.touchpoint = touchpoint
    self.note = note
  }

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.field("sentiment", "whether it was praise or a complaint", &sentiment)
    try coder.field("touchpoint", "what it was about", &touchpoint)
    try coder.field("note", "what the customer said", &note)
  }
}
