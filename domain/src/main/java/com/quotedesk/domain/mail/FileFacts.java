package com.quotedesk.domain.mail;

import java.util.Set;

/**
 * What a file is, told by its bytes.
 *
 * @param mediaType in lower case; {@code application/octet-stream} where nothing is known
 */
public record FileFacts(String mediaType, Set<FileFlag> flags) {

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

    public FileFacts {
        flags = Set.copyOf(flags);
    }

    /** Whether it is a picture of dots, which can do nothing but be seen. */
    public boolean isPicture() {
        return PICTURES.contains(mediaType);
    }
}
