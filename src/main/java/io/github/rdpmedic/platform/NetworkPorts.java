package io.github.rdpmedic.platform;

/** What the probe asks the operating system about the network, beside the plain echo. */
public record NetworkPorts(SizedEcho sizedEcho, OwnNetwork ownNetwork) {

    /** Where no operating system can be asked. */
    public static NetworkPorts ofJavaAlone() {
        return new NetworkPorts(new NoSizedEcho(), new JavaOwnNetwork());
    }
}
