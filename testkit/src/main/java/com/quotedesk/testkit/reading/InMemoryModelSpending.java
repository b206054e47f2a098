package com.quotedesk.testkit.reading;

import com.quotedesk.application.reading.ModelCall;
import com.quotedesk.application.reading.ModelSpending;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

public final class InMemoryModelSpending implements ModelSpending {

    private final Table<UUID, ModelCall> calls;

    public InMemoryModelSpending(InMemoryTransactions transactions) {
        calls = new Table<>(transactions);
    }

    @Override
    public Spent on(LocalDate day) {
        return calls.stream()
                .filter(call -> call.day().equals(day))
                .map(ModelCall::spent)
                .reduce(Spent.NOTHING, Spent::plus);
    }

    @Override
    public boolean begin(ModelCall call, Spent limit) {
        if (!on(call.day()).plus(call.spent()).isWithin(limit)) {
            return false;
        }
        calls.put(call.id(), call);
        return true;
    }

    @Override
    public void end(UUID id, String outcome, Spent spent) {
        var call = calls.get(id).orElseThrow(() -> new IllegalStateException("no call " + id));
        calls.put(
                id,
                new ModelCall(
                        id,
                        call.at(),
                        call.day(),
                        call.model(),
                        call.prompt(),
                        call.mail(),
                        outcome,
                        spent));
    }

    @Override
    public List<ModelCall> of(String mail) {
        return calls.stream()
                .filter(call -> mail.equals(call.mail()))
                .sorted(Comparator.comparing(ModelCall::at).thenComparing(ModelCall::id))
                .toList();
    }
}
