package io.github.rdpmedic.platform.linux;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The group {@code [Desktop Entry]} of a file that starts a program.
 *
 * @see <a href="https://specifications.freedesktop.org/desktop-entry-spec/latest/">Desktop Entry Specification</a>
 */
record DesktopEntry(Map<String, String> keys) {

    private static final String GROUP = "[Desktop Entry]";

    static DesktopEntry parse(List<String> lines) {
        Map<String, String> keys = new LinkedHashMap<>();
        boolean inGroup = false;
        for (String line : lines) {
            if (line.startsWith("[")) {
                inGroup = line.strip().equals(GROUP);
            } else if (inGroup && line.indexOf('=') > 0 && !line.startsWith("#")) {
                int equals = line.indexOf('=');
                keys.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return new DesktopEntry(keys);
    }

    /** Hidden means that the person has taken the file away, as their desktop offers it. */
    boolean starts(List<String> currentDesktops) {
        boolean switchedOff = is("Hidden", "true") || is("X-GNOME-Autostart-enabled", "false");
        boolean shown =
                list("OnlyShowIn").map(only -> meets(only, currentDesktops)).orElse(true);
        boolean excluded =
                list("NotShowIn").map(not -> meets(not, currentDesktops)).orElse(false);
        return !switchedOff && shown && !excluded;
    }

    private boolean is(String key, String value) {
        return value.equals(keys.get(key));
    }

    private Optional<List<String>> list(String key) {
        return Optional.ofNullable(keys.get(key))
                .map(value -> Stream.of(value.split(";"))
                        .filter(name -> !name.isBlank())
                        .toList());
    }

    private static boolean meets(List<String> names, List<String> others) {
        return names.stream().anyMatch(others::contains);
    }

    /** A file that starts {@code command} at sign-in. */
    static String text(String name, List<String> command) {
        return String.join(
                "\n",
                GROUP,
                "Type=Application",
                "Name=" + name,
                "Exec=" + exec(command),
                "Icon=rdp-medic",
                "Terminal=false",
                "X-GNOME-Autostart-enabled=true",
                "");
    }

    /**
     * Each word in quotation marks, with a backslash before what a shell would read in it; the file format then takes
     * every backslash doubled, and a percent sign too, because it begins a field code.
     */
    static String exec(List<String> command) {
        return command.stream()
                .map(word -> "\"" + word.replaceAll("([\"`$\\\\])", "\\\\$1") + "\"")
                .map(word -> word.replace("\\", "\\\\").replace("%", "%%"))
                .collect(Collectors.joining(" "));
    }
}
