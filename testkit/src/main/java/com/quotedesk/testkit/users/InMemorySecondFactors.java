package com.quotedesk.testkit.users;

import com.quotedesk.application.users.SecondFactors;
import com.quotedesk.domain.users.UserId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.util.Optional;
import java.util.UUID;

public final class InMemorySecondFactors implements SecondFactors {

    private final Table<UUID, SecondFactor> factors;

    public InMemorySecondFactors(InMemoryTransactions transactions) {
        factors = new Table<>(transactions);
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return factors.get(user.value());
    }

    @Override
    public Optional<SecondFactor> lock(UserId user) {
        return find(user);
    }

    @Override
    public void put(SecondFactor factor) {
        factors.put(factor.user().value(), factor);
    }

    @Override
    public void remove(UserId user) {
        factors.remove(user.value());
    }
}
