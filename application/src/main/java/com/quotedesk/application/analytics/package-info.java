@NullMarked
package com.quotedesk.application.analytics;

import org.jspecify.annotations.NullMarked;
