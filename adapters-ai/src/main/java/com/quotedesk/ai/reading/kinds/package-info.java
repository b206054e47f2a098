@NullMarked
package com.quotedesk.ai.reading.kinds;

import org.jspecify.annotations.NullMarked;
