@NullMarked
package com.quotedesk.web.webhooks;

import org.jspecify.annotations.NullMarked;
