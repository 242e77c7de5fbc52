/// Something a customer was promised, as it stands now.
package struct Promise: Hashable, Sendable, Codable {
  package let id: PromiseID
  package var what: String
}
