package io.github.rdpmedic.diagnose;

import io.github.rdpmedic.model.FindingId;
import io.github.rdpmedic.model.Message;

/** The words for a finding where there is room for five of them: menus, rows, notices. */
public final class FindingTexts {

    private FindingTexts() {}

    public static Message brief(FindingId id) {
        return Message.verbatim(id.id());
    }
}
