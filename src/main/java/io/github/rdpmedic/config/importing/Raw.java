package io.github.rdpmedic.config.importing;

import io.github.rdpmedic.model.TargetOptions;

/**
 * A target as it stands in a file, nothing checked yet. What is empty is not said.
 *
 * @param line 1-based; 0 when the file has one target only
 * @param gatewayUsageMethod as in {@code .rdp} files: 0 never, 1 always, 2 when the straight way fails
 */
record Raw(
        int line,
        String name,
        String address,
        String port,
        String gateway,
        int gatewayUsageMethod,
        String loadBalanceInfo,
        TargetOptions options) {

    Raw(int line, String name, String address, String port) {
        this(line, name, address, port, "", 0, "", TargetOptions.NONE);
    }

    Raw through(String gatewayHost, int usageMethod) {
        return new Raw(line, name, address, port, gatewayHost, usageMethod, loadBalanceInfo, options);
    }

    Raw balancedBy(String info) {
        return new Raw(line, name, address, port, gateway, gatewayUsageMethod, info, options);
    }

    Raw in(GroupPath group) {
        return saying(options.withGroup(group.group()));
    }

    Raw noted(String note) {
        return saying(options.withNote(GivenText.note(note)));
    }

    Raw saying(TargetOptions said) {
        return new Raw(line, name, address, port, gateway, gatewayUsageMethod, loadBalanceInfo, said);
    }
}
