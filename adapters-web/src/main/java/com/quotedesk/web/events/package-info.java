@NullMarked
package com.quotedesk.web.events;

import org.jspecify.annotations.NullMarked;
