package io.github.rdpmedic.demo;

/** The server side of TLS over bytes that somebody else carries. On the loop's thread only. */
interface ServerSideTls {

    void received(byte[] ciphertext);

    void send(byte[] plaintext);

    /** Says close_notify and hangs up. */
    void end();
}
