@NullMarked
package com.quotedesk.domain.shared;

import org.jspecify.annotations.NullMarked;
