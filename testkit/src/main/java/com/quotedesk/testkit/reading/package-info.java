@NullMarked
package com.quotedesk.testkit.reading;

import org.jspecify.annotations.NullMarked;
