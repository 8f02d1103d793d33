package io.github.rdpmedic.ui.icons;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconFilesTest {

    @Test
    void installersFindTheThreeFiles(@TempDir Path directory) throws IOException {
        IconFiles.write(directory.resolve("icons"));
        assertThat(directory.resolve("icons"))
                .isDirectoryContaining("glob:**.png")
                .isDirectoryContaining("glob:**.ico")
                .isDirectoryContaining("glob:**.icns");
    }

    @Test
    void eachImageOfTheIcoHasTheSizeThatItsEntryNames() throws IOException {
        ByteBuffer ico = ByteBuffer.wrap(IconFiles.ico()).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < ico.getShort(4); i++) {
            int entry = 6 + 16 * i;
            BufferedImage image = image(ico, ico.getInt(entry + 12), ico.getInt(entry + 8));
            assertThat(image.getWidth()).isEqualTo(ico.get(entry) == 0 ? 256 : ico.get(entry));
            sizes.add(image.getWidth());
        }
        assertThat(sizes).containsExactly(16, 20, 24, 32, 48, 64, 256);
    }

    @Test
    void theIcnsNamesItsOwnLengthAndThatOfEachImage() throws IOException {
        ByteBuffer icns = ByteBuffer.wrap(IconFiles.icns());
        assertThat(type(icns, 0)).isEqualTo("icns");
        assertThat(icns.getInt(4)).isEqualTo(icns.capacity());
        List<Integer> sizes = new ArrayList<>();
        for (int at = 8; at < icns.capacity(); at += icns.getInt(at + 4)) {
            sizes.add(image(icns, at + 8, icns.getInt(at + 4) - 8).getWidth());
        }
        assertThat(sizes).containsExactly(16, 32, 128, 256, 512, 32, 64, 256, 512, 1024);
    }

    private static String type(ByteBuffer file, int at) {
        return new String(file.array(), at, 4, StandardCharsets.US_ASCII);
    }

    private static BufferedImage image(ByteBuffer file, int offset, int length) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file.array(), offset, length));
    }
}
