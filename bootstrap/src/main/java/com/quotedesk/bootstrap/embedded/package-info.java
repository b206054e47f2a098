@NullMarked
package com.quotedesk.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
