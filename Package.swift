// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // A release refers to known types directly. To look each type up by its name would slow its
  // start.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
]

/// Optimised in debug builds too: the tests of the journal simulate a hundred thousand crashes.
let quick: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// A release is linked at a fixed address, so that no start has to relocate 90,000 addresses.
///
/// It exports no names either, because the runtime searches all of them at its start. The C++
/// library is part of it, because the relocations of the shared one took half of a start.
let placed: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-Xclang-linker", "-no-pie", "-Xlinker", "--no-export-dynamic",
      "-L\(Context.packageDirectory)/Sources/CToml/static",
    ],
    .when(configuration: .release))
]

let testing: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// The same for the tests: a simulated disk copies its bytes at every step.
let quickTesting: [SwiftSetting] =
  testing + [.unsafeFlags(["-O"], .when(configuration: .debug))]

/// The import maps that are part of the program.
let readyMaps = [
  "airport-samples", "axis", "call-centre", "cloudevents", "counter-samples", "footfallcam",
  "home-assistant", "loyverse", "odoo", "operator-log", "restroom-inspections", "shopify", "square",
  "ssq1", "ticket-booths", "till-transactions", "xovis", "zigbee2mqtt",
]

/// The plans that are part of the program.
let readyPlans = ["bank", "dealer", "museum", "petrol", "restaurant", "supermarket"]

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
    .target(name: "CText"),
    .target(name: "BoardText", dependencies: ["CText"], swiftSettings: strict),
    .target(name: "BoardModel", dependencies: ["BoardText"], swiftSettings: quick),
    .target(
      name: "BoardReport", dependencies: ["BoardModel", "BoardText"],
      resources: [.embedInCode("Document/report.css")], swiftSettings: strict),
    .target(name: "BoardCanvas", dependencies: ["BoardText"], swiftSettings: strict),
    .target(
      name: "BoardUI", dependencies: ["BoardModel", "BoardReport", "BoardCanvas", "BoardText"],
      swiftSettings: strict),
    .target(
      name: "BoardJournal",
      dependencies: ["BoardModel", "BoardText", "CNettle", "CTerminal"],
      swiftSettings: quick),
    .target(name: "CNats"),
    .target(
      name: "BoardWire",
      dependencies: ["BoardModel", "BoardJournal", "BoardText", "CNats"],
      swiftSettings: quick),
    .target(
      name: "BoardSettings",
      dependencies: ["BoardModel", "BoardCanvas", "BoardText", "CToml"],
      resources: ["auto", "imported", "standard-dark", "standard-light"].map {
        .embedInCode("Themes/\($0).toml")
      },
      swiftSettings: strict),
    .target(
      name: "BoardTerminal",
      dependencies: ["BoardCanvas", "BoardText", "CNcurses", "CTerminal"],
      swiftSettings: strict),
    .executableTarget(
      name: "exitboard",
      dependencies: [
        "BoardModel", "BoardReport", "BoardCanvas", "BoardUI", "BoardText", "BoardJournal",
        "BoardSettings", "BoardTerminal", "BoardWire", "CTerminal", "CCrypt", "CCsv",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["Languages", "exitboard.docc"],
      resources: readyMaps.map { .embedInCode("Import/ReadyMaps/\($0).toml") }
        + readyPlans.map { .embedInCode("ReadyPlans/\($0).toml") },
      swiftSettings: strict, linkerSettings: placed),
    .executableTarget(
      name: "exitboard-bench", dependencies: ["BoardModel", "BoardJournal", "BoardWire"],
      swiftSettings: strict),
    .systemLibrary(name: "CNcurses", path: "Sources/CNcurses"),
    .systemLibrary(name: "CCrypt", path: "Sources/CCrypt"),
    .systemLibrary(name: "CNettle", path: "Sources/CNettle"),
    .systemLibrary(name: "CCsv", path: "Sources/CCsv"),
    .target(name: "CTerminal"),
    .target(name: "CToml", exclude: ["static"]),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm"),
    .target(
      name: "PtyHarness", dependencies: ["CVterm"], path: "Tests/PtyHarness",
      swiftSettings: testing),
    .target(
      name: "BoardTestSupport", dependencies: ["BoardModel"], path: "Tests/BoardTestSupport",
      swiftSettings: quickTesting),
    .executableTarget(
      name: "tty-fixture",
      dependencies: ["BoardTerminal", "BoardCanvas", "BoardSettings", "BoardText"],
      path: "Tests/Fixtures/tty-fixture", swiftSettings: testing),
    .testTarget(
      name: "BoardModelTests",
      dependencies: ["BoardModel", "BoardReport", "BoardText", "BoardTestSupport"],
      swiftSettings: testing),
    .testTarget(
      name: "BoardReportTests",
      dependencies: ["BoardReport", "BoardModel", "BoardText", "BoardTestSupport"],
      exclude: ["Pages"],
      swiftSettings: testing),
    .testTarget(
      name: "BoardCanvasTests", dependencies: ["BoardCanvas", "BoardText"], swiftSettings: testing),
    .testTarget(
      name: "BoardUITests",
      dependencies: ["BoardUI", "BoardModel", "BoardCanvas", "BoardText", "BoardTestSupport"],
      exclude: ["Screens"],
      swiftSettings: testing),
    .testTarget(
      name: "BoardJournalTests",
      dependencies: ["BoardJournal", "BoardModel", "CTerminal", "BoardTestSupport"],
      swiftSettings: quickTesting),
    .testTarget(
      name: "BoardWireTests",
      dependencies: ["BoardWire", "BoardJournal", "BoardModel", "BoardTestSupport", "CNats"],
      swiftSettings: quickTesting),
    .testTarget(
      name: "BoardSettingsTests",
      dependencies: [
        "BoardSettings", "BoardModel", "BoardCanvas", "BoardText", "BoardTestSupport",
      ],
      swiftSettings: testing),
    .testTarget(
      name: "BoardTerminalTests",
      dependencies: [
        "BoardTerminal", "BoardCanvas", "BoardText", "BoardTestSupport", "PtyHarness",
        "tty-fixture",
      ],
      swiftSettings: testing),
    .testTarget(
      name: "ExitboardTests",
      dependencies: [
        "exitboard", "BoardModel", "BoardReport", "BoardCanvas", "BoardUI", "BoardText",
        "BoardSettings", "BoardJournal", "BoardWire", "BoardTestSupport", "PtyHarness", "CTerminal",
      ],
      exclude: ["Evening", "Terminal/Screens"],
      swiftSettings: testing),
    .testTarget(name: "TidyTests", swiftSettings: testing),
  ],
  cxxLanguageStandard: .cxx17
)

