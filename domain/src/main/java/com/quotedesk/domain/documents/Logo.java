package com.quotedesk.domain.documents;

import com.quotedesk.domain.shared.Bytes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Which pictures can be a logo: PNG and JPEG that are not too large. */
public final class Logo {

    /** In bytes. */
    public static final int LARGEST = 512 * 1024;

    private static final int HEAD_BYTES = 4;

    /** How PNG and JPEG begin. */
    private static final List<String> PICTURES = List.of("89504e47", "ffd8ff");

    private Logo() {}

    /** What keeps the picture from being a logo; nothing where it can be one. */
    public static List<TemplateFault.Kind> faults(Bytes picture) {
        var faults = new ArrayList<TemplateFault.Kind>();
        if (picture.size() > LARGEST) {
            faults.add(TemplateFault.Kind.TOO_LARGE);
        }
        var head =
                HexFormat.of()
                        .formatHex(picture.toArray(), 0, Math.min(picture.size(), HEAD_BYTES));
        if (PICTURES.stream().noneMatch(head::startsWith)) {
            faults.add(TemplateFault.Kind.NOT_A_PICTURE);
        }
        return faults;
    }
}
