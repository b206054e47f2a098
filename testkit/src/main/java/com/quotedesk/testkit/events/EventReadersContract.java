package com.quotedesk.testkit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.quotedesk.application.events.EventLog.Position;
import com.quotedesk.testkit.work.Stores;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of readers' places keeps to. */
public interface EventReadersContract {

    Stores stores();

    @Test
    default void a_new_reader_begins_at_the_start() {
        assertThat(lock("reader " + UUID.randomUUID())).isEqualTo(Position.START);
    }

    @Test
    default void a_reader_goes_on_where_it_was() {
        var reader = "reader " + UUID.randomUUID();
        move(reader, new Position(7, 42));
        move(reader, new Position(8, 43));
        move("reader " + UUID.randomUUID(), new Position(1, 1));

        assertThat(lock(reader)).isEqualTo(new Position(8, 43));
    }

    private Position lock(String reader) {
        return stores().transactions().inTransaction(() -> stores().eventReaders().lock(reader));
    }

    private void move(String reader, Position position) {
        stores().transactions()
                .run(
                        () -> {
                            stores().eventReaders().lock(reader);
                            stores().eventReaders().move(reader, position);
                        });
    }
}
