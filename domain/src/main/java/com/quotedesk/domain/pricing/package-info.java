@NullMarked
package com.quotedesk.domain.pricing;

import org.jspecify.annotations.NullMarked;
