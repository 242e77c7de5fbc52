package import BoardModel
import BoardText

/// Checks the signatures of a file's lines, in their order, by the public keys that stand before them.
package struct SignatureCheck: Sendable {
  private struct KnownKey {
    let key: PublicKey
    /// The line that set it, if the owner of the key before it did not sign that line.
    let replacedAt: Int?
  }

  private var keys: [Person: KnownKey] = [:]
  /// What is known of each signature, by `seq` of the sign-off and person.
  package private(set) var states: [Int: [Person: SignatureState]] = [:]

  /// Whether a line of this fact has to be taken.
  static func concerns(_ fact: Fact) -> Bool {
    switch fact {
    case .log(.keySet), .day(.signed): true
    default: false
    }
  }

  /// Notes an accepted line; returns what is wrong with its signatures, as the end of a sentence.
  mutating func take(
    _ record: JournalRecord, after previous: LineHash, line: Span<UInt8>
  ) -> String? {
    let event = record.event
    let signatures = record.signatures
    let body = line.extracting(0..<(signatures?.bodyBytes ?? record.bodyBytes))
    let signed = LineSignatures.signed(body, after: previous)
    switch event.fact {
    case .log(.keySet(let set)):
      guard let person = event.by else { return tr("it sets a key but names no person") }
      let state = state(of: signatures?.first, person, isConfirmed: true, signed)
      return replaceKey(of: person, with: set.publicKey, state, seq: event.seq)
    case .day(.signed(let day)):
      var found: [Person: SignatureState] = [:]
      if let by = event.by {
        found[by] = state(of: signatures?.first, by, isConfirmed: event.isPinConfirmed, signed)
      }
      if let second = day.second {
        found[second] = state(
          of: signatures?.second, second, isConfirmed: day.secondAuth == .pin, signed)
      }
      states[event.seq] = found
      let wrong = found.filter { $0.value == .wrong || $0.value == .missing }.keys
      guard let person = wrong.map(\.initials).min() else { return nil }
      return tr("it says that {who} signed, but {who}'s key did not", person)
    default: return nil
    }
  }

  /// `state` is that of the line which sets the key, by the key before it.
  private mutating func replaceKey(
    of person: Person, with hex: String?, _ state: SignatureState, seq: Int
  ) -> String? {
    let hasKey = keys[person] != nil
    let replacedAt: Int? =
      switch state {
      case .verified: nil
      case .verifiedByReplacement(let seq): seq
      default: hasKey ? seq : nil
      }
    guard let hex else {
      // Otherwise a forged line could make later signatures pass without the key.
      guard replacedAt != seq else {
        return tr("it removes {who}'s key, but that key did not sign it", person.initials)
      }
      keys[person] = nil
      return nil
    }
    guard let key = PublicKey(hex: hex) else { return tr("its key is not 64 hexadecimal digits") }
    keys[person] = KnownKey(key: key, replacedAt: replacedAt)
    return nil
  }

  private func state(
    of signature: [UInt8]?, _ person: Person, isConfirmed: Bool, _ signed: [UInt8]
  ) -> SignatureState {
    guard let known = keys[person] else { return isConfirmed ? .pinOnly : .initialsOnly }
    guard let signature else { return isConfirmed ? .missing : .initialsOnly }
    guard let isRight = known.key.isOwner(of: signature, over: signed) else { return .notChecked }
    guard isRight else { return .wrong }
    return known.replacedAt.map { .verifiedByReplacement(seq: $0) } ?? .verified
  }
}
