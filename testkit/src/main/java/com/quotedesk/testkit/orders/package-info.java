@NullMarked
package com.quotedesk.testkit.orders;

import org.jspecify.annotations.NullMarked;
