package com.quotedesk.application.search;

import com.quotedesk.domain.numbering.DocumentNumber;
import com.quotedesk.domain.orders.OrderId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found.
 *
 * @param number null where it has none, or none yet
 * @param text what it is known by besides: the subject of an order, a proposal or a mail, the name
 *     of a client or a supplier
 * @param detail whose it is: the client of an order or a proposal, the INN of a client, the sender
 *     of a mail; null where nobody knows
 * @param status where it is in its life; of a client {@code ARCHIVED}, of a supplier {@code
 *     BLOCKED}, or null
 * @param order the order it belongs to, null where it belongs to none or is one
 * @param exact whether what was asked for is its own number
 */
public record Hit(
        UUID id,
        @Nullable DocumentNumber number,
        String text,
        @Nullable String detail,
        @Nullable String status,
        @Nullable OrderId order,
        Instant at,
        boolean exact) {}
