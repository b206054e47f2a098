package com.quotedesk.testkit.users;

import com.quotedesk.application.users.Sessions;
import com.quotedesk.domain.users.Session;
import com.quotedesk.domain.users.SessionId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemorySessions implements Sessions {

    private final Table<UUID, Session> sessions;
    private final InMemoryUsers users;

    public InMemorySessions(InMemoryTransactions transactions, InMemoryUsers users) {
        sessions = new Table<>(transactions);
        this.users = users;
    }

    @Override
    public Optional<Held> find(SessionId id) {
        return sessions.get(id.value())
                .map(session -> new Held(session, users.find(session.user()).orElseThrow().user()));
    }

    @Override
    public List<Session> of(UserId user) {
        return sessions.stream()
                .filter(session -> session.user().equals(user))
                .sorted(Comparator.comparing(Session::openedAt).reversed())
                .limit(MOST)
                .toList();
    }

    @Override
    public boolean knows(UserId user, String address) {
        return sessions.stream()
                .anyMatch(
                        session ->
                                session.user().equals(user) && session.address().equals(address));
    }

    @Override
    public void add(Session session) {
        sessions.put(session.id().value(), session);
    }

    @Override
    public void replace(Session session) {
        sessions.put(session.id().value(), session);
    }

    @Override
    public int forget(Instant moment) {
        var over =
                sessions.stream().filter(session -> session.expiresAt().isBefore(moment)).toList();
        over.forEach(session -> sessions.remove(session.id().value()));
        return over.size();
    }
}
