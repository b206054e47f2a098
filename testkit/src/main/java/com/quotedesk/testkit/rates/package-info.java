@NullMarked
package com.quotedesk.testkit.rates;

import org.jspecify.annotations.NullMarked;
