@NullMarked
package com.quotedesk.testkit.search;

import org.jspecify.annotations.NullMarked;
