@NullMarked
package com.quotedesk.web.pricing;

import org.jspecify.annotations.NullMarked;
