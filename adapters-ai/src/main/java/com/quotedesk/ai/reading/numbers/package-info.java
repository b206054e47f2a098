@NullMarked
package com.quotedesk.ai.reading.numbers;

import org.jspecify.annotations.NullMarked;
