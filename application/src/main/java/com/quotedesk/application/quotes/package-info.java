@NullMarked
package com.quotedesk.application.quotes;

import org.jspecify.annotations.NullMarked;
