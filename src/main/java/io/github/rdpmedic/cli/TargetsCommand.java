package io.github.rdpmedic.cli;

import picocli.CommandLine.Command;

/** {@code rdp-medic targets}: the saved targets; each thing to do with them is a command of its own. */
@Command(
        name = "targets",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
final class TargetsCommand {}
