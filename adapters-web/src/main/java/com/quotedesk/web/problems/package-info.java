@NullMarked
package com.quotedesk.web.problems;

import org.jspecify.annotations.NullMarked;
