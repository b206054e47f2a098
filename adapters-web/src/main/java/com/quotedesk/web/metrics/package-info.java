@NullMarked
package com.quotedesk.web.metrics;

import org.jspecify.annotations.NullMarked;
