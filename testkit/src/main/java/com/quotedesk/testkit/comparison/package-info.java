@NullMarked
package com.quotedesk.testkit.comparison;

import org.jspecify.annotations.NullMarked;
