package io.github.rdpmedic.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebUsersTest {

    /** As {@code htpasswd -nbB} writes it. */
    private static final String OF_HTPASSWD = "prometheus:" + hash("correct horse");

    @TempDir
    private Path directory;

    static String hash(String password) {
        return OpenBSDBCrypt.generate("2y", password.toCharArray(), new byte[16], 4);
    }

    @Test
    void theRightPasswordIsRightAgainAndAWrongOneNever() throws Exception {
        WebUsers users = WebUsers.in(file(OF_HTPASSWD));

        assertThat(users.checkCredentials("prometheus", "correct horse")).isTrue();
        assertThat(users.checkCredentials("prometheus", "correct horse")).isTrue();
        assertThat(users.checkCredentials("prometheus", "wrong")).isFalse();
        assertThat(users.checkCredentials("somebody", "correct horse")).isFalse();
    }

    @Test
    void aPasswordInPlainTextIsRefusedWithItsLineAndTheRemedy() throws Exception {
        Path file = file(OF_HTPASSWD + "\nadmin:secret");

        assertThatThrownBy(() -> WebUsers.in(file))
                .isInstanceOf(WebFileException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("htpasswd -nB")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aFileWithoutUsersWouldLockEverybodyOut() throws Exception {
        Path file = file("# nobody\n");

        assertThatThrownBy(() -> WebUsers.in(file)).hasMessageContaining("has no user");
    }

    private Path file(String text) throws Exception {
        return Files.writeString(directory.resolve("users"), text);
    }
}
