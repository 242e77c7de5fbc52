/// A kind of colour vision; about one man in twelve does not have `normal` vision.
package enum Vision: String, Hashable, Sendable, CaseIterable {
  case normal, protan, deutan, tritan

  /// The colour as an eye without one kind of cone perceives it.
  ///
  /// After Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color
  /// vision deficiency", 2009, severity 1.
  package func simulated(_ light: LinearRGB) -> LinearRGB {
    let rows = matrix
    guard rows.count == 3 else { return light }
    let channels = rows.map { row in
      min(1, max(0, row[0] * light.red + row[1] * light.green + row[2] * light.blue))
    }
    return LinearRGB(red: channels[0], green: channels[1], blue: channels[2])
  }

  private var matrix: [[Double]] {
    switch self {
    case .normal: []
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritan:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}
