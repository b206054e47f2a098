@NullMarked
package com.quotedesk.testkit.quotes;

import org.jspecify.annotations.NullMarked;
