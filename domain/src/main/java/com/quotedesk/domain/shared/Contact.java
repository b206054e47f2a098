package com.quotedesk.domain.clients;

import com.quotedesk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * A person at a client.
 *
 * @param phone in E.164
 */
public record Contact(@Nullable String name, EmailAddress email, @Nullable String phone) {}
