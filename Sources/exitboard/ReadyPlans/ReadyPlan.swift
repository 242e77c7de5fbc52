import BoardSettings
import BoardText

/// A plan for a trade that is part of the program: a TOML file of this folder, whose texts are translated.
package struct ReadyPlan {
  package let name: String
  private let file: [UInt8]

  package static var all: [ReadyPlan] {
    [
      ReadyPlan(name: "supermarket", file: PackageResources.supermarket_toml),
      ReadyPlan(name: "restaurant", file: PackageResources.restaurant_toml),
      ReadyPlan(name: "museum", file: PackageResources.museum_toml),
      ReadyPlan(name: "bank", file: PackageResources.bank_toml),
      ReadyPlan(name: "petrol", file: PackageResources.petrol_toml),
      ReadyPlan(name: "dealer", file: PackageResources.dealer_toml),
    ]
  }

  static func named(_ name: String) throws(Failure) -> ReadyPlan {
    if let plan = all.first(where: { $0.name == name }) { return plan }
    let names = all.map(\.name)
    throw Failure.usage(
      tr(
        "there is no ready plan '{name}'; the plans are {plans}", name,
        names.joined(separator: ", ")) + suggestion(for: name, among: names))
  }

  /// The file, with what people read in the program's language.
  package var text: String {
    String(decoding: file, as: UTF8.self)
      .replacing(/\b(name|title|why|floor|zone|locked_because) = \x22([^\x22]+)\x22/) { match in
        "\(match.1) = \"\(translated(String(match.2)))\""
      }
  }
}
