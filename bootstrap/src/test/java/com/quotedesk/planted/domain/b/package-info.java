@NullMarked
package com.quotedesk.planted.domain.b;

import org.jspecify.annotations.NullMarked;
