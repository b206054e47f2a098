package com.quotedesk.documents.pdf;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.quotedesk.domain.shared.Bytes;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Image;

/** Pictures in the form in which they go into a file as they are. */
public final class Pictures {

    /** A picture wider or higher is none of a logo, and would fill the memory. */
    private static final int MOST_PIXELS = 16_000_000;

    /** In pixels; on paper it is less than a third of that in points. */
    private static final int LARGEST_WIDTH = 600;

    private static final int LARGEST_HEIGHT = 240;
    private static final int COLOURS = 3;
    private static final int BITS = 8;

    /** How many points of the picture one module of a code has, so that viewers do not blur it. */
    private static final int MODULE = 2;

    /**
     * One of the eight patterns that a code may be mixed with. Every reader knows them all; looking
     * for the prettiest takes longer than the rest of the paper.
     */
    private static final int MASK = 3;

    private Pictures() {}

    /** A logo, on white and no larger than is printed; empty when it cannot be read. */
    public static Optional<Image> logo(Bytes picture) {
        try {
            var read = read(picture);
            return read == null ? Optional.empty() : Optional.of(raw(onWhite(read)));
        } catch (IOException | RuntimeException unreadable) {
            // Readers of pictures throw all sorts of things at broken ones.
            return Optional.empty();
        }
    }

    private static @Nullable BufferedImage read(Bytes picture) throws IOException {
        try (var input = ImageIO.createImageInputStream(picture.open())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > MOST_PIXELS ? null : reader.read(0);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        double scale =
                Math.min(
                        1,
                        Math.min(
                                LARGEST_WIDTH / (double) picture.getWidth(),
                                LARGEST_HEIGHT / (double) picture.getHeight()));
        int width = Math.max(1, (int) (picture.getWidth() * scale));
        int height = Math.max(1, (int) (picture.getHeight() * scale));
        var flat = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = flat.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return flat;
    }

    private static Image raw(BufferedImage picture) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var bytes = new byte[width * height * COLOURS];
        int at = 0;
        for (int pixel : picture.getRGB(0, 0, width, height, null, 0, width)) {
            bytes[at++] = (byte) (pixel >> 16);
            bytes[at++] = (byte) (pixel >> 8);
            bytes[at++] = (byte) pixel;
        }
        var image = Image.getInstance(width, height, COLOURS, BITS, deflated(bytes));
        image.setDeflated(true);
        return image;
    }

    static byte[] deflated(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var deflate = new DeflaterOutputStream(out, deflater)) {
            deflate.write(bytes);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** A QR code; empty when the text is too long for one. */
    public static Optional<Image> code(String text) {
        try {
            var modules =
                    Encoder.encode(
                                    text,
                                    ErrorCorrectionLevel.M,
                                    Map.of(
                                            EncodeHintType.CHARACTER_SET,
                                            "UTF-8",
                                            EncodeHintType.QR_MASK_PATTERN,
                                            MASK))
                            .getMatrix();
            int side = modules.getWidth() * MODULE;
            int stride = (side + 7) / 8;
            var bits = new byte[stride * side];
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    if (modules.get(x / MODULE, y / MODULE) == 0) {
                        bits[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
                    }
                }
            }
            return Optional.of(Image.getInstance(side, side, 1, 1, bits));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }
}
