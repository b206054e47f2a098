package com.quotedesk.persistence.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.quotedesk.application.work.PortFailure;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.data.connection.ConnectionStatus;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadsTest {

    @SuppressWarnings("unchecked") // Mockito knows no types of types.
    private final ConnectionOperations<Connection> connections = mock(ConnectionOperations.class);

    @SuppressWarnings("unchecked")
    private final ConnectionStatus<Connection> status = mock(ConnectionStatus.class);

    private final Reads reads = new Reads(connections, 1, 20);
    private final CountDownLatch oneReads = new CountDownLatch(1);
    private final CountDownLatch oneMayEnd = new CountDownLatch(1);

    @BeforeEach
    void connect() {
        when(connections.findConnectionStatus()).thenReturn(Optional.empty());
        when(connections.executeRead(any()))
                .thenAnswer(
                        call ->
                                call.<Function<ConnectionStatus<Connection>, Object>>getArgument(0)
                                        .apply(status));
    }

    @Test
    void who_gets_no_turn_in_time_is_told_that_the_database_is_out_of_reach() throws Exception {
        var one = CompletableFuture.supplyAsync(() -> reads.of(this::slowly));
        oneReads.await();

        assertThatThrownBy(() -> reads.of(() -> "another"))
                .isInstanceOf(PortFailure.Unavailable.class);

        oneMayEnd.countDown();
        assertThat(one.get()).isEqualTo("one");
        assertThat(reads.<String>of(() -> "the next")).isEqualTo("the next");
    }

    @Test
    void who_has_a_connection_waits_for_no_turn() throws Exception {
        var one = CompletableFuture.supplyAsync(() -> reads.of(this::slowly));
        oneReads.await();
        when(connections.findConnectionStatus()).thenReturn(Optional.of(status));

        assertThat(reads.<String>of(() -> "within a transaction"))
                .isEqualTo("within a transaction");

        oneMayEnd.countDown();
        assertThat(one.get()).isEqualTo("one");
    }

    @Test
    void who_is_told_to_stop_waits_no_longer() throws Exception {
        var one = CompletableFuture.supplyAsync(() -> reads.of(this::slowly));
        oneReads.await();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> reads.of(() -> "another"))
                .isInstanceOf(PortFailure.Unavailable.class);

        assertThat(Thread.interrupted()).isTrue();
        oneMayEnd.countDown();
        assertThat(one.get()).isEqualTo("one");
    }

    private String slowly() {
        oneReads.countDown();
        try {
            oneMayEnd.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return "one";
    }
}
