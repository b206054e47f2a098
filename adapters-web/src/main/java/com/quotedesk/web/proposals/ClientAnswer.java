package com.quotedesk.web.proposals;

import com.quotedesk.domain.proposals.Answer;
import com.quotedesk.web.pages.PageForm;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a client sent from its page.
 *
 * @param revision the version it saw
 * @param items those it ticked, as texts
 * @param declines whether it wants none of it
 */
record ClientAnswer(int revision, Set<String> items, String name, String reason, boolean declines) {

    static final ClientAnswer NOTHING = new ClientAnswer(0, Set.of(), "", "", false);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;
    private static final String DECLINE = "decline";

    ClientAnswer {
        items = Set.copyOf(items);
    }

    static ClientAnswer of(PageForm form) {
        return new ClientAnswer(
                number(form.text("revision")),
                Set.copyOf(form.all("item")),
                form.text("name"),
                form.text("reason"),
                form.text("answer").equals(DECLINE));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** The key of the text that tells what is wrong; empty where nothing is. */
    String fault() {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "name-missing";
        }
        if (declines) {
            return reason.isEmpty() || reason.length() > LONGEST_REASON ? "reason-missing" : "";
        }
        return items.isEmpty() ? "no-items" : "";
    }

    Answer answer() {
        return declines ? new Answer.Decline(reason) : new Answer.AcceptItems(ids());
    }

    /** What is no identity was never offered. */
    private Set<UUID> ids() {
        var ids = new HashSet<UUID>();
        for (var item : items) {
            try {
                ids.add(UUID.fromString(item));
            } catch (IllegalArgumentException madeByHand) {
                ids.add(new UUID(0, 0));
            }
        }
        return ids;
    }

    /** All items are ticked until somebody has chosen. */
    boolean ticks(UUID item) {
        return items.isEmpty() || items.contains(item.toString());
    }
}
