@NullMarked
package com.quotedesk.application.reading;

import org.jspecify.annotations.NullMarked;
