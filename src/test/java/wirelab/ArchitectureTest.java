package wirelab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wirelab.spi.Plugin;

/** The arrows between packages, and what a file may look like. */
@AnalyzeClasses(packages = "wirelab", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final int MOST_LINES = 300;
  private static final String[] PLUGINS = {
    "wirelab.source.*..",
    "wirelab.codec.*..",
    "wirelab.framing..",
    "wirelab.transport.*..",
    "wirelab.dissect.."
  };

  @ArchTest static final ArchRule modelKnowsNothingOfOurs = knowsOnly("wirelab.model");

  @ArchTest static final ArchRule eventsKnowTheModel = knowsOnly("wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule whatCanBePluggedInKnowsEventsAndModel =
      knowsOnly("wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule openCvIsWrappedForTheModel = knowsOnly("wirelab.opencv", "wirelab.model");

  @ArchTest
  static final ArchRule sharedByCodecsKnowsNoCodec =
      knowsOnly("wirelab.codec", "wirelab.opencv", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule sharedByTransportsKnowsNoTransport =
      knowsOnly("wirelab.transport", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule pluginsKnowWhatTheyPlugInto =
      classes()
          .that()
          .resideInAnyPackage(PLUGINS)
          .should()
          .onlyDependOnClassesThat(
              notOurs()
                  .or(resideInAnyPackage(PLUGINS))
                  .or(
                      resideInAnyPackage(
                          "wirelab.codec",
                          "wirelab.transport",
                          "wirelab.opencv",
                          "wirelab.os",
                          "wirelab.machine",
                          "wirelab.spi",
                          "wirelab.event",
                          "wirelab.model")));

  @ArchTest static final ArchRule codecsDoNotKnowEachOther = strangers("wirelab.codec.(*)..");

  @ArchTest static final ArchRule sourcesDoNotKnowEachOther = strangers("wirelab.source.(*)..");

  @ArchTest
  static final ArchRule transportsDoNotKnowEachOther = strangers("wirelab.transport.(*)..");

  @ArchTest
  static final ArchRule kindsOfPluginsDoNotKnowEachOther =
      slices()
          .matching("wirelab.(*)..")
          .that(
              DescribedPredicate.describe(
                  "are plugins",
                  slice ->
                      List.of("source", "codec", "framing", "transport", "dissect")
                          .contains(slice.getNamePart(1))))
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule pipelineComposesWhatIsPluggedIn =
      knowsOnly(
          "wirelab.pipeline", "wirelab.fault", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule faultsBreakWhatIsPluggedIn =
      knowsOnly("wirelab.fault", "wirelab.os", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule capturesAreReadForTheModel =
      knowsOnly("wirelab.capture", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule packetsAreCapturedForTheModel =
      knowsOnly("wirelab.capture.live", "wirelab.capture", "wirelab.machine", "wirelab.model");

  @ArchTest
  static final ArchRule onlyTheLiveCaptureUsesLibpcap =
      noClasses()
          .that()
          .resideOutsideOfPackage("wirelab.capture.live..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.pcap4j.core..", "com.sun.jna.."));

  @ArchTest
  static final ArchRule packetsAreBuiltForRawSocketsAlone =
      noClasses()
          .that()
          .resideOutsideOfPackages("wirelab.capture.live..", "wirelab.transport.raw..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.pcap4j.."));

  @ArchTest
  static final ArchRule onlyDatagramsKnowTheSystemsSockets =
      noClasses()
          .that()
          .resideInAnyPackage(PLUGINS)
          .and()
          .resideOutsideOfPackages("wirelab.transport.raw..", "wirelab.transport.udp..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("wirelab.os..", "wirelab.machine.."));

  @ArchTest
  static final ArchRule theTapMakesPacketsOfEvents =
      knowsOnly("wirelab.capture.tap", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule sessionsAreKeptInCaptureFiles =
      knowsOnly(
          "wirelab.session", "wirelab.capture", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule inspectionComposesWhatIsPluggedIn =
      knowsOnly("wirelab.inspect", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule tracesJoinWhatWasInspected =
      knowsOnly(
          "wirelab.trace", "wirelab.inspect", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule exportsAreMadeOfTraces =
      knowsOnly(
          "wirelab.export",
          "wirelab.trace",
          "wirelab.session",
          "wirelab.inspect",
          "wirelab.capture",
          "wirelab.snippet",
          "wirelab.spi",
          "wirelab.event",
          "wirelab.model");

  @ArchTest
  static final ArchRule callsAreMadeByHandOnTheSystemsSockets =
      knowsOnly("wirelab.bench", "wirelab.os", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule packetsAreFoundForCallsThatWereMadeByHand =
      knowsOnly(
          "wirelab.bench.wire",
          "wirelab.bench",
          "wirelab.os",
          "wirelab.trace",
          "wirelab.inspect",
          "wirelab.model");

  @ArchTest
  static final ArchRule theReceiveBufferIsMadeOfEvents =
      knowsOnly("wirelab.buffer", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule snippetsAreFoundForEvents =
      knowsOnly("wirelab.snippet", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule slidesShowSnippets = knowsOnly("wirelab.slides", "wirelab.snippet");

  @ArchTest
  static final ArchRule liveTracesFollowCaptures =
      knowsOnly(
          "wirelab.trace.live",
          "wirelab.trace",
          "wirelab.capture",
          "wirelab.capture.live",
          "wirelab.capture.tap",
          "wirelab.spi",
          "wirelab.event",
          "wirelab.model");

  @ArchTest
  static final ArchRule labsAreReadForTheModel = knowsOnly("wirelab.lab", "wirelab.model");

  @ArchTest
  static final ArchRule factsAreMadeOfEventsAndTraces =
      knowsOnly(
          "wirelab.lab.fact",
          "wirelab.lab.casefile",
          "wirelab.trace",
          "wirelab.inspect",
          "wirelab.spi",
          "wirelab.event",
          "wirelab.model");

  @ArchTest
  static final ArchRule capturesForLearnersAreMadeWithWhatIsPluggedIn =
      knowsOnly(
          "wirelab.lab.casefile",
          "wirelab.trace",
          "wirelab.capture",
          "wirelab.capture.tap",
          "wirelab.spi",
          "wirelab.event",
          "wirelab.model");

  @ArchTest static final ArchRule headersKnowNothingOfOurs = knowsOnly("wirelab.header");

  @ArchTest
  static final ArchRule checksAskFacts =
      knowsOnly(
          "wirelab.lab.check",
          "wirelab.lab",
          "wirelab.lab.fact",
          "wirelab.header",
          "wirelab.fault",
          "wirelab.trace",
          "wirelab.event",
          "wirelab.model");

  @ArchTest
  static final ArchRule labsActOnSessions =
      knowsOnly(
          "wirelab.lab.act",
          "wirelab.lab",
          "wirelab.lab.check",
          "wirelab.lab.fact",
          "wirelab.lab.casefile",
          "wirelab.machine",
          "wirelab.bench",
          "wirelab.os",
          "wirelab.fault",
          "wirelab.pipeline",
          "wirelab.compare",
          "wirelab.session",
          "wirelab.capture",
          "wirelab.capture.live",
          "wirelab.trace",
          "wirelab.trace.live",
          "wirelab.spi",
          "wirelab.event",
          "wirelab.model");

  @ArchTest
  static final ArchRule handInsAreMadeOfSessions =
      knowsOnly(
          "wirelab.lab.handin",
          "wirelab.lab",
          "wirelab.lab.act",
          "wirelab.lab.check",
          "wirelab.lab.fact",
          "wirelab.export",
          "wirelab.session",
          "wirelab.capture",
          "wirelab.trace",
          "wirelab.spi",
          "wirelab.event",
          "wirelab.model");

  @ArchTest
  static final ArchRule marksAreMadeOfHandIns =
      knowsOnly(
          "wirelab.lab.mark",
          "wirelab.lab",
          "wirelab.lab.handin",
          "wirelab.lab.check",
          "wirelab.session",
          "wirelab.spi",
          "wirelab.event",
          "wirelab.model");

  @ArchTest
  static final ArchRule socketCallsAreTheSystems = knowsOnly("wirelab.os", "wirelab.machine");

  @ArchTest static final ArchRule whatAMachineHasKnowsNothingOfOurs = knowsOnly("wirelab.machine");

  @ArchTest
  static final ArchRule comparisonIsMadeOfThePipeline =
      knowsOnly(
          "wirelab.compare", "wirelab.pipeline", "wirelab.spi", "wirelab.event", "wirelab.model");

  @ArchTest
  static final ArchRule chartsShowComparisons =
      knowsOnly("wirelab.compare.chart", "wirelab.compare", "wirelab.event");

  @ArchTest
  static final ArchRule comparisonsAreKeptAndWritten =
      knowsOnly(
          "wirelab.compare.report",
          "wirelab.compare",
          "wirelab.compare.chart",
          "wirelab.export",
          "wirelab.session",
          "wirelab.capture",
          "wirelab.capture.tap",
          "wirelab.pipeline",
          "wirelab.spi",
          "wirelab.event",
          "wirelab.model");

  @ArchTest
  static final ArchRule comparisonKnowsNoWindowAndNoPlugin =
      noClasses()
          .that()
          .resideInAPackage("wirelab.compare..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(PLUGINS)
                  .or(resideInAnyPackage("wirelab.ui..", "wirelab.cli..", "wirelab.app..")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule commandLineKnowsNeitherWindowNorPlugins =
      noClasses()
          .that()
          .resideInAPackage("wirelab.cli..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(PLUGINS).or(resideInAnyPackage("wirelab.ui..", "wirelab.app..")));

  @ArchTest
  static final ArchRule windowKnowsNeitherCommandLineNorPlugins =
      noClasses()
          .that()
          .resideInAPackage("wirelab.ui..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(PLUGINS).or(resideInAnyPackage("wirelab.cli..", "wirelab.app..")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheWindowUsesJavaFx =
      noClasses()
          .that()
          .resideOutsideOfPackages("wirelab.ui..", "wirelab.app..")
          .should()
          .dependOnClassesThat(resideInAPackage("javafx.."));

  @ArchTest
  static final ArchRule onlyTheWrapperUsesOpenCv =
      noClasses()
          .that()
          .resideOutsideOfPackage("wirelab.opencv..")
          .should()
          .dependOnClassesThat(resideInAPackage("org.opencv.."));

  @ArchTest
  static final ArchRule onlyTheCommandLineUsesPicocli =
      noClasses()
          .that()
          .resideOutsideOfPackage("wirelab.cli..")
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."));

  @ArchTest
  static final ArchRule nobodyKnowsTheApp =
      noClasses()
          .that()
          .resideOutsideOfPackage("wirelab.app..")
          .should()
          .dependOnClassesThat(resideInAPackage("wirelab.app.."));

  @ArchTest
  static final ArchRule onlyTheAppLoadsJars =
      noClasses()
          .that()
          .resideOutsideOfPackage("wirelab.app.plugin..")
          .should()
          .dependOnClassesThat(assignableTo(ClassLoader.class).and(not(type(ClassLoader.class))));

  @ArchTest
  static final ArchRule jarsKnowOnlyThatTheyAreReported =
      knowsOnly(
          "wirelab.app.plugin",
          "wirelab.cli.doctor",
          "wirelab.machine",
          "wirelab.spi",
          "wirelab.event",
          "wirelab.model");

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)($|\\$.*)");

  /** Serialization makes a class public whether it wants to be or not. */
  @ArchTest
  static void eachPluginPackageShowsItsPluginAlone(JavaClasses all) {
    Map<String, List<String>> shown =
        all.that(resideInAnyPackage(PLUGINS)).stream()
            .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(JavaClass::isTopLevelClass)
            .filter(one -> !one.isAssignableTo(Serializable.class))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName,
                    Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));

    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(
            (place, names) ->
                assertThat(names)
                    .as(place)
                    .singleElement()
                    .satisfies(name -> assertThat(name).endsWith("Plugin")));
    assertThat(all.that(resideInAnyPackage(PLUGINS)).stream().filter(ArchitectureTest::isPlugin))
        .hasSameSizeAs(shown.keySet());
  }

  @ArchTest
  static void filesAreShort(JavaClasses all) throws IOException {
    for (String folder : List.of("src/main/java", "src/plugins")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        assertThat(files.filter(file -> file.toString().endsWith(".java")))
            .isNotEmpty()
            .allSatisfy(file -> assertThat(lines(file)).isLessThanOrEqualTo(MOST_LINES));
      }
    }
  }

  /** The jars of src/plugins, as they are compiled. */
  @ArchTest
  static void shippedPluginsKnowWhatTheyPlugIntoAndNotEachOther(JavaClasses all) {
    JavaClasses shipped = new ClassFileImporter().importPath(Path.of("target/plugin-classes"));

    classes()
        .should()
        .onlyDependOnClassesThat(
            notOurs()
                .or(resideInAnyPackage("wirelab.plugin.."))
                .or(
                    resideInAnyPackage(
                        "wirelab.codec",
                        "wirelab.opencv",
                        "wirelab.spi",
                        "wirelab.event",
                        "wirelab.model")))
        .check(shipped);
    strangers("wirelab.plugin.(*)..").check(shipped);
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPlugin(JavaClass one) {
    return one.isAssignableTo(Plugin.class);
  }

  /** The classes right in {@code place} know themselves, those in {@code others}, and libraries. */
  private static ArchRule knowsOnly(String place, String... others) {
    return classes()
        .that()
        .resideInAPackage(place)
        .should()
        .onlyDependOnClassesThat(
            notOurs().or(resideInAPackage(place)).or(resideInAnyPackage(others)));
  }

  private static ArchRule strangers(String slices) {
    return slices().matching(slices).should().notDependOnEachOther();
  }

  private static DescribedPredicate<JavaClass> notOurs() {
    return not(resideInAPackage("wirelab.."));
  }
}
