@NullMarked
package com.quotedesk.web.comparison;

import org.jspecify.annotations.NullMarked;
