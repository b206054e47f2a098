@NullMarked
package com.quotedesk.web.reading;

import org.jspecify.annotations.NullMarked;
