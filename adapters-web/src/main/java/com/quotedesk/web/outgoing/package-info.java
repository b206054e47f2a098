@NullMarked
package com.quotedesk.web.outgoing;

import org.jspecify.annotations.NullMarked;