// The fuzz program links libFuzzer's own `main`, so an ordinary build must not contain it, and a build
// for it contains nothing else. `.ci/fuzz` adds AddressSanitizer. Swift has no UndefinedBehaviorSanitizer
// on Linux (it traps by itself on overflow and on what is out of bounds), so only the C targets get it;
// its check of C++ types needs a runtime that Swift does not link. libcsv and nettle, which are
// installed, are not instrumented; AddressSanitizer sees only their calls of malloc, memcpy and so on.
if Context.environment["EXITBOARD_FUZZ"] != nil {
  package.products = []
  package.targets.removeAll { $0.type == .test || $0.type == .executable }
  let undefined = [
    "-fsanitize=undefined", "-fno-sanitize=vptr", "-fno-sanitize-recover=undefined",
  ]
  for target in package.targets where ["CText", "CToml", "CTerminal"].contains(target.name) {
    target.cSettings = [.unsafeFlags(undefined)]
    target.cxxSettings = [.unsafeFlags(undefined)]
  }
  package.targets += [
    // The importer as a library, because nothing can be linked with a program.
    .target(
      name: "exitboard",
      dependencies: [
        "BoardModel", "BoardCanvas", "BoardText", "BoardJournal", "BoardSettings",
        "BoardTerminal", "CCsv",
      ],
      exclude: ["Import/Events/ImportedEvents.swift", "Import/Map/ImportMapReference.swift"],
      sources: [
        "Import/Events", "Import/Map", "Import/ReadyMaps/ReadyMap.swift", "Import/Table",
        "Import/Values", "Log/FactArguments.swift", "System/Failure.swift",
        "System/Locations.swift", "System/UTF16Text.swift", "System/WallClock.swift",
        "System/WrittenTime.swift",
      ],
      resources: readyMaps.map { .embedInCode("Import/ReadyMaps/\($0).toml") },
      swiftSettings: strict),
    .executableTarget(
      name: "exitboard-fuzz",
      dependencies: [
        "exitboard", "BoardModel", "BoardReport", "BoardCanvas", "BoardText", "BoardSettings",
        "BoardJournal", "BoardTerminal",
      ],
      path: "Tests/Fuzz", exclude: ["Corpus", "Dictionaries"], swiftSettings: testing),
  ]
}
