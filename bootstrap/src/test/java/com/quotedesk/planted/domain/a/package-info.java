@NullMarked
package com.quotedesk.planted.domain.a;

import org.jspecify.annotations.NullMarked;
