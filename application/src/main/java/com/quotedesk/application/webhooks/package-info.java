/** Telling programs of others what happened, as Standard Webhooks asks. */
@NullMarked
package com.quotedesk.application.webhooks;

import org.jspecify.annotations.NullMarked;
