package io.github.rdpmedic.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rdpmedic.platform.CredentialStore;
import io.github.rdpmedic.platform.RunningProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What belongs to the user who runs the tests, read from the real Windows. */
@EnabledOnOs(OS.WINDOWS)
class WindowsSessionIT {

    @Test
    void theFoldersOfThePersonAreFound() {
        WindowsUserFolders folders = new WindowsUserFolders();
        assertThat(folders.config()).isDirectory();
        assertThat(folders.cache()).isDirectory();
        assertThat(folders.documents()).get().matches(Files::isDirectory);
    }

    @Test
    void aSignInMadeWithCmdkeyIsListedByNameAndDeleted() throws Exception {
        String target = "TERMSRV/rdp-medic-test-" + UUID.randomUUID();
        Process made = new ProcessBuilder("cmdkey", "/generic:" + target, "/user:nobody", "/pass:nothing")
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        CredentialStore store = new WindowsCredentialStore();

        assertThat(store.list("TERMSRV/rdp-medic-test-"))
                .extracting(CredentialStore.Saved::target)
                .contains(target);
        store.delete(target);
        assertThat(store.list(target)).isEmpty();
    }

    @Test
    void thisProcessIsAmongTheRunningPrograms() {
        assertThat(new RunningProcesses().named(Set.of("java")))
                .anyMatch(running -> running.pid() == ProcessHandle.current().pid());
    }

    @Test
    void aProgramOfWindowsHasAVersionAndAMissingOneHasNone() throws Exception {
        Path system = Path.of(System.getenv("SystemRoot"), "System32");
        WindowsSoftwareInventory inventory = new WindowsSoftwareInventory(system);
        assertThat(inventory.version("kernel32.dll")).get().asString().matches("[0-9]+(\\.[0-9]+){3}");
        assertThat(inventory.version("no-such-program.exe")).isEmpty();
        assertThat(inventory.securityProducts()).isNotNull();
    }
}
