package io.github.rdpmedic.serve;

import io.github.rdpmedic.model.Message;

/** A file with a certificate, a key or users cannot be used. */
public final class WebFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    WebFileException(Message text, Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    /** One sentence with the file and the remedy. */
    public Message text() {
        return text;
    }
}
