package com.quotedesk.application.orders;

import com.quotedesk.domain.orders.OrderId;
import com.quotedesk.domain.users.Access;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a change of which order.
 *
 * @param seen the version the asker looked at, null where any will do
 */
public record OrderRequest(Access by, OrderId order, @Nullable Long seen) {}
