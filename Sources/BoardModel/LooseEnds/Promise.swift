/// Something a customer was promised, as it stands now.
package struct Promise: Hashable, Sendable, Codable {
  package let id: PromiseID
  package var what: String
  package var owner: Person?
  package var due: DueDate?
  package var reversals = 0
  package var costCents: Int?
  package var saleCents: Int?
}
