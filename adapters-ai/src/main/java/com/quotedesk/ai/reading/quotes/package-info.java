@NullMarked
package com.quotedesk.ai.reading.quotes;

import org.jspecify.annotations.NullMarked;
