@NullMarked
package com.quotedesk.testkit.outgoing;

import org.jspecify.annotations.NullMarked;
