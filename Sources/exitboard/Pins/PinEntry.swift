import BoardJournal
package import BoardModel

/// One person's entry in the PIN file: the hash, the number of wrong tries, and the key under the PIN.
package struct PinEntry: Hashable, Sendable {
  package let person: Person
  package var hash: String
  /// Wrong tries since the last right one, including one that is being checked.
  package var wrong = 0
  package var lockedUntil = BootMoment.none
  /// `nil` for a PIN from before there were keys, and where no key could be made.
  package let key: SealedKey?

  package static func isPin(_ text: String) -> Bool {
    (4...12).contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// The wrong try with this number is the first that causes a wait; each further one doubles it.
  static let triesBeforeWait = 3
  static let firstWaitSeconds = 30
  static let maxWaitSeconds = 3600

  package init(person: Person, hash: String, key: SealedKey? = nil) {
    self.person = person
    self.hash = hash
    self.key = key
  }

  /// Reads `JP<tab>hash<tab>wrong<tab>until`, and the two halves of a key if there is one; `nil` for anything else.
  package init?(line: Substring) {
    let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard parts.count == 4 || parts.count == 6, let wrong = Int(parts[2]), wrong >= 0,
      Person(String(parts[0])).isReadable
    else { return nil }
    var key: SealedKey?
    if parts.count == 6 {
      key = SealedKey(sealed: parts[4], publicKey: parts[5])
      guard key != nil else { return nil }
    }
    self.init(person: Person(String(parts[0])), hash: String(parts[1]), key: key)
    self.wrong = wrong
    lockedUntil = BootMoment(text: parts[3])
  }

  package var line: String {
    let key = key.map { "\t\($0.sealed)\t\($0.publicKey.hex)" } ?? ""
    return "\(person)\t\(hash)\t\(wrong)\t\(lockedUntil)\(key)"
  }

  /// Seconds until the next try is accepted, 0 = now.
  ///
  /// A clock that is set does not change it, and a restart of the machine does not shorten it: then the wait counts
  /// from the restart.
  package func secondsLocked(at now: BootMoment) -> Int {
    let until =
      lockedUntil.boot == now.boot ? lockedUntil.milliseconds : Int64(waitSeconds) * 1000
    return Int(min(max(0, (until - now.milliseconds + 999) / 1000), Int64(waitSeconds)))
  }

  private var waitSeconds: Int {
    guard wrong >= PinEntry.triesBeforeWait else { return 0 }
    let doublings = min(wrong - PinEntry.triesBeforeWait, 12)
    return min(PinEntry.firstWaitSeconds << doublings, PinEntry.maxWaitSeconds)
  }

  /// Counts a try before its result is known, so that killing the program does not undo it.
  package mutating func countTry(at now: BootMoment) {
    wrong += 1
    lockedUntil = now.adding(seconds: waitSeconds)
  }

  package var triesLeft: Int { max(0, PinEntry.triesBeforeWait - wrong) }
}

/// The private half of a person's key, encrypted under the PIN, with the public half.
package struct SealedKey: Hashable, Sendable {
  /// 64 hexadecimal digits.
  let sealed: String
  let publicKey: PublicKey

  init?(sealed: some StringProtocol, publicKey: some StringProtocol) {
    guard let key = PublicKey(hex: publicKey), [UInt8](hex: sealed)?.count == 32 else { return nil }
    self.sealed = String(sealed)
    self.publicKey = key
  }

  /// Encrypts a key; `hash` is the one of `pin`, whose salt no other PIN has.
  ///
  /// - Returns: `nil` if the system's crypt library fails.
  init?(_ key: SigningKey, pin: String, hash: String) {
    guard let pad = Yescrypt.key(of: pin, under: hash) else { return nil }
    sealed = zip(key.seed, pad).map { $0 ^ $1 }.hex
    publicKey = key.publicKey
  }

  func opened(pin: String, hash: String) -> SigningKey? {
    guard let pad = Yescrypt.key(of: pin, under: hash), let bytes = [UInt8](hex: sealed) else {
      return nil
    }
    return SigningKey(seed: zip(bytes, pad).map { $0 ^ $1 }, publicKey: publicKey)
  }
}
