@NullMarked
package com.quotedesk.application.idempotency;

import org.jspecify.annotations.NullMarked;
