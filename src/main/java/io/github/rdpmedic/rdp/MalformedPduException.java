package io.github.rdpmedic.rdp;

/** The bytes are not what the specification allows. The only exception a codec of this room throws. */
public final class MalformedPduException extends Exception {

    private static final long serialVersionUID = 1L;

    public MalformedPduException(String what) {
        super(what);
    }
}
