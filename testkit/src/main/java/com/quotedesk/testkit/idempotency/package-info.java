@NullMarked
package com.quotedesk.testkit.idempotency;

import org.jspecify.annotations.NullMarked;
