package io.github.rdpmedic.fix.rdp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code .rdp} files as programs and people write them, made from the documented properties. */
final class RdpCorpus {

    /** As mstsc saves it, abridged. */
    private static final String MSTSC = "screen mode id:i:2\r\nuse multimon:i:0\r\ndesktopwidth:i:1920\r\n"
            + "desktopheight:i:1080\r\nsession bpp:i:32\r\nwinposstr:s:0,3,0,0,800,600\r\ncompression:i:1\r\n"
            + "keyboardhook:i:2\r\nnetworkautodetect:i:1\r\nbandwidthautodetect:i:1\r\nenablecredsspsupport:i:1\r\n"
            + "full address:s:term-02.corp.example\r\nredirectprinters:i:1\r\nauthentication level:i:2\r\n"
            + "negotiate security layer:i:1\r\ngatewayhostname:s:\r\ngatewayusagemethod:i:4\r\n";

    private static final String UMLAUTS = "username:s:Z\u00fcrich\\m\u00fcller\r\n" + MSTSC;

    private static final String HYPER_V = "full address:s:hv-01\r\nserver port:i:2179\r\n"
            + "pcb:s:b2f1a6a0-0000-4b6e-9d0e-5c2f5a1e0001\r\nnegotiate security layer:i:1\r\n"
            + "networkautodetect:i:1\r\nnegotiate security layer:i:0\r\n";

    private static final String ODD = "; no setting\r\n\r\n  spaced name :i:1\r\nNetworkAutodetect:i:0\r\n"
            + "EnableCredSspSupport:i:1\r\nalternate shell:s:c:\\tools\\x.exe: -y\r\nnovalue:i:\r\n";

    private static final String SIGNED = MSTSC + "alternate full address:s:term-02.corp.example\r\n"
            + "signscope:s:Full Address,Alternate Full Address,EnableCredSspSupport\r\nsignature:s:AQABAAEAAAA=\r\n";

    record Sample(String name, byte[] bytes) {}

    private RdpCorpus() {}

    static List<Sample> all() {
        return List.of(
                new Sample("as mstsc writes it", utf16(MSTSC)),
                new Sample(
                        "UTF-16BE with its mark", marked(new int[] {0xFE, 0xFF}, UMLAUTS, StandardCharsets.UTF_16BE)),
                new Sample("UTF-16LE without a mark", UMLAUTS.getBytes(StandardCharsets.UTF_16LE)),
                new Sample(
                        "UTF-8 with its mark", marked(new int[] {0xEF, 0xBB, 0xBF}, UMLAUTS, StandardCharsets.UTF_8)),
                new Sample("UTF-8", UMLAUTS.getBytes(StandardCharsets.UTF_8)),
                new Sample("one byte a character", UMLAUTS.getBytes(StandardCharsets.ISO_8859_1)),
                new Sample("Unix line ends", MSTSC.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)),
                new Sample("no end of the last line", utf16(MSTSC.strip())),
                new Sample("an odd number of bytes", withOddByte(utf16(MSTSC))),
                new Sample("the same setting twice, as Hyper-V writes it", utf16(HYPER_V)),
                new Sample("lines that are no settings", ODD.getBytes(StandardCharsets.UTF_8)),
                new Sample("signed by a publisher", utf16(SIGNED)),
                new Sample("empty", new byte[0]));
    }

    static byte[] utf16(String text) {
        return marked(new int[] {0xFF, 0xFE}, text, StandardCharsets.UTF_16LE);
    }

    private static byte[] withOddByte(byte[] bytes) {
        ByteArrayOutputStream odd = new ByteArrayOutputStream();
        odd.writeBytes(bytes);
        odd.write(0x0A);
        return odd.toByteArray();
    }

    private static byte[] marked(int[] mark, String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int b : mark) {
            bytes.write(b);
        }
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }
}
