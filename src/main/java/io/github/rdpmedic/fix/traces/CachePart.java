package io.github.rdpmedic.fix.traces;

import io.github.rdpmedic.model.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What {@code clear-cache} can clear, each by itself. The names are public, so add and never rename. */
public enum CachePart {
    /** Pieces of remote screens on the disk. */
    BITMAPS(true, false),
    /** The list in the window of Remote Desktop Connection. */
    RECENT(true, true),
    /** The user name that was last used for a host. */
    HINTS(true, true),
    /** Explorer's list on the icon in the taskbar. */
    JUMP_LIST(true, false),
    /** The certificates that the person said yes to. */
    CERTIFICATES(false, true),
    /** The answers about drives, printers and the first .rdp file. */
    CONSENTS(false, true),
    DEFAULT_RDP(false, false),
    /** Saved sign-ins; the only part without a way back, so it is never meant unless it is named. */
    CREDENTIALS(false, true);

    private final boolean meantUnnamed;
    private final boolean perHost;

    CachePart(boolean meantUnnamed, boolean perHost) {
        this.meantUnnamed = meantUnnamed;
        this.perHost = perHost;
    }

    /** {@code jump-list}, as {@code --part} takes it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CachePart> find(String id) {
        return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
    }

    /** Whether it is cleared when nobody says what to clear. */
    public boolean isMeantUnnamed() {
        return meantUnnamed;
    }

    /** Whether it can be cleared for one host alone. */
    public boolean isPerHost() {
        return perHost;
    }

    public boolean isReversible() {
        return this != CREDENTIALS;
    }

    /** A few words. */
    public Message title() {
        return Message.of(CachePart.class, "part." + id());
    }

    /** What is lost and what is won, in one sentence. */
    public Message meaning() {
        return Message.of(CachePart.class, "part." + id() + ".meaning");
    }
}
