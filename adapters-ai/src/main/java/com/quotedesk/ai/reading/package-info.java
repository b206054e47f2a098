@NullMarked
package com.quotedesk.ai.reading;

import org.jspecify.annotations.NullMarked;
