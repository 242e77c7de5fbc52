import BoardCanvas
import BoardSettings

/// The themes that can be worn here.
struct Looks {
  let names: [String] = ["auto"]

  func theme(named name: String) -> Result<Theme, Failure> {
    .success(.builtIn)
  }
}
