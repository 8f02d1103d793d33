package io.github.rdpmedic.diagnose.explain;

import io.github.rdpmedic.model.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part of the client that a disconnect reason comes from: its low byte. No document says so; the known ones fit. */
enum ReasonClass {
    NETWORK(0x04, List.of(Cause.PATH, Cause.HOST_CERTIFICATE, Cause.HOST_OFF)),
    ENCRYPTION(0x06, List.of(Cause.HOST_CERTIFICATE, Cause.TLS_MISMATCH)),
    LOGON(0x07, List.of(Cause.ACCOUNT, Cause.CREDSSP)),
    CLIENT(0x08, List.of(Cause.CLIENT)),
    AUTHENTICATION_MODE(0x09, List.of(Cause.CREDSSP)),
    SMART_CARD(0x0a, List.of(Cause.ACCOUNT));

    private final int lowByte;
    private final List<Cause> pointsTo;

    ReasonClass(int lowByte, List<Cause> pointsTo) {
        this.lowByte = lowByte;
        this.pointsTo = pointsTo;
    }

    static Optional<ReasonClass> of(long reason) {
        return Arrays.stream(values())
                .filter(one -> one.lowByte == (reason & 0xff))
                .findFirst();
    }

    Message meaning() {
        return Message.of(
                ReasonClass.class, "class." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    List<Cause> pointsTo() {
        return pointsTo;
    }
}
