package com.quotedesk.web.work;

import com.quotedesk.web.problems.ProblemException;
import com.quotedesk.web.problems.ProblemKind;
import java.util.UUID;

/** Identities in addresses. */
public final class Identities {

    private Identities() {}

    /**
     * @throws ProblemException not found, since nothing has an identity of another form
     */
    public static UUID read(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.of(ProblemKind.NOT_FOUND);
        }
    }
}
