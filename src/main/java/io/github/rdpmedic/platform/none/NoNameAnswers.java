package io.github.rdpmedic.platform.none;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.platform.NameAnswers;

/** Cannot tell a remembered answer from a fresh one. */
public final class NoNameAnswers implements NameAnswers {

    private static final Answer UNKNOWN = new NotMeasured(Message.of(NoNameAnswers.class, "name-answers"));

    @Override
    public Answer remembered(String name) {
        return UNKNOWN;
    }

    @Override
    public Answer fresh(String name) {
        return UNKNOWN;
    }
}
