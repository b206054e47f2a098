/** Programs of others that are told what happened. */
@NullMarked
package com.quotedesk.domain.webhooks;

import org.jspecify.annotations.NullMarked;
