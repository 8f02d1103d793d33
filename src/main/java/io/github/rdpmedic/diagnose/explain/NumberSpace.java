package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The lists of numbers that error codes come from. The same number means something else in each of them. */
public enum NumberSpace {
    DISC_REASON,
    EXTENDED_REASON,
    ERRINFO,
    FREERDP,
    XFREERDP_EXIT,
    RDESKTOP_EXIT,
    NEGOTIATION_FAILURE,
    GATEWAY,
    HRESULT;

    private static final long GATEWAY_CLASS = 0x3000000;
    private static final long FIRST_HRESULT = 0x80000000L;

    /** The public name, in kebab case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people know the list as. */
    public Message title() {
        return Message.of(NumberSpace.class, "space." + id());
    }

    public static Optional<NumberSpace> named(String id) {
        return Arrays.stream(values()).filter(space -> space.id().equals(id)).findFirst();
    }

    /** Where the first number of an error belongs by its size alone; small ones are what mstsc shows. */
    static NumberSpace ofPrimary(long value) {
        if (value >= FIRST_HRESULT) {
            return HRESULT;
        }
        if (value >> 24 == GATEWAY_CLASS >> 24) {
            return GATEWAY;
        }
        long freeRdpClass = value >> 16;
        return freeRdpClass == 1 || freeRdpClass == 2 ? FREERDP : DISC_REASON;
    }
}
