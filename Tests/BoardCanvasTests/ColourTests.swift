import BoardCanvas
import Testing

@Suite struct ColourTests {
  // Pairs 1, 4, 7, 9, 14, 17, 20, 25, 31 and 34 of the data published by Sharma, Wu and Dalal.
  @Test(arguments: [
    ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
    ([50.0, -1.3802, -84.2814], [50.0, 0.0, -82.7485], 1.0000),
    ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
    ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
    ([50.0, -0.001, 2.49], [50.0, 0.0011, -2.49], 4.7461),
    ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
    ([50.0, 2.5, 0.0], [58.0, 24.0, 15.0], 19.4535),
    ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ([22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373),
    ([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082),
  ])
  func `colour differences agree with the published ones`(
    one: [Double], other: [Double], known: Double
  ) {
    let first = Lab(lightness: one[0], a: one[1], b: one[2])
    let second = Lab(lightness: other[0], a: other[1], b: other[2])

    #expect((first.difference(to: second) - known).magnitude < 0.0001)
    #expect((second.difference(to: first) - known).magnitude < 0.0001)
  }

  @Test func `contrast agrees with WCAG`() throws {
    let black = try #require(LinearRGB(.rgb(red: 0, green: 0, blue: 0)))
    let white = try #require(LinearRGB(.rgb(red: 255, green: 255, blue: 255)))
    let grey = try #require(LinearRGB(.rgb(red: 0x76, green: 0x76, blue: 0x76)))

    #expect((black.contrast(to: white) - 21).magnitude < 1e-9)
    #expect((grey.contrast(to: white) - 4.542).magnitude < 0.001)
  }

  @Test func `red, yellow and green look alike to a person with protanopia`() throws {
    let green = try #require(LinearRGB(.rgb(red: 0, green: 0x9E, blue: 0x20)))
    let red = try #require(LinearRGB(.rgb(red: 0xD0, green: 0x50, blue: 0)))
    let normal = Lab(green).difference(to: Lab(red))
    let protan = Lab(Vision.protan.simulated(green)).difference(
      to: Lab(Vision.protan.simulated(red)))

    #expect(normal > 40)
    #expect(protan < normal / 2)
  }

  @Test func `each colour of xterm is nearest to itself`() {
    for index in 16..<256 {
      let nearest = Palette.closestIndex(to: Palette.rgb(index))
      #expect(Palette.rgb(nearest) == Palette.rgb(index))
    }
  }

  @Test(arguments: ["#12345", "123456", "#12345g", "#+12345", "", "#1234567"])
  func `text that is not a colour gives no colour`(text: String) {
    #expect(Colour(hex: text) == nil)
  }
}
