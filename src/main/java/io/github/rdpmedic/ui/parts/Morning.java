package io.github.rdpmedic.ui.parts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** When a person means that tomorrow morning begins. */
public final class Morning {

    private static final LocalTime BEGIN = LocalTime.of(8, 0);

    private Morning() {}

    public static Instant after(ZonedDateTime now) {
        return now.toLocalDate().plusDays(1).atTime(BEGIN).atZone(now.getZone()).toInstant();
    }
}
