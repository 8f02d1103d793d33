package io.github.rdpmedic.demo;

/** The host's end of one connection, as the dialogue sees it. */
interface Wire {

    /** Sends the bytes after the host's delay; the order is kept. */
    void send(byte[] bytes);

    /** Closes the connection once everything sent has left. */
    void hangUp();
}
