package io.github.rdpmedic.serve;

import com.sun.net.httpserver.BasicAuthenticator;
import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * Who may scrape, by HTTP basic authentication: a file of bcrypt hashes as {@code htpasswd -B} writes it, so that no
 * password is stored. What was found right is remembered as a keyed digest, because bcrypt is slow on purpose and a
 * scraper shows the same password each time.
 */
public final class WebUsers extends BasicAuthenticator {

    private static final Pattern LINE = Pattern.compile("([^:\\s]+):(\\$2[aby]\\$[0-9]{2}\\$[./A-Za-z0-9]{53})");

    private final Map<String, String> hashes;
    private final Set<String> knownRight = Collections.synchronizedSet(new HashSet<>());
    private final byte[] salt = new byte[16];

    private WebUsers(Map<String, String> hashes) {
        super("RDP Medic", StandardCharsets.UTF_8);
        this.hashes = Map.copyOf(hashes);
        new SecureRandom().nextBytes(salt);
    }

    /** @throws WebFileException when the file cannot be read, has no user, or a line is none of {@code htpasswd -B} */
    public static WebUsers in(Path file) throws WebFileException {
        String name = Printable.of(file.toString());
        try {
            return new WebUsers(hashes(Files.readAllLines(file), name));
        } catch (IOException unreadable) {
            throw new WebFileException(Message.of(WebUsers.class, "users.unreadable", name), unreadable);
        }
    }

    private static Map<String, String> hashes(List<String> lines, String name) throws WebFileException {
        Map<String, String> hashes = new HashMap<>();
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                Matcher entry = LINE.matcher(text);
                if (!entry.matches()) {
                    throw new WebFileException(Message.of(WebUsers.class, "users.line", name, line), null);
                }
                hashes.put(entry.group(1), entry.group(2));
            }
        }
        if (hashes.isEmpty()) {
            throw new WebFileException(Message.of(WebUsers.class, "users.none", name), null);
        }
        return hashes;
    }

    @Override
    public boolean checkCredentials(String user, String password) {
        String hash = hashes.get(user);
        if (hash == null) {
            return false;
        }
        String digest = digest(user, password);
        if (knownRight.contains(digest)) {
            return true;
        }
        boolean right = OpenBSDBCrypt.checkPassword(hash, password.toCharArray());
        if (right) {
            knownRight.add(digest);
        }
        return right;
    }

    private String digest(String user, String password) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(salt);
            sha256.update((user + ":" + password).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
