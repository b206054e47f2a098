package com.quotedesk.testkit.reading;

import static java.util.stream.Collectors.toMap;

import com.quotedesk.application.orders.Orders;
import com.quotedesk.application.reading.ItemOrigin;
import com.quotedesk.application.reading.Reading;
import com.quotedesk.application.reading.ReadingId;
import com.quotedesk.application.reading.Readings;
import com.quotedesk.domain.mail.MessageId;
import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.testkit.work.InMemoryTransactions;
import com.quotedesk.testkit.work.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

public final class InMemoryReadings implements Readings {

    private final Table<UUID, Reading> readings;
    private final Table<UUID, ItemOrigin> origins;
    private final Orders orders;

    public InMemoryReadings(InMemoryTransactions transactions, Orders orders) {
        readings = new Table<>(transactions);
        origins = new Table<>(transactions);
        this.orders = orders;
    }

    @Override
    public Map<MessageId, Integer> nextVersions(Set<MessageId> messages) {
        return messages.stream().collect(toMap(message -> message, this::nextOf));
    }

    private int nextOf(MessageId message) {
        return of(message).stream().mapToInt(Reading::version).max().orElse(0) + 1;
    }

    @Override
    public void addAll(List<Reading> added) {
        added.forEach(this::put);
    }

    private void put(Reading reading) {
        if (of(reading.message()).stream().anyMatch(one -> one.version() == reading.version())) {
            throw new IllegalStateException("kept twice: version " + reading.version());
        }
        readings.put(reading.id().value(), reading);
    }

    @Override
    public void apply(ReadingId reading, Instant at) {
        readings.put(reading.value(), find(reading).orElseThrow().applied(at));
    }

    @Override
    public Optional<Reading> find(ReadingId reading) {
        return readings.get(reading.value());
    }

    @Override
    public List<Reading> of(MessageId message) {
        return readings.stream()
                .filter(reading -> reading.message().equals(message))
                .sorted(Comparator.comparingInt(Reading::version).reversed())
                .toList();
    }

    @Override
    public void originate(List<ItemOrigin> more) {
        more.forEach(origin -> origins.put(origin.item(), origin));
    }

    @Override
    public Optional<ItemOrigin> originOf(UUID item) {
        return origins.get(item);
    }

    @Override
    public List<ItemOrigin> originsOf(OrderId order) {
        return orders.get(order).stream()
                .flatMap(found -> found.items().stream())
                .flatMap(item -> originOf(item.id()).stream())
                .toList();
    }
}
