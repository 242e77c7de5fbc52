import BoardModel

/// A sign-off in progress; each missing part is asked for in turn.
struct Signing: Hashable, Sendable {
  /// Whether a prompt asks for a missing part now.
  var isAsking = false
  var second: Person?
  /// Persons who typed the right PIN.
  var confirmed: Set<Person> = []
  /// Persons without a usable PIN, while the plan does not require one.
  var withoutPin: Set<Person> = []
  /// The person whose PIN is being looked up or checked; `nil` when none is.
  var awaitedPerson: Person?
}
