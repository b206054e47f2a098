@NullMarked
package com.quotedesk.testkit.webhooks;

import org.jspecify.annotations.NullMarked;
