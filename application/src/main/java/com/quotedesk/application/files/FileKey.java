package com.quotedesk.application.files;

import com.quotedesk.domain.shared.Bytes;
import java.util.regex.Pattern;

/**
 * What a kept file is found by: the hash of its bytes. The same bytes are kept once, and a file
 * that was changed in the store is noticed.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record FileKey(String sha256) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public FileKey {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a hash: " + sha256);
        }
    }

    public static FileKey of(Bytes content) {
        return new FileKey(content.sha256());
    }

    @Override
    public String toString() {
        return sha256;
    }
}
