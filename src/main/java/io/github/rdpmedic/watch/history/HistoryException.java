package io.github.rdpmedic.watch.history;

import io.github.rdpmedic.model.Message;
import io.github.rdpmedic.model.Printable;
import java.sql.SQLException;

/** The history cannot be read or written now. */
public final class HistoryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message sentence;
    private final Trouble trouble;

    HistoryException(Trouble trouble, Message sentence, Throwable cause) {
        super(sentence.toString(), cause);
        this.trouble = trouble;
        this.sentence = sentence;
    }

    /** One sentence for a person. */
    public Message sentence() {
        return sentence;
    }

    Trouble trouble() {
        return trouble;
    }

    /** What to do about it. */
    enum Trouble {
        /** The file is no database, or a damaged one: set it aside. */
        DAMAGED,
        /** Another process holds it, the disk is full, the directory is read-only: try again later. */
        PASSING,
        /** A newer version wrote it, or SQLite does not run here: leave it alone. */
        LASTING;

        /** The lower byte of a result code of SQLite is the primary one. */
        private static final int PRIMARY = 0xFF;

        private static final int PERM = 3;
        private static final int BUSY = 5;
        private static final int LOCKED = 6;
        private static final int READONLY = 8;
        private static final int CORRUPT = 11;
        private static final int FULL = 13;
        private static final int CANTOPEN = 14;
        private static final int NOTADB = 26;

        static Trouble of(SQLException failure) {
            int code = failure.getErrorCode() & PRIMARY;
            return code == CORRUPT || code == NOTADB ? DAMAGED : PASSING;
        }

        /** Whether the connection can be used again as it is. */
        static boolean leavesTheConnection(SQLException failure) {
            int code = failure.getErrorCode() & PRIMARY;
            return code == BUSY || code == LOCKED || code == FULL;
        }

        static Object reason(SQLException failure) {
            return switch (failure.getErrorCode() & PRIMARY) {
                case BUSY, LOCKED -> Message.of(Trouble.class, "reason.busy");
                case FULL -> Message.of(Trouble.class, "reason.full");
                case READONLY, CANTOPEN, PERM -> Message.of(Trouble.class, "reason.read-only");
                default -> Printable.of(String.valueOf(failure.getMessage()));
            };
        }
    }
}
