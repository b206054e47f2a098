@NullMarked
package com.quotedesk.ai.reading.words;

import org.jspecify.annotations.NullMarked;
