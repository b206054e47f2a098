@NullMarked
package com.quotedesk.application.rates;

import org.jspecify.annotations.NullMarked;
