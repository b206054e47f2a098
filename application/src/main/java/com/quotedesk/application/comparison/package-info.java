@NullMarked
package com.quotedesk.application.comparison;

import org.jspecify.annotations.NullMarked;
