package com.quotedesk.testkit.outgoing;

import com.quotedesk.application.outgoing.OutgoingCalls;
import com.quotedesk.application.work.PortFailure;
import com.quotedesk.domain.shared.Bytes;
import com.quotedesk.testkit.work.InMemoryTransactions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A web in which every host answers 200 until it is told to do otherwise. Hosts below {@code
 * .internal} are not public.
 */
public final class FakeOutgoingCalls implements OutgoingCalls {

    private final InMemoryTransactions transactions;
    private final List<Call> made = new CopyOnWriteArrayList<>();
    private final Map<String, Outcome> answers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> down = new ConcurrentHashMap<>();

    public FakeOutgoingCalls(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Refusal> refusalOf(URI address) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            return Optional.of(Refusal.MALFORMED);
        }
        return "https".equals(address.getScheme())
                ? Optional.empty()
                : Optional.of(Refusal.NOT_HTTPS);
    }

    @Override
    public Outcome call(Call call) {
        if (transactions.active()) {
            throw new IllegalStateException("somebody outside is called within a transaction");
        }
        var refusal = refusalOf(call.address());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        var host = call.address().getHost();
        if (host.endsWith(".internal")) {
            return new Outcome.Refused(Refusal.NOT_PUBLIC);
        }
        if (down.containsKey(host)) {
            throw new PortFailure.Unavailable(host + " does not answer", null);
        }
        made.add(call);
        return answers.getOrDefault(
                host,
                new Outcome.Answered(
                        200, Map.of(), Bytes.copyOf("ok".getBytes(StandardCharsets.UTF_8))));
    }

    /** The calls that reached somebody, in order. */
    public List<Call> made() {
        return List.copyOf(made);
    }

    public void answer(String host, int status, Map<String, String> headers) {
        down.remove(host);
        answers.put(host, new Outcome.Answered(status, headers, Bytes.empty()));
    }

    public void goDown(String host) {
        down.put(host, true);
    }
}
