package io.github.rdpmedic.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the manifest of the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        // Without a jar, as in an IDE, there is no manifest.
        return new String[] {"RDP Medic " + (version == null ? "(unpackaged)" : version)};
    }
}
