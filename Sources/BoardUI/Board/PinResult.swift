/// The result of looking up or checking a PIN.
package enum PinResult: Hashable, Sendable {
  case noPin
  /// The person has a PIN and must type it.
  case hasPin
  case right
  case wrong(triesLeft: Int)
  /// No attempt is accepted for this long.
  case locked(seconds: Int)
  /// The PINs cannot be used; a sentence says why.
  case unusable(String)
}
