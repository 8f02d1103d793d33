package io.github.rdpmedic.hostfix;

import io.github.rdpmedic.model.Printable;
import java.util.List;
import java.util.regex.Pattern;

/** A virtual machine of Azure, as the arguments that name it to {@code az vm}. */
public record AzureMachine(List<String> arguments) {

    /** ASCII alone and nothing that cmd would read, because {@code az} is a batch file on Windows. */
    private static final String GROUP = "[A-Za-z0-9_][A-Za-z0-9._-]{0,89}";

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Pattern ID = Pattern.compile("(?i:/subscriptions/[0-9a-f-]{36}/resourceGroups/" + GROUP
            + "/providers/Microsoft\\.Compute/virtualMachines/" + NAME + ")");

    public AzureMachine {
        arguments = List.copyOf(arguments);
    }

    /** @throws HostFixException when one of them is no such name */
    public static AzureMachine named(String resourceGroup, String name) throws HostFixException {
        return new AzureMachine(List.of(
                "--resource-group",
                matching(Pattern.compile(GROUP), "bad-group", resourceGroup),
                "--name",
                matching(Pattern.compile(NAME), "bad-machine", name)));
    }

    /** @throws HostFixException when it is not the id of a virtual machine */
    public static AzureMachine withId(String id) throws HostFixException {
        return new AzureMachine(List.of("--ids", matching(ID, "bad-machine-id", id)));
    }

    private static String matching(Pattern form, String key, String text) throws HostFixException {
        if (!form.matcher(text).matches()) {
            throw HostFixException.usage(key, Printable.of(text));
        }
        return text;
    }
}
