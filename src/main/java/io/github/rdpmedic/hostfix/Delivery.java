package io.github.rdpmedic.hostfix;

/** A way to run a script on the host. */
public interface Delivery {

    /**
     * Blocks until the script has ended.
     *
     * @throws HostFixException when it could not be started
     * @throws InterruptedException when this thread was asked to stop; the program that carries it is ended
     */
    Delivered deliver(HostScript script) throws HostFixException, InterruptedException;

    /**
     * @param done the script says that it did and verified what it is for
     * @param output what the script printed
     */
    record Delivered(boolean done, String output) {}
}
