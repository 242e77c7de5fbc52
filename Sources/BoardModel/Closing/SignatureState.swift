import BoardText

/// How well a person's signature of a day is known to be theirs.
package enum SignatureState: Hashable, Sendable {
  /// The person's key made it.
  case verified
  /// The person's key made it, but that key replaced an earlier one without it, at event `seq`.
  case verifiedByReplacement(seq: Int)
  /// A PIN confirmed it; the person had no key.
  case pinOnly
  /// Only the initials were given.
  case initialsOnly
  /// The line says that a PIN confirmed it, but it lacks the signature of the person's key.
  case missing
  /// The signature is not that of the person's key.
  case wrong
  /// The library that checks signatures is not installed.
  case notChecked

  package var isVerified: Bool {
    switch self {
    case .verified, .verifiedByReplacement: true
    case .pinOnly, .initialsOnly, .missing, .wrong, .notChecked: false
    }
  }

  /// The state in JSON and CSV.
  package var word: String {
    switch self {
    case .verified: "verified"
    case .verifiedByReplacement: "verified_by_replaced_key"
    case .pinOnly: "pin_only"
    case .initialsOnly: "initials_only"
    case .missing: "missing"
    case .wrong: "wrong"
    case .notChecked: "not_checked"
    }
  }

  /// What stands behind the person's initials.
  package var phrase: String {
    switch self {
    case .verified: tr("verified")
    case .verifiedByReplacement(let seq):
      tr("verified; event {seq} replaced the key without the old one", seq)
    case .pinOnly: tr("PIN, not signed with a key")
    case .initialsOnly: tr("not signed with a key")
    case .missing: tr("NOT SIGNED WITH THIS PERSON'S KEY")
    case .wrong: tr("WRONG SIGNATURE")
    case .notChecked: tr("not checked: libhogweed6 is not installed")
    }
  }
}
