@NullMarked
package com.quotedesk.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
