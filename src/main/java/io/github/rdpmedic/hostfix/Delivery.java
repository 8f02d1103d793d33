package io.github.rdpmedic.hostfix;

import java.io.IOException;
import java.util.Optional;

/** A way to run a script on the host. */
public interface Delivery {

    /**
     * Blocks until the script has ended.
     *
     * @throws HostFixException when it could not be started
     * @throws IOException when the script could not be written down for the program that carries it
     * @throws InterruptedException when this thread was asked to stop; the program that carries it is ended
     */
    Delivered deliver(HostScript script) throws HostFixException, IOException, InterruptedException;

    /** How a script ended. */
    enum Ended {
        /** It did what it is for, and verified it. */
        DONE,
        /** It looked, as it was told, and changed nothing. */
        HAS_READ,
        /** It did not have the rights of an administrator, and changed nothing. */
        WITHOUT_RIGHTS,
        FAILED,
        /** It did not end in time. It may have changed the host, or may be at it still. */
        NOT_SEEN
    }

    /** @param output what the script printed */
    record Delivered(Ended ended, String output) {

        /** @param succeeded what the program says that carried it; Azure says so of a script that failed, too */
        static Delivered of(boolean succeeded, String output) {
            if (output.contains(HostScript.NO_RIGHTS)) {
                return new Delivered(Ended.WITHOUT_RIGHTS, output);
            }
            if (succeeded && output.contains(HostScript.DONE + " {")) {
                return new Delivered(Ended.DONE, output);
            }
            boolean read = succeeded && output.contains(HostScript.READ + " {");
            return new Delivered(read ? Ended.HAS_READ : Ended.FAILED, output);
        }

        /** The file on the host that takes the change back. */
        public Optional<String> undo() {
            return ended == Ended.DONE ? DoneLine.undo(output) : Optional.empty();
        }
    }
}
