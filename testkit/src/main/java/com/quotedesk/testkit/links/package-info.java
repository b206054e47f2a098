@NullMarked
package com.quotedesk.testkit.links;

import org.jspecify.annotations.NullMarked;
