package io.github.rdpmedic.platform.linux;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code net.ipv4.ping_group_range}, see icmp(7): the groups whose processes may open an ICMP datagram socket, for
 * IPv6 too. The superuser is no exception. Most distributions allow all groups, the kernel's own default is none.
 */
record PingGroupRange(long lowest, long highest) {

    private static final PingGroupRange NOBODY = new PingGroupRange(1, 0);
    private static final Path SYSCTL = Path.of("/proc/sys/net/ipv4/ping_group_range");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int EFFECTIVE = 2;

    /** Reads two files of the kernel, so it is cheap enough to ask before each echo. */
    static boolean admitsThisProcess() {
        try (BufferedReader sysctl = Files.newBufferedReader(SYSCTL)) {
            // A sysctl gives all of itself to the first read and nothing to the next; Files.readString asks for one
            // byte.
            return parse(sysctl.lines().findFirst().orElse("")).admits(groups(Files.readAllLines(STATUS)));
        } catch (IOException e) {
            return false;
        }
    }

    /** Text that is no range admits nobody. */
    static PingGroupRange parse(String text) {
        String[] bounds = BLANKS.split(text.strip());
        try {
            return bounds.length == 2
                    ? new PingGroupRange(Long.parseLong(bounds[0]), Long.parseLong(bounds[1]))
                    : NOBODY;
        } catch (NumberFormatException e) {
            return NOBODY;
        }
    }

    boolean admits(List<Long> groups) {
        return groups.stream().anyMatch(group -> lowest <= group && group <= highest);
    }

    /**
     * The effective and the supplementary groups.
     *
     * @param status the lines of {@code /proc/self/status}, see proc(5)
     */
    static List<Long> groups(List<String> status) {
        return status.stream().flatMap(PingGroupRange::groupsIn).toList();
    }

    private static Stream<Long> groupsIn(String line) {
        String[] words = BLANKS.split(line.strip());
        return switch (words[0]) {
            case "Gid:" -> Stream.of(Long.parseLong(words[EFFECTIVE]));
            case "Groups:" -> Arrays.stream(words).skip(1).map(Long::parseLong);
            default -> Stream.empty();
        };
    }
}
