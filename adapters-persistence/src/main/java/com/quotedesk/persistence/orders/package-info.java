@NullMarked
package com.quotedesk.persistence.orders;

import org.jspecify.annotations.NullMarked;
