@NullMarked
package com.quotedesk.persistence.pricing;

import org.jspecify.annotations.NullMarked;
