package com.quotedesk.domain.events;

import java.util.UUID;

/**
 * What something happened to.
 *
 * @param type the word for it, {@code order}
 */
public record Subject(String type, UUID id) {}
