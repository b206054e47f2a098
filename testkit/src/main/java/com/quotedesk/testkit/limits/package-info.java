@NullMarked
package com.quotedesk.testkit.limits;

import org.jspecify.annotations.NullMarked;
