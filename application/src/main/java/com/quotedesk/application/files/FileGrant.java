package com.quotedesk.application.files;

import java.time.Instant;

/**
 * The right to fetch one file for a time.
 *
 * @param type what the file is served as
 * @param name what it is called where it is saved
 * @param until the end of the right
 */
public record FileGrant(FileKey file, FileType type, String name, Instant until) {
    public FileGrant {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a file has a name of one line");
        }
    }
}
