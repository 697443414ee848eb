// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "tabulary",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "tabulary", targets: ["TabularyCommand"]),
        .library(name: "Tabulary", targets: ["Tabulary"]),
        .library(name: "TabularyGazetteer", targets: ["TabularyGazetteer"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/apple/swift-crypto", "3.12.0"..<"5.0.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
    ],
    targets: [
        .target(name: "TabularyModel", path: "Sources/Model"),
    ]
)
