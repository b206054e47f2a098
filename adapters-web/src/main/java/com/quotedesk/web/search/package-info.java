@NullMarked
package com.quotedesk.web.search;

import org.jspecify.annotations.NullMarked;
