@NullMarked
package com.quotedesk.testkit.pricing;

import org.jspecify.annotations.NullMarked;
