package com.quotedesk.testkit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.events.EventLog;
import com.quotedesk.domain.events.DomainEvent;
import com.quotedesk.domain.events.Subject;
import com.quotedesk.domain.numbering.DocumentKind;
import com.quotedesk.testkit.work.Stores;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every event log keeps to. */
public interface EventLogContract {

    Stores stores();

    Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    /** An event of these tests. */
    record Tested(Subject subject, String word) implements DomainEvent {
        @Override
        public String type() {
            return "test.tested.v1";
        }

        @Override
        public Map<String, String> values() {
            return Map.of("word", word);
        }
    }

    @Test
    default void events_come_back_in_the_order_they_were_written() {
        var subject = new Subject("test", UUID.randomUUID());

        stores().transactions()
                .run(
                        () ->
                                stores().eventLog()
                                        .add(
                                                NOON,
                                                List.of(
                                                        new Tested(subject, "первое"),
                                                        new Tested(subject, "второе 🥈"))));
        stores().transactions()
                .run(() -> stores().eventLog().add(NOON, List.of(new Tested(subject, "третье"))));

        var mine = everything().stream().filter(event -> event.subject().equals(subject)).toList();
        assertThat(mine)
                .extracting(event -> event.values().get("word"))
                .containsExactly("первое", "второе 🥈", "третье");
        assertThat(mine).allMatch(event -> event.type().equals("test.tested.v1"));
        assertThat(mine).allMatch(event -> event.at().equals(NOON));
        assertThat(mine).extracting(EventLog.Written::position).doesNotHaveDuplicates();
    }

    @Test
    default void who_begins_at_the_end_sees_what_comes_then() {
        var log = stores().eventLog();
        var before = new Subject("test", UUID.randomUUID());
        var after = new Subject("test", UUID.randomUUID());
        stores().transactions().run(() -> log.add(NOON, List.of(new Tested(before, "before"))));
        var end = log.last();
        stores().transactions().run(() -> log.add(NOON, List.of(new Tested(after, "after"))));

        assertThat(log.after(end, 1_000))
                .extracting(EventLog.Written::subject)
                .contains(after)
                .doesNotContain(before);
    }

    @Test
    default void a_reader_misses_nothing_though_transactions_overtake_each_other()
            throws Exception {
        var subject = new Subject("test", UUID.randomUUID());
        int writers = 4;
        int each = 40;
        var seen = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(writers)) {
            var writing =
                    IntStream.range(0, writers)
                            .mapToObj(writer -> pool.submit(() -> write(subject, writer, each)))
                            .toList();
            var position = EventLog.Position.START;
            boolean done;
            while (true) {
                // Looked at before reading: what was written by then is in the last page.
                done = writing.stream().allMatch(Future::isDone);
                var page = stores().eventLog().after(position, 7);
                for (var event : page) {
                    if (event.subject().equals(subject)) {
                        seen.add(event.values().get("word"));
                    }
                }
                if (page.isEmpty() && done) {
                    break;
                }
                position = page.isEmpty() ? position : page.getLast().position();
            }
            for (var writer : writing) {
                writer.get();
            }
        }
        assertThat(seen).hasSize(writers * each).doesNotHaveDuplicates();
    }

    private void write(Subject subject, int writer, int times) {
        for (int i = 0; i < times; i++) {
            var words = List.<DomainEvent>of(new Tested(subject, writer + "/" + i));
            stores().transactions()
                    .run(
                            () -> {
                                // Takes its place in the queue of transactions before it writes.
                                stores().numbers().next(DocumentKind.PROPOSAL, 3500 + writer);
                                stores().eventLog().add(NOON, words);
                            });
        }
    }

    @Test
    default void what_was_undone_never_happened() {
        var subject = new Subject("test", UUID.randomUUID());
        try {
            stores().transactions()
                    .run(
                            () -> {
                                stores().eventLog()
                                        .add(NOON, List.of(new Tested(subject, "never")));
                                throw new IllegalStateException("undone");
                            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("undone");
        }

        assertThat(everything()).noneMatch(event -> event.subject().equals(subject));
    }

    private List<EventLog.Written> everything() {
        var all = new ArrayList<EventLog.Written>();
        var position = EventLog.Position.START;
        while (true) {
            var page = stores().eventLog().after(position, 100);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            position = page.getLast().position();
        }
    }
}
