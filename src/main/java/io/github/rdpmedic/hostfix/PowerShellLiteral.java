package io.github.rdpmedic.hostfix;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A text as one expression of PowerShell, in ASCII. PowerShell takes typographic quotes for quotes, and reads its
 * input in the code page of the host, so anything but printable ASCII goes as base64.
 */
final class PowerShellLiteral {

    private PowerShellLiteral() {}

    static String of(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 0x7F)) {
            return "'" + text.replace("'", "''") + "'";
        }
        String base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return "[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('" + base64 + "'))";
    }
}
