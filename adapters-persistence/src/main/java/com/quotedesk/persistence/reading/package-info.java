@NullMarked
package com.quotedesk.persistence.reading;

import org.jspecify.annotations.NullMarked;
