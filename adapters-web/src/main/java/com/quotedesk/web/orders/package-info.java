@NullMarked
package com.quotedesk.web.orders;

import org.jspecify.annotations.NullMarked;
