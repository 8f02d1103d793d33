package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.Message;
import java.time.Duration;
import java.util.Optional;

/** Why a request is not answered with metrics. The sentence says what to do instead. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal, with its HTTP status; the name counts in the metrics. */
    enum Reason {
        BAD_REQUEST(400),
        NOT_ALLOWED(403),
        NOT_FOUND(404),
        METHOD(405),
        RATE(429),
        BUSY(503);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final Reason reason;
    private final transient Message text;
    private final transient Optional<Duration> retryAfter;

    private Refusal(Reason reason, Optional<Duration> retryAfter, Message text) {
        super(text.toString());
        this.reason = reason;
        this.retryAfter = retryAfter;
        this.text = text;
    }

    static Refusal of(Reason reason, String key, Object... arguments) {
        return new Refusal(reason, Optional.empty(), Message.of(Refusal.class, key, arguments));
    }

    static Refusal later(Reason reason, Duration retryAfter, String key, Object... arguments) {
        return new Refusal(reason, Optional.of(retryAfter), Message.of(Refusal.class, key, arguments));
    }

    Reason reason() {
        return reason;
    }

    Message text() {
        return text;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
