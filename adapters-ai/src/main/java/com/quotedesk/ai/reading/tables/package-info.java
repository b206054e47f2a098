@NullMarked
package com.quotedesk.ai.reading.tables;

import org.jspecify.annotations.NullMarked;
