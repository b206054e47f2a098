@NullMarked
package com.quotedesk.ai.reading.model;

import org.jspecify.annotations.NullMarked;
