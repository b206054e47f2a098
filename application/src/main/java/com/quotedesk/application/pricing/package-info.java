@NullMarked
package com.quotedesk.application.pricing;

import org.jspecify.annotations.NullMarked;
