package com.quotedesk.testkit.users;

import com.quotedesk.application.users.ApiTokens;
import com.quotedesk.domain.users.ApiToken;
import com.quotedesk.domain.users.ApiTokenId;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public final class InMemoryApiTokens implements ApiTokens {

    private final Table<UUID, ApiToken> tokens;
    private final InMemoryUsers users;

    public InMemoryApiTokens(InMemoryTransactions transactions, InMemoryUsers users) {
        tokens = new Table<>(transactions);
        this.users = users;
    }

    @Override
    public Optional<Held> findByHash(String hash) {
        return tokens.stream()
                .filter(token -> token.hash().equals(hash))
                .findFirst()
                .map(token -> new Held(token, users.find(token.user()).orElseThrow().user()));
    }

    @Override
    public Optional<ApiToken> find(ApiTokenId id) {
        return tokens.get(id.value());
    }

    @Override
    public List<ApiToken> of(UserId user) {
        return tokens.stream()
                .filter(token -> token.user().equals(user) && token.revokedAt() == null)
                .sorted(Comparator.comparing(ApiToken::createdAt).reversed())
                .limit(MOST)
                .toList();
    }

    @Override
    public void add(ApiToken token) {
        tokens.put(token.id().value(), token);
    }

    @Override
    public void replace(ApiToken token) {
        tokens.put(token.id().value(), token);
    }
}
