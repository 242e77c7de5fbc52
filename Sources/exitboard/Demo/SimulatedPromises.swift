import BoardModel
import BoardText

/// What is promised on a simulated evening, as somebody of that trade would write it.
struct SimulatedPromises {
  /// It is reversed in the evening; what that means, why, and what the sale is worth.
  let reversed, impact, reason: String
  let saleCents: Int
  let order, callBack, refund: String

  /// Those of the trade that the plan names for its store or its customers, else of a shop.
  static func of(_ plan: Plan) -> SimulatedPromises {
    let words = [plan.words.chosen[.store], plan.words.chosen[.customer]].compactMap { $0?.first }
    return words.lazy.compactMap { trades[$0] }.first ?? shop
  }

  private init(
    _ reversed: String, _ impact: String, _ reason: String, worth saleCents: Int, _ order: String,
    _ callBack: String, _ refund: String
  ) {
    (self.reversed, self.impact, self.reason) = (reversed, impact, reason)
    (self.saleCents, self.order, self.callBack) = (saleCents, order, callBack)
    self.refund = refund
  }

  private static let shop = SimulatedPromises(
    "Second key for Hall", "customer drives 3 h", "the supplier has it, not we", worth: 840_000,
    "Cake order, bakery", "Call back about the coat", "Refund, parasol")

  private static let trades = [
    "supermarket": SimulatedPromises(
      "Two hampers for Hall", "the wedding is tomorrow", "the depot sent one", worth: 18_000,
      "Cake order, bakery", "Call back about the fish", "Refund, coffee machine"),
    "restaurant": SimulatedPromises(
      "Window table for eight", "a birthday, they fly in", "it was given away twice",
      worth: 64_000, "Cake for the party", "Call back about the scarf", "Refund, party deposit"),
    "museum": SimulatedPromises(
      "Guide for the school", "24 children come by bus", "the guide is ill", worth: 12_000,
      "Catalogue, signed copy", "Call back about the bag", "Refund, audio guide"),
    "branch": SimulatedPromises(
      "New card for Hall", "leaves for Peru on Sunday", "it went to the old address",
      worth: 500_000, "Foreign notes, 500 francs", "Call back about the loan", "Refund, card fee"),
    "station": SimulatedPromises(
      "Snow chains for Hall", "crosses the pass tonight", "the van came without them",
      worth: 9_000, "Gas bottles, four", "Call back about the wash", "Refund, car wash"),
    "showroom": SimulatedPromises(
      "Second key for Hall", "customer drives 3 h", "the supplier has it, not we", worth: 840_000,
      "Winter tyres, set of four", "Call back about the test", "Refund, roof box"),
    "patient": SimulatedPromises(
      "Blood test for Hall", "starts the treatment with it", "the laboratory is late",
      worth: 6_000, "Glasses, second pair", "Call back about the date", "Refund, health check"),
  ]
}
