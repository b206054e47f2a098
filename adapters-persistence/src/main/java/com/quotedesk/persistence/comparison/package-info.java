@NullMarked
package com.quotedesk.persistence.comparison;

import org.jspecify.annotations.NullMarked;
