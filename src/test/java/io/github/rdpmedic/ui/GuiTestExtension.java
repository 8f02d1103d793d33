package io.github.rdpmedic.ui;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Rectangle;
import java.awt.Toolkit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A display to test on. Every test gets a {@link Robot} of its own as a parameter, fails when Swing is touched
 * off the event dispatch thread, when our code throws on it or holds it for half a second, and leaves a picture of the screen in
 * {@code target/screenshots} when it fails. Without a display, or without a window manager on it, the tests
 * are skipped by name.
 */
public final class GuiTestExtension
        implements BeforeEachCallback, AfterTestExecutionCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(GuiTestExtension.class);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Override
    public void beforeEach(ExtensionContext context) {
        GuiDisplay display = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(GuiDisplay.class, key -> GuiDisplay.open(), GuiDisplay.class);
        assumeTrue(display.missing().isEmpty(), display.missing());
        FailOnThreadViolationRepaintManager.install();
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        Session session = new Session();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> session.record(failure));
        context.getStore(NAMESPACE).put(Session.class, session);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        context.getExecutionException().ifPresent(failure -> keepScreenshot(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Session session = context.getStore(NAMESPACE).remove(Session.class, Session.class);
        if (session != null) {
            session.close();
            session.failOnOurExceptions();
            session.failOnLongEvents();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Robot.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).get(Session.class, Session.class).robot();
    }

    private static void keepScreenshot(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        try {
            Files.createDirectories(SCREENSHOTS);
            Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
            ImageIO.write(
                    new java.awt.Robot().createScreenCapture(screen),
                    "png",
                    SCREENSHOTS
                            .resolve(name.replaceAll("[^A-Za-z0-9.]+", "-") + ".png")
                            .toFile());
        } catch (IOException cannotWrite) {
            throw new UncheckedIOException(cannotWrite);
        } catch (java.awt.AWTException noScreen) {
            throw new IllegalStateException(noScreen);
        }
    }

    /** What lives as long as one test. */
    private static final class Session {
        private final Robot robot = BasicRobot.robotWithNewAwtHierarchy();
        private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        private final EdtWatchdog watchdog = EdtWatchdog.watch();

        Robot robot() {
            return robot;
        }

        void record(Throwable failure) {
            uncaught.add(failure);
        }

        void close() {
            Thread.setDefaultUncaughtExceptionHandler(null);
            if (robot.isActive()) {
                robot.cleanUp();
            }
        }

        /** AWT itself throws now and then when a tray host dies; only what passed through our code counts. */
        void failOnOurExceptions() {
            uncaught.stream().filter(Session::isOurs).findFirst().ifPresent(ours -> fail("thrown on a thread", ours));
        }

        void failOnLongEvents() {
            watchdog.tooLong().stream()
                    .filter(Session::isOurs)
                    .findFirst()
                    .ifPresent(held -> fail(held.getMessage(), held));
        }

        private static boolean isOurs(Throwable failure) {
            return Stream.of(failure.getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .anyMatch(name ->
                            name.startsWith("io.github.rdpmedic.") && !name.startsWith(EdtWatchdog.class.getName()));
        }
    }
}
