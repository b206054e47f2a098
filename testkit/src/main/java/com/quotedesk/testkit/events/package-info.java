@NullMarked
package com.quotedesk.testkit.events;

import org.jspecify.annotations.NullMarked;
