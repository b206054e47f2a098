@NullMarked
package com.quotedesk.bootstrap.reading;

import org.jspecify.annotations.NullMarked;
