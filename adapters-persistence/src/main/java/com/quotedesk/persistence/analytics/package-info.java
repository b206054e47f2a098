@NullMarked
package com.quotedesk.persistence.analytics;

import org.jspecify.annotations.NullMarked;
