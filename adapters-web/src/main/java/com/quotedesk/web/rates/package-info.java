@NullMarked
package com.quotedesk.web.rates;

import org.jspecify.annotations.NullMarked;
