@NullMarked
package com.quotedesk.domain.reading;

import org.jspecify.annotations.NullMarked;
