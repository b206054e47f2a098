package com.quotedesk.email.mail;

import com.quotedesk.domain.mail.MailDefect;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong with one message while it is read. */
final class Defects {

    private final Set<MailDefect> found = EnumSet.noneOf(MailDefect.class);

    void add(MailDefect defect) {
        found.add(defect);
    }

    List<MailDefect> toList() {
        return List.copyOf(found);
    }
}
