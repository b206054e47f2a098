@NullMarked
package com.quotedesk.testkit.analytics;

import org.jspecify.annotations.NullMarked;
