import BoardModel
import BoardText

/// The signatures of a line: members that stand directly before its hash.
///
/// Each covers the 32 digits of the line before, as in the chain, and the line's bytes before the first signature. So a
/// signature holds for this line at this place only.
package struct LineSignatures: Hashable, Sendable {
  /// By the person in `by`.
  let first: [UInt8]?
  /// By the second person of a sign-off.
  let second: [UInt8]?
  /// The bytes of the line that they cover, from the first.
  let bodyBytes: Int

  static let firstName = EnvelopeMember.sig.rawValue
  static let secondName = EnvelopeMember.secondSig.rawValue

  /// Reads the signatures of a line whose hash covers `bodyBytes`; `nil` if there is none.
  ///
  /// A signature in another form or place is not one.
  init?(_ members: Members, bodyBytes: Int) {
    let name = members.all.dropLast().last?.name
    guard name == LineSignatures.firstName || name == LineSignatures.secondName else { return nil }
    var (rest, end) = (members.all.dropLast(), bodyBytes)
    func last(named name: String) -> [UInt8]? {
      guard let member = rest.last, member.name == name, case .text(let hex) = member.value,
        let signature = [UInt8](hex: hex), signature.count == SigningKey.signatureByteCount
      else { return nil }
      rest.removeLast()
      end -= LineSignatures.member(name, signature).utf8.count
      return signature
    }
    second = last(named: LineSignatures.secondName)
    first = last(named: LineSignatures.firstName)
    self.bodyBytes = end
    guard end < bodyBytes else { return nil }
  }

  /// The member as it stands in a line, with its comma.
  static func member(_ name: String, _ signature: [UInt8]) -> String {
    ",\"\(name)\":\"\(signature.hex)\""
  }

  /// What a signature covers.
  static func signed(_ body: Span<UInt8>, after previous: LineHash) -> [UInt8] {
    var bytes: [UInt8] = []
    previous.appendHex(to: &bytes)
    for index in body.indices { bytes.append(body[index]) }
    return bytes
  }
}

extension Draft {
  /// Who signs the line, and in which member; only those whom a PIN confirmed.
  fileprivate var signers: [(name: String, person: Person)] {
    var signers: [(String, Person)] = []
    if isPinConfirmed, let by { signers.append((LineSignatures.firstName, by)) }
    if case .day(.signed(let signed)) = fact, signed.secondAuth == .pin, let second = signed.second
    {
      signers.append((LineSignatures.secondName, second))
    }
    return signers
  }

  /// Appends to a line the signatures of those who have a key.
  func sign(
    _ line: inout [UInt8], after previous: LineHash, with keys: [Person: SigningKey]
  ) throws(JournalError) {
    guard !keys.isEmpty else { return }
    let signed = LineSignatures.signed(line.span, after: previous)
    for signer in signers {
      guard let key = keys[signer.person] else { continue }
      guard let signature = key.signature(of: signed) else {
        throw .rejected(
          tr("a signature needs the library libhogweed; install the package libhogweed6"))
      }
      line.append(contentsOf: LineSignatures.member(signer.name, signature).utf8)
    }
  }
}
