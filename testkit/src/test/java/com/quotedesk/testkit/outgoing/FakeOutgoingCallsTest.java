package com.quotedesk.testkit.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FakeOutgoingCallsTest implements OutgoingCallsContract {

    private final InMemoryTransactions transactions = new InMemoryTransactions();
    private final FakeOutgoingCalls calls = new FakeOutgoingCalls(transactions);

    FakeOutgoingCallsTest() {
        calls.goDown("gone.example");
    }

    @Override
    public OutgoingCalls calls() {
        return calls;
    }

    @Override
    public URI answering() {
        return URI.create("https://shop.example/hook");
    }

    @Override
    public URI deserted() {
        return URI.create("https://gone.example/hook");
    }

    @Override
    public URI hidden() {
        return URI.create("https://redis.internal/");
    }

    @Test
    void it_refuses_to_be_called_within_a_transaction_and_answers_as_it_was_told() {
        var call = new OutgoingCalls.Call(answering(), "POST", Map.of(), Bytes.empty());
        assertThatThrownBy(() -> transactions.run(() -> calls.call(call)))
                .isInstanceOf(IllegalStateException.class);

        calls.answer("shop.example", 410, Map.of("retry-after", "5"));
        assertThat(calls.call(call))
                .isEqualTo(
                        new OutgoingCalls.Outcome.Answered(
                                410, Map.of("retry-after", "5"), Bytes.empty()));
        assertThat(calls.made()).containsExactly(call);
    }
}
