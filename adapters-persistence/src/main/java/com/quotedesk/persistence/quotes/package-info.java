@NullMarked
package com.quotedesk.persistence.quotes;

import org.jspecify.annotations.NullMarked;
