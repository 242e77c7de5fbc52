// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // A release names the types it knows: found by name at the start, each would be looked for among all there are.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
]

/// Optimised in debug builds too: the tests of the journal go through a hundred thousand crashes.
let quick: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A release is put where it was linked for: it starts without mending ninety thousand addresses of the runtime.
///
/// It names nothing to others either, for the runtime looks through all such names when it starts.
let placed: [LinkerSetting] = [
  .unsafeFlags(
    ["-Xclang-linker", "-no-pie", "-Xlinker", "--no-export-dynamic"],
    .when(configuration: .release))
]

let testing: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Likewise for the tests themselves: a simulated disk copies its bytes once a step.
let quickTesting: [SwiftSetting] =
  testing + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "exitboard",
  products: [
    .executable(name: "exitboard", targets: ["exitboard"]),
    .executable(name: "exitboard-bench", targets: ["exitboard-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "BoardWords", swiftSettings: strict),
    .target(name: "BoardModel", dependencies: ["BoardWords"], swiftSettings: quick),
    .target(name: "BoardCanvas", swiftSettings: strict),
    .target(
      name: "BoardUI", dependencies: ["BoardModel", "BoardCanvas", "BoardWords"],
      swiftSettings: strict),
    .target(
      name: "BoardJournal", dependencies: ["BoardModel", "BoardWords", "CNettle", "CTerminal"],
      swiftSettings: quick),
    .target(
      name: "BoardSettings",
      dependencies: ["BoardModel", "BoardCanvas", "BoardWords", "CToml"], swiftSettings: strict),
    .target(
      name: "BoardTerminal", dependencies: ["BoardCanvas", "BoardWords", "CNcurses", "CTerminal"],
      swiftSettings: strict),
    .executableTarget(
      name: "exitboard",
      dependencies: [
        "BoardModel", "BoardCanvas", "BoardUI", "BoardWords", "BoardJournal", "BoardSettings",
        "BoardTerminal", "CTerminal", "CCrypt", "CCsv",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict, linkerSettings: placed),
    .executableTarget(
      name: "exitboard-bench", dependencies: ["BoardModel", "BoardJournal"],
      swiftSettings: strict),
    .systemLibrary(name: "CNcurses", path: "Sources/CNcurses"),
    .systemLibrary(name: "CCrypt", path: "Sources/CCrypt"),
    .systemLibrary(name: "CNettle", path: "Sources/CNettle"),
    .systemLibrary(name: "CCsv", path: "Sources/CCsv"),
    .target(name: "CTerminal"),
    .target(name: "CToml"),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm"),
    .target(
      name: "PtyHarness", dependencies: ["CVterm"], path: "Tests/PtyHarness",
      swiftSettings: testing),
    .executableTarget(
      name: "tty-fixture", dependencies: ["BoardTerminal", "BoardCanvas"],
      path: "Tests/Fixtures/tty-fixture", swiftSettings: testing),
    .testTarget(name: "BoardModelTests", dependencies: ["BoardModel"], swiftSettings: testing),
    .testTarget(name: "BoardCanvasTests", dependencies: ["BoardCanvas"], swiftSettings: testing),
    .testTarget(
      name: "BoardUITests", dependencies: ["BoardUI", "BoardModel", "BoardCanvas"],
      exclude: ["Screens"],
      swiftSettings: testing),
    .testTarget(
      name: "BoardJournalTests", dependencies: ["BoardJournal", "BoardModel", "CTerminal"],
      swiftSettings: quickTesting),
    .testTarget(
      name: "BoardSettingsTests", dependencies: ["BoardSettings", "BoardModel", "BoardCanvas"],
      swiftSettings: testing),
    .testTarget(
      name: "BoardTerminalTests",
      dependencies: ["BoardTerminal", "BoardCanvas", "PtyHarness", "tty-fixture"],
      swiftSettings: testing),
    .testTarget(
      name: "ExitboardTests",
      dependencies: [
        "exitboard", "BoardModel", "BoardCanvas", "BoardUI", "BoardSettings", "BoardJournal",
        "PtyHarness", "CTerminal",
      ],
      exclude: ["Terminal/Screens"],
      swiftSettings: testing),
    .testTarget(name: "TidyTests", swiftSettings: testing),
  ],
  cxxLanguageStandard: .cxx17
)

// The fuzz targets link against libFuzzer's own main, so that an ordinary build must not know of them.
if Context.environment["EXITBOARD_FUZZ"] != nil {
  for name in ["line-fuzz", "reading-fuzz", "file-fuzz"] {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: ["BoardJournal", "BoardModel"], path: "Tests/Fuzz/\(name)",
        swiftSettings: testing))
  }
}
