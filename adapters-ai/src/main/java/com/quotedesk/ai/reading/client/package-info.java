@NullMarked
package com.quotedesk.ai.reading.client;

import org.jspecify.annotations.NullMarked;
