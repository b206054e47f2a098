@NullMarked
package com.quotedesk.persistence.events;

import org.jspecify.annotations.NullMarked;
