@NullMarked
package com.quotedesk.ai.reading.text;

import org.jspecify.annotations.NullMarked;
