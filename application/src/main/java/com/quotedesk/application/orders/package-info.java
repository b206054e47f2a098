@NullMarked
package com.quotedesk.application.orders;

import org.jspecify.annotations.NullMarked;
