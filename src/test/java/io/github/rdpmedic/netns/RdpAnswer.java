package io.github.rdpmedic.netns;

import java.io.IOException;
import java.io.PrintStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;

/** A program that answers RDP requests on port 3389 as a host without RDP negotiation does, and no more. */
public final class RdpAnswer {

    /** X.224 Connection Confirm without RDP_NEG_RSP, [MS-RDPBCGR] 2.2.1.2. */
    private static final byte[] CONFIRM = HexFormat.of().parseHex("0300000b06d00000123400");

    private RdpAnswer() {}

    /** @param arguments {@code asleep MAC} to answer only once the magic packet for this adapter has come */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 2) {
            sleepUntilWoken(arguments[1].replace(":", ""));
        }
        try (ServerSocket door = new ServerSocket(3389)) {
            PrintStream out = System.out;
            out.println("listening");
            while (true) {
                try (Socket visitor = door.accept()) {
                    visitor.setSoTimeout(2000);
                    visitor.getInputStream().read(new byte[100]);
                    visitor.getOutputStream().write(CONFIRM);
                    visitor.getInputStream().read(new byte[100]);
                } catch (IOException hungUp) {
                    // The next one, please.
                }
            }
        }
    }

    private static void sleepUntilWoken(String mac) throws IOException {
        String magic = "ff".repeat(6) + mac.repeat(16);
        try (DatagramSocket adapter = new DatagramSocket(9)) {
            System.out.println("asleep");
            DatagramPacket packet = new DatagramPacket(new byte[200], 200);
            do {
                packet.setLength(200);
                adapter.receive(packet);
            } while (!HexFormat.of()
                    .formatHex(packet.getData(), 0, packet.getLength())
                    .equals(magic));
        }
    }
}
