@NullMarked
package com.quotedesk.persistence.webhooks;

import org.jspecify.annotations.NullMarked;
