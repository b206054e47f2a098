@NullMarked
package com.quotedesk.persistence.idempotency;

import org.jspecify.annotations.NullMarked;
