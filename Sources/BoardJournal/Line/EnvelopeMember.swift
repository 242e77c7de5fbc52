/// A member that lines of every type may have.
enum EnvelopeMember: String {
  case seq, at, rec, type, by, auth, src, id, sig
  case secondSig = "second_sig"
  case hash

  /// `nil` for a member of the fact; a name is compared with the few of its length.
  init?(_ name: String) {
    switch (name.utf8.count, name) {
    case (2, "at"): self = .at
    case (2, "by"): self = .by
    case (2, "id"): self = .id
    case (3, "seq"): self = .seq
    case (3, "rec"): self = .rec
    case (3, "src"): self = .src
    case (3, "sig"): self = .sig
    case (4, "type"): self = .type
    case (4, "auth"): self = .auth
    case (4, "hash"): self = .hash
    case (10, "second_sig"): self = .secondSig
    default: return nil
    }
  }
}
