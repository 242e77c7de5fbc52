/// e to the power of `x`, to within 2 units in the last place; 0 below -745, infinite above 709.78.
///
/// `BoardModel` imports no math library. x = k ln 2 + r with |r| at most ln 2 / 2; r goes through a
/// Taylor polynomial whose first omitted term is below 1e-19; k becomes the exponent.
package func exponential(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x > 709.782712893384 { return .infinity }
  if x < -745.2 { return 0 }
  let exponent = nearest(x * 1.4426950408889634)
  let k = Double(exponent)
  // ln 2 in two parts; the first ends in 21 zero bits, so k times it is exact.
  let r = (x - k * 6.93147180369123816490e-01) - k * 1.90821492927058770002e-10
  var sum = 1.0
  for n in stride(from: 14.0, through: 1.0, by: -1.0) { sum = 1 + r / n * sum }
  // In two steps, so that subnormal results are right.
  let half = exponent / 2
  return sum * Double(sign: .plus, exponent: half, significand: 1)
    * Double(sign: .plus, exponent: exponent - half, significand: 1)
}

/// `x` rounded to the nearest integer, halves away from zero.
///
/// Values outside the range of `Int` give its smallest or largest value; NaN gives 0.
package func nearest(_ x: Double) -> Int {
  if x.isNaN { return 0 }
  if x >= 9.2e18 { return .max }
  if x <= -9.2e18 { return .min }
  return x < 0 ? -Int(0.5 - x) : Int(x + 0.5)
}
