@NullMarked
package com.quotedesk.persistence.search;

import org.jspecify.annotations.NullMarked;
