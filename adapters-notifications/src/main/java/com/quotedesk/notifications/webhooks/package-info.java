/** Calls of programs outside. */
@NullMarked
package com.quotedesk.notifications.webhooks;

import org.jspecify.annotations.NullMarked;
