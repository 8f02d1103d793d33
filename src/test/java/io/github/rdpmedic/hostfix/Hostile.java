package io.github.rdpmedic.hostfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that mean harm. */
final class Hostile {

    private static final String SIGNS = "'\"`$(){}[];|&<>\\\n\r\t !#*?~%^=,-@+.:_/"
            + "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u2013\u2014\u00a0\u00e4\u20ac\u202eab0";

    private static final List<String> KNOWN = List.of(
            "-oProxyCommand=touch x",
            "--ids",
            "@/etc/passwd",
            "host;reboot",
            "host\nreboot",
            "$(reboot)",
            "`reboot`",
            "%COMSPEC%",
            "a&calc",
            "a|calc",
            "'; Remove-Item C:\\ -Recurse; '",
            "\u2019; Remove-Item C:\\ -Recurse; \u2019",
            "} ; Remove-Item x ; & {",
            "#>",
            "@'\n'@",
            "..\\..\\x",
            "//host/share");

    private Hostile() {}

    /** The same on every run. */
    static List<String> texts() {
        Random random = new Random(20261128);
        List<String> texts = new ArrayList<>(KNOWN);
        texts.add("");
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int j = 0; j < length; j++) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
