@NullMarked
package com.quotedesk.persistence.rates;

import org.jspecify.annotations.NullMarked;
