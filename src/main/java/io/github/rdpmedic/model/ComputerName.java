package io.github.rdpmedic.model;

import java.util.Locale;

/** Names that a computer gives itself: a NetBIOS name, a host name, or a full name in a domain. */
public final class ComputerName {

    /** The longest NetBIOS name, in characters, [MS-NBTE] 2.2.1. */
    private static final int MAX_NETBIOS = 15;

    private ComputerName() {}

    /**
     * Whether both may name one computer. Without regard to case; of two full names every label counts, and a
     * short one, which NetBIOS may have cut, stands for any full one that begins with it.
     */
    public static boolean same(String one, String other) {
        String a = lower(one);
        String b = lower(other);
        if (a.contains(".") && b.contains(".")) {
            return a.equals(b);
        }
        String left = firstLabel(a);
        String right = firstLabel(b);
        return left.equals(right) || isCut(left, right) || isCut(right, left);
    }

    private static boolean isCut(String shorter, String longer) {
        return shorter.length() == MAX_NETBIOS && longer.startsWith(shorter);
    }

    private static String lower(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String firstLabel(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
