@NullMarked
package com.quotedesk.application.limits;

import org.jspecify.annotations.NullMarked;
