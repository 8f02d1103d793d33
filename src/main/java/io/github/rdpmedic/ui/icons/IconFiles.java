package io.github.rdpmedic.ui.icons;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes the icon of the program in the formats that installers want: PNG, ICO for Windows, ICNS for macOS. */
public final class IconFiles {

    private static final List<Integer> ICO_SIZES = List.of(16, 20, 24, 32, 48, 64, 256);

    /** The types of the ICNS format that hold a PNG. */
    private static final Map<String, Integer> ICNS_TYPES = icnsTypes();

    private IconFiles() {}

    /** @param arguments the directory, made when it is missing */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("rdp-medic.png"), png(256));
        Files.write(directory.resolve("rdp-medic.ico"), ico());
        Files.write(directory.resolve("rdp-medic.icns"), icns());
    }

    static byte[] png(int size) throws IOException {
        BufferedImage image = AppIcon.drawing().image(size);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** ICONDIR, its entries, then one PNG each, as Windows has read them since Vista. */
    static byte[] ico() throws IOException {
        List<byte[]> images = new ArrayList<>();
        for (int size : ICO_SIZES) {
            images.add(png(size));
        }
        int offset = 6 + 16 * images.size();
        int total = offset + images.stream().mapToInt(image -> image.length).sum();
        ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) images.size());
        for (int i = 0; i < images.size(); i++) {
            // 256 does not fit into the byte and is written as 0.
            byte size = ICO_SIZES.get(i).byteValue();
            file.put(size)
                    .put(size)
                    .put((byte) 0)
                    .put((byte) 0)
                    .putShort((short) 1)
                    .putShort((short) 32);
            file.putInt(images.get(i).length).putInt(offset);
            offset += images.get(i).length;
        }
        images.forEach(file::put);
        return file.array();
    }

    static byte[] icns() throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> type : ICNS_TYPES.entrySet()) {
            byte[] image = png(type.getValue());
            entries.write(header(type.getKey(), image.length));
            entries.write(image);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(header("icns", entries.size()));
        entries.writeTo(file);
        return file.toByteArray();
    }

    /** The length counts the header itself. */
    private static byte[] header(String type, int length) {
        return ByteBuffer.allocate(8)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(length + 8)
                .array();
    }

    private static Map<String, Integer> icnsTypes() {
        Map<String, Integer> types = new LinkedHashMap<>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        // 16, 32, 128, 256 and 512 points on a screen with two pixels to a point.
        types.put("ic11", 32);
        types.put("ic12", 64);
        types.put("ic13", 256);
        types.put("ic14", 512);
        types.put("ic10", 1024);
        return types;
    }
}
