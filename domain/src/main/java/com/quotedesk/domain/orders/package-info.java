@NullMarked
package com.quotedesk.domain.orders;

import org.jspecify.annotations.NullMarked;
