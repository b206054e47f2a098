@NullMarked
package com.quotedesk.web.analytics;

import org.jspecify.annotations.NullMarked;
