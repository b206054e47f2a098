@NullMarked
package com.quotedesk.application.outgoing;

import org.jspecify.annotations.NullMarked;
