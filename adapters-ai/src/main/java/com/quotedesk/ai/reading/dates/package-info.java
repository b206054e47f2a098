@NullMarked
package com.quotedesk.ai.reading.dates;

import org.jspecify.annotations.NullMarked;
