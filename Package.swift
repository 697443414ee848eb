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
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
        .package(url: "https://github.com/apple/swift-system", from: "1.5.0"),
    ],
    targets: [
        // C: what Swift cannot reach by itself, and the data that goes into the binary.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "CTabularySystem", path: "Sources/CSystem"),
        .target(name: "CBytes"),
        .target(name: "CPhrases", exclude: ["phrases.tsv"]),
        .target(name: "CReferences", exclude: ["generate.py", "references.tsv"]),
        .target(
            name: "CGazetteer",
            exclude: [
                "ambiguous.tsv", "areas.tsv", "contexts.tsv", "demonyms.tsv", "fillers.tsv", "folding.tsv",
                "generate", "generated-areas.tsv", "generated-names-arabic.tsv", "generated-names-cyrillic.tsv",
                "generated-names-han.tsv", "generated-names.tsv", "generated-person-names.tsv", "generic-words.tsv",
                "group-members.tsv",
                "groups.tsv",
                "names-arabic.tsv", "names-cyrillic.tsv", "names-han.tsv", "names.tsv", "near-words.tsv", "ocr.tsv",
                "person-names.tsv", "places.tsv",
                "region-names.tsv", "regions.tsv", "sources.tsv", "sovereigns.tsv", "variants.tsv", "word-classes.tsv",
            ]),

        // The values that flow, and the stages they flow through.
        .target(name: "TabularyModel", path: "Sources/Model"),
        .target(
            name: "TabularyText", dependencies: ["CBytes", "CPhrases", "CReferences", "TabularyModel"],
            path: "Sources/Text"),
        .target(
            name: "TabularyIngestion", dependencies: ["CBytes", "CLibXML2", "TabularyModel", "TabularyText"],
            path: "Sources/Ingestion"),
        .target(
            name: "TabularyConverters", dependencies: ["TabularyModel", "TabularyText"], path: "Sources/Converters"),
        .target(
            name: "TabularyGazetteer", dependencies: ["CBytes", "CGazetteer", "TabularyModel"],
            path: "Sources/Gazetteer"),
        .target(
            name: "TabularyNormalization",
            dependencies: ["TabularyGazetteer", "TabularyModel", "TabularyText"], path: "Sources/Normalization"),
        .target(
            name: "TabularyExport",
            dependencies: ["CTabularySystem", "TabularyModel", .product(name: "Crypto", package: "swift-crypto")],
            path: "Sources/Export"),
        .target(
            name: "TabularyRecords",
            dependencies: [
                "TabularyComparison", "TabularyConverters", "TabularyModel",
                .product(name: "Crypto", package: "swift-crypto"),
            ], path: "Sources/Records"),
        .target(
            name: "TabularyComparison",
            dependencies: ["CBytes", "TabularyConverters", "TabularyModel", "TabularyText"],
            path: "Sources/Comparison",
            exclude: ["Editions/editions.schema.json", "Output/diff.schema.json", "ThreeWay/merge.schema.json"]),

        // The library's face, and the command.
        .target(
            name: "Tabulary",
            dependencies: [
                "CZlib", "TabularyComparison", "TabularyConverters", "TabularyExport", "TabularyGazetteer",
                "TabularyIngestion", "TabularyModel", "TabularyNormalization",
                .product(name: "Crypto", package: "swift-crypto"),
            ]),
        .executableTarget(
            name: "TabularyCommand",
            dependencies: [
                "CTabularySystem", "CZlib", "Tabulary", "TabularyComparison", "TabularyConverters", "TabularyExport",
                "TabularyRecords", "TabularyText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            exclude: ["Worker/worker.schema.json"]),

        // The benchmark: the pipeline against a bare libxml2 parse.
        .target(name: "CFloor", dependencies: ["CLibXML2"], path: "Tests/Benchmark/CFloor"),
        .executableTarget(
            name: "TabularyBenchmark", dependencies: ["CFloor", "Tabulary", "TabularyGazetteer", "TabularyModel"],
            path: "Tests/Benchmark", exclude: ["CFloor", "difference.py", "peers.py", "spark.py"]),

        // What holds of any input: for the fuzzer, and for the tests.
        .target(
            name: "TabularyProperties",
            dependencies: [
                "Tabulary", "TabularyComparison", "TabularyConverters", "TabularyExport", "TabularyGazetteer",
                "TabularyModel",
            ], path: "Tests/Properties"),

        // The tests, a target a module.
        .testTarget(name: "ModelTests", dependencies: ["TabularyModel"]),
        .testTarget(name: "TextTests", dependencies: ["TabularyModel", "TabularyText"]),
        .testTarget(name: "ConvertersTests", dependencies: ["TabularyConverters", "TabularyModel"]),
        .testTarget(
            name: "IngestionTests",
            dependencies: ["TabularyIngestion", "TabularyModel", "TabularyProperties", "TabularyText"]),
        .testTarget(
            name: "NormalizationTests",
            dependencies: [
                "TabularyGazetteer", "TabularyIngestion", "TabularyModel", "TabularyNormalization", "TabularyText",
            ]),
        .testTarget(
            name: "GazetteerTests", dependencies: ["TabularyGazetteer", "TabularyModel", "TabularyProperties"]),
        .testTarget(
            name: "ExportTests", dependencies: ["TabularyExport", "TabularyModel", "TabularyProperties"],
            exclude: ["Expected"]),
        .testTarget(name: "RecordsTests", dependencies: ["TabularyComparison", "TabularyRecords"]),
        .testTarget(
            name: "ComparisonTests",
            dependencies: ["TabularyComparison", "TabularyConverters", "TabularyModel", "TabularyProperties"]),
        .testTarget(
            name: "TabularyTests",
            dependencies: [
                "Tabulary", "TabularyComparison", "TabularyExport", "TabularyGazetteer", "TabularyModel",
                "TabularyProperties",
            ]),
        .testTarget(name: "PropertyTests", dependencies: ["TabularyProperties"], exclude: ["Crashes"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Tabulary", "TabularyCommand", "TabularyComparison", "TabularyExport", "TabularyModel",
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]),
    ],
    cLanguageStandard: .c2x
)

// The fuzzer is no part of what is built and tested otherwise: `make fuzz` asks for it, and gives the compiler's flags.
if Context.environment["TABULARY_FUZZ"] != nil {
    package.targets += [
        .executableTarget(
            name: "TabularyFuzz", dependencies: ["TabularyProperties"], path: "Tests/Fuzz", exclude: ["tokens.txt"])
    ]
    // Its writers are inlined into functions so long that LLVM needs many minutes for them once they are instrumented.
    for target in package.targets where target.name == "TabularyExport" {
        target.swiftSettings = [.unsafeFlags(["-Onone"])]
    }
}

// One place for the settings of every Swift target, each with its reason.
let settings: [SwiftSetting] = [
    // Data races are compile-time errors.
    .swiftLanguageMode(.v6),
    // Every use of unsafe code is marked in the source.
    .strictMemorySafety(),
    // A module's imports are its own business unless it says otherwise.
    .enableUpcomingFeature("InternalImportsByDefault"),
    // A member is used only where its module is imported.
    .enableUpcomingFeature("MemberImportVisibility"),
    // An existential says that it is one.
    .enableUpcomingFeature("ExistentialAny"),
]
// A newer compiler's new warning must not break a stranger's build: warnings are errors where CI is set.
let strictness: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

for target in package.targets where target.type != .system && !target.name.hasPrefix("C") {
    target.swiftSettings = (target.swiftSettings ?? []) + settings + strictness
}
