@NullMarked
package com.quotedesk.rates.rates;

import org.jspecify.annotations.NullMarked;
