@NullMarked
package com.quotedesk.ai.reading.items;

import org.jspecify.annotations.NullMarked;
