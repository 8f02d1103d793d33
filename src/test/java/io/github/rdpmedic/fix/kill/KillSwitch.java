package io.github.rdpmedic.fix.kill;

/** Ends this process without any clean-up before the step that it was armed for. */
final class KillSwitch {

    static final int KILLED = 137;

    private static int stepsLeft = Integer.MAX_VALUE;

    private KillSwitch() {}

    /** @param step 1 ends the process before anything is changed on the disk */
    static synchronized void arm(int step) {
        stepsLeft = step;
    }

    static synchronized void step() {
        if (--stepsLeft == 0) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
