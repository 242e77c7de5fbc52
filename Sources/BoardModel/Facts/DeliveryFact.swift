package struct DeliveryArrived: FactFields {
  package static let type = "delivery.arrived"
  package static let summary = "a delivery arrived at the back door"
  package static let example = DeliveryArrived(supplier: "dairy")

  package var supplier: String

  package mutating func visitFields(_ coder: inout some FieldCoder) throws(FactError) {
    try coder.text("supplier", "who delivered", &supplier)
  }
}
