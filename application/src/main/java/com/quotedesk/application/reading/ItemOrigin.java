package com.quotedesk.application.reading;

import java.util.UUID;

/**
 * Where an item of an order comes from.
 *
 * @param line the line of the reading, from 1
 */
public record ItemOrigin(UUID item, ReadingId reading, int line) {}
