package io.github.rdpmedic.config;

import io.github.rdpmedic.config.importing.Discovery;
import io.github.rdpmedic.config.importing.Found;
import io.github.rdpmedic.config.importing.TargetList;
import io.github.rdpmedic.model.Printable;
import io.github.rdpmedic.model.Roster;
import io.github.rdpmedic.model.Target;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The content of a central list: JSON or CSV of {@code targets export}, one host a line, or the text of a
 * {@code targets.properties}. All of it or nothing is taken over, so that a page of a proxy or half a file removes
 * no target.
 */
final class CentralList {

    private static final Pattern PROPERTIES = Pattern.compile("(?m)^\\s*target\\.[^.\\s]+\\.\\w+\\s*=");

    private CentralList() {}

    static Roster parse(byte[] bytes) throws Fault {
        Roster roster = roster(bytes);
        if (roster.targets().isEmpty()) {
            throw Fault.inFile("fault.central-empty");
        }
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Target target : roster.targets()) {
            if (!names.add(target.name())) {
                throw Fault.inFile("fault.central-twice", Printable.of(target.name()));
            }
        }
        return roster;
    }

    private static Roster roster(byte[] bytes) throws Fault {
        if (PROPERTIES.matcher(new String(bytes, StandardCharsets.UTF_8)).find()) {
            return new TargetsFormat().read(PropertiesText.parse(bytes));
        }
        Discovery read = TargetList.read("targets", bytes);
        if (!read.remarks().isEmpty()) {
            throw new Fault(0, read.remarks().get(0).text());
        }
        return Roster.ofSaved(read.found().stream().map(Found::saved).toList());
    }
}
