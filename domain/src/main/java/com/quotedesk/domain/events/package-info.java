@NullMarked
package com.quotedesk.domain.events;

import org.jspecify.annotations.NullMarked;
