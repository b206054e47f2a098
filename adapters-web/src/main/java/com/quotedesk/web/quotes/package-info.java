@NullMarked
package com.quotedesk.web.quotes;

import org.jspecify.annotations.NullMarked;
