package io.github.rdpmedic;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** The rooms of the house and who may know whom. The map is {@code src/README.md}. */
@AnalyzeClasses(packages = "io.github.rdpmedic", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    private static final String HOME = "io.github.rdpmedic.";

    @ArchTest
    static final ArchRule modelKnowsOnlyTheJdk = room("model").mayKnow();

    @ArchTest
    static final ArchRule rdpKnowsTheModel = room("rdp").mayKnow("model");

    @ArchTest
    static final ArchRule rdpfileKnowsTheModel = room("rdpfile").mayKnow("model");

    @ArchTest
    static final ArchRule probeDrivesTheWire = room("probe").mayKnow("rdp", "model", "platform");

    @ArchTest
    static final ArchRule diagnoseKnowsTheModel = room("diagnose").mayKnow("model");

    @ArchTest
    static final ArchRule watchKnowsProbeAndDiagnose = room("watch").mayKnow("probe", "diagnose", "model");

    @ArchTest
    static final ArchRule fixActsThroughPorts = room("fix").mayKnow("model", "rdpfile", "platform", "probe");

    @ArchTest
    static final ArchRule hostfixKnowsModelAndPlatform = room("hostfix").mayKnow("model", "platform");

    @ArchTest
    static final ArchRule configKnowsFilesAndPlatform = room("config").mayKnow("model", "rdpfile", "platform");

    @ArchTest
    static final ArchRule platformKnowsTheModel = room("platform").mayKnow("model");

    @ArchTest
    static final ArchRule serveKnowsWatch = room("serve").mayKnow("watch", "model");

    @ArchTest
    static final ArchRule reportKnowsTheDiagnosis = room("report").mayKnow("diagnose", "model");

    @ArchTest
    static final ArchRule demoKnowsTheWire = room("demo").mayKnow("rdp", "model");

    @ArchTest
    static final ArchRule uiAndCliAreStrangers = noClasses()
            .that()
            .resideInAPackage(HOME + "ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOME + "cli..");

    @ArchTest
    static final ArchRule cliAndUiAreStrangers = noClasses()
            .that()
            .resideInAPackage(HOME + "cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOME + "ui..");

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching(HOME + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule swingStaysInTheUi = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "com.formdev..", "net.miginfocom..");

    @ArchTest
    static final ArchRule nativeCodeStaysInThePlatform = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.jna..");

    @ArchTest
    static final ArchRule windowsApiStaysInItsRoom = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "platform.windows..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.sun.jna.platform.win32..");

    @ArchTest
    static final ArchRule theBusesStayInTheRoomOfLinux = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "platform.linux..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.freedesktop.dbus..");

    @ArchTest
    static final ArchRule commonsConfigurationStaysInConfig = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "config..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.commons..");

    @ArchTest
    static final ArchRule sqlStaysInTheHistoryAndInImports = noClasses()
            .that()
            .resideOutsideOfPackages(HOME + "watch.history..", HOME + "config.importing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..");

    @ArchTest
    static final ArchRule socketsStayWhereTheWireIs = noClasses()
            .that()
            .resideOutsideOfPackages(
                    HOME + "probe..", HOME + "platform..", HOME + "hostfix..", HOME + "serve..", HOME + "demo..")
            .should()
            .dependOnClassesThat(are(resideInAnyPackage("java.net", "java.nio.channels", "javax.net.."))
                    .and(JavaClass.Predicates.simpleNameEndingWith("Socket")
                            .or(JavaClass.Predicates.simpleNameEndingWith("SocketChannel"))));

    @ArchTest
    static final ArchRule pureRoomsAskNoClock = noClasses()
            .that()
            .resideInAnyPackage(HOME + "model..", HOME + "rdp..", HOME + "rdpfile..", HOME + "diagnose..")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Thread.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class);

    @ArchTest
    static final ArchRule nobodyLooksOnRequestUnasked = noClasses()
            .that()
            .resideInAnyPackage(HOME + "watch..", HOME + "fix..", HOME + "ui..", HOME + "serve..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.probe\\.(.*OptIn.*|RdpUdpProbe)");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage(HOME + "cli..")
            .and()
            .haveNameNotMatching("io\\.github\\.rdpmedic\\.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nothingIsCalledHelper =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)(\\$.*)?");

    private static Room room(String name) {
        return new Room(name);
    }

    private record Room(String name) {

        /** Its own code, the JDK and libraries, and of this house only the named rooms. */
        ArchRule mayKnow(String... rooms) {
            List<String> own = new ArrayList<>(List.of(HOME + name + ".."));
            for (String room : rooms) {
                own.add(room.equals("platform") ? HOME + room : HOME + room + "..");
            }
            return classes()
                    .that(resideInAPackage(HOME + name + ".."))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(own.toArray(String[]::new))
                            .or(resideInAPackage("io.github.rdpmedic..").negate()))
                    .allowEmptyShould(true)
                    .because("the direction of imports is the plan of the house");
        }
    }
}
