package com.quotedesk.testkit.mail;

import com.quotedesk.application.mail.Matches;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.mail.MessageMatch;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

public final class InMemoryMatches implements Matches {

    private final Table<String, MessageMatch> matches;

    public InMemoryMatches(InMemoryTransactions transactions) {
        matches = new Table<>(transactions);
    }

    @Override
    public void add(MessageMatch match) {
        if (of(match.message()).isPresent() || matches.get(key(match)).isPresent()) {
            throw new PortFailure.Stale("belongs to something already: " + match.message(), null);
        }
        matches.put(key(match), match);
    }

    @Override
    public void replace(MessageMatch changed) {
        if (matches.get(key(changed)).isPresent()) {
            matches.put(key(changed), changed);
        }
    }

    private static String key(MessageMatch match) {
        return match.message() + " " + match.number();
    }

    @Override
    public Optional<MessageMatch> of(MessageId message) {
        return all(message).stream().filter(MessageMatch::isOpen).findFirst();
    }

    @Override
    public List<MessageMatch> all(MessageId message) {
        return matches.stream()
                .filter(match -> match.message().equals(message))
                .sorted(Comparator.comparingInt(MessageMatch::number))
                .toList();
    }
}
